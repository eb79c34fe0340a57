using static Modular.Kernel.ErrorKind;

namespace Modular.Timeline.Domain.Statistics;

internal static class StatisticsErrors
{
    public static readonly Error UnknownPlayer = new(NotFound, "timeline.player.not_found", "There is no such player.");
    public static readonly Error UnknownType = new(Invalid, "timeline.statistics.unknown_type", "Ask for basic, advanced or full.", "?type");
    public static readonly Error DaysOutOfRange = new(Invalid, "timeline.statistics.days_out_of_range", "Ask for 1 to 365 days.", "?days");
    public static readonly Error WeeksOutOfRange = new(Invalid, "timeline.statistics.weeks_out_of_range", "Ask for 1 to 52 weeks.", "?weeks");
    public static readonly Error UnknownInterval = new(Invalid, "timeline.statistics.unknown_interval", "Ask for day or week.", "?interval");
    public static readonly Error TriesOutOfRange = new(Invalid, "timeline.statistics.tries_out_of_range", "The least number of tries is 1 or more.", "?minTries");
    public static readonly Error UnknownLevel = new(NotFound, "timeline.statistics.unknown_level", "Difficulties are 1 to 5.");
    public static readonly Error Rebuilding = new(Conflict, "timeline.statistics.rebuilding", "All figures are being made anew. Try again when that is done.");
}
