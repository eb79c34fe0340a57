namespace Modular.Timeline.Domain.Reports;

/// <summary>What may be wrong with a card, with the numbers in the database.</summary>
internal enum ReportReason : short
{
    WrongDate = 1,
    TellsDate = 2,
    Unclear = 3,
    Offensive = 4,
    Other = 5,
}

/// <summary>The reasons as they are written.</summary>
internal static class ReportReasons
{
    public static Result<ReportReason> Parse(string? text) => text switch
    {
        "wrong_date" => ReportReason.WrongDate,
        "tells_date" => ReportReason.TellsDate,
        "unclear" => ReportReason.Unclear,
        "offensive" => ReportReason.Offensive,
        "other" => ReportReason.Other,
        _ => ReportErrors.UnknownReason,
    };

    public static string NameOf(ReportReason reason) => reason switch
    {
        ReportReason.WrongDate => "wrong_date",
        ReportReason.TellsDate => "tells_date",
        ReportReason.Unclear => "unclear",
        ReportReason.Offensive => "offensive",
        _ => "other",
    };
}
