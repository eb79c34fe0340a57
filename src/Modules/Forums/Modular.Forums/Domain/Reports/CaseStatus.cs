namespace Modular.Forums.Domain.Reports;

/// <summary>How far a case is, with the numbers in the database.</summary>
internal enum CaseStatus : short
{
    /// <summary>Nobody has decided yet.</summary>
    Pending = 1,

    /// <summary>Somebody did something about it, or saw that nothing had to be done.</summary>
    Resolved = 2,

    /// <summary>The reports were wrong.</summary>
    Dismissed = 3,
}

/// <summary>The states as they are written.</summary>
internal static class CaseStatuses
{
    public static Result<CaseStatus> Parse(string? text) => text switch
    {
        null or "" or "pending" => CaseStatus.Pending,
        "resolved" => CaseStatus.Resolved,
        "dismissed" => CaseStatus.Dismissed,
        _ => ReportErrors.UnknownStatus,
    };

    public static string NameOf(CaseStatus status) => status.ToString().ToLowerInvariant();
}
