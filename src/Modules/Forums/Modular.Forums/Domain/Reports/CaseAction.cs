namespace Modular.Forums.Domain.Reports;

/// <summary>What was done about a case, with the numbers in the database.</summary>
internal enum CaseAction : short
{
    /// <summary>Nothing had to be done.</summary>
    None = 1,

    /// <summary>The post was hidden from everybody but who moderates.</summary>
    Hide = 2,

    /// <summary>The post was deleted.</summary>
    Delete = 3,

    /// <summary>Its author was warned.</summary>
    Warn = 4,

    /// <summary>Its author was suspended from posting.</summary>
    Suspend = 5,
}

/// <summary>The actions as they are written.</summary>
internal static class CaseActions
{
    public static Result<CaseAction> Parse(string? text)
    {
        foreach (var action in Enum.GetValues<CaseAction>())
            if (NameOf(action) == text) return action;
        return ReportErrors.UnknownAction;
    }

    public static string NameOf(CaseAction action) => action.ToString().ToLowerInvariant();
}
