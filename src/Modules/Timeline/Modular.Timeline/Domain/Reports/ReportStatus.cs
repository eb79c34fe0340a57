namespace Modular.Timeline.Domain.Reports;

/// <summary>How far a report is, with the numbers in the database.</summary>
internal enum ReportStatus : short
{
    /// <summary>Nobody has looked at it yet.</summary>
    Open = 1,

    /// <summary>It was right, and something was done.</summary>
    Resolved = 2,

    /// <summary>It was not.</summary>
    Dismissed = 3,
}

/// <summary>The states as they are written.</summary>
internal static class ReportStatuses
{
    public static Result<ReportStatus> Parse(string? text) => text switch
    {
        "open" => ReportStatus.Open,
        "resolved" => ReportStatus.Resolved,
        "dismissed" => ReportStatus.Dismissed,
        _ => ReportErrors.UnknownStatus,
    };

    public static string NameOf(ReportStatus status) => status.ToString().ToLowerInvariant();
}
