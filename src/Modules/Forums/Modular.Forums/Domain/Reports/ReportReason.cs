namespace Modular.Forums.Domain.Reports;

/// <summary>Why somebody reports a post, with the numbers in the database.</summary>
internal enum ReportReason : short
{
    Spam = 1,
    Abuse = 2,
    OffTopic = 3,
    Illegal = 4,
    Other = 5,
}

/// <summary>The reasons as they are written.</summary>
internal static class ReportReasons
{
    public static Result<ReportReason> Parse(string? text) => text switch
    {
        "spam" => ReportReason.Spam,
        "abuse" => ReportReason.Abuse,
        "off_topic" => ReportReason.OffTopic,
        "illegal" => ReportReason.Illegal,
        "other" => ReportReason.Other,
        _ => ReportErrors.UnknownReason,
    };

    public static string NameOf(ReportReason reason) => reason == ReportReason.OffTopic ? "off_topic" : reason.ToString().ToLowerInvariant();
}
