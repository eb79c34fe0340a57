using Modular.Scheduling.Domain.Timing;
using static Modular.Kernel.ErrorKind;

namespace Modular.Scheduling.Domain;

/// <summary>Every way a schedule can refuse.</summary>
internal static class ScheduleErrors
{
    public static readonly Error CronMissing = new(Invalid, "scheduling.schedule.cron_missing", "Give a cron expression, such as 30 4 * * MON-FRI or @hourly.");
    public static readonly Error CronTooLong = new(Invalid, "scheduling.schedule.cron_too_long", $"Keep the expression to {CronExpression.MaxLength} characters.");
    public static readonly Error CronFields = new(Invalid, "scheduling.schedule.cron_fields",
        "A cron expression has 5 fields (minute, hour, day of month, month, day of week), or 6 with the second in front.");
    public static readonly Error CronMacro = new(Invalid, "scheduling.schedule.cron_macro", $"This macro is not known; there are {CronMacros.Names}.");
    public static readonly Error CronNeverFires = new(Invalid, "scheduling.schedule.cron_never_fires", "No day matches day of month, month and day of week at once, so this would never run.");

    public static readonly Error ZoneMissing = new(Invalid, "scheduling.schedule.zone_missing", "Give a time zone, such as Europe/Berlin or UTC.");
    public static readonly Error ZoneUnknown = new(Invalid, "scheduling.schedule.zone_unknown", "There is no such time zone; give an IANA name, such as Europe/Berlin or UTC.");

    public static readonly Error IntervalTooShort = new(Invalid, "scheduling.schedule.interval_too_short", "An interval is at least a second.");
    public static readonly Error IntervalNotWhole = new(Invalid, "scheduling.schedule.interval_not_whole", "An interval is a whole number of seconds.");
    public static readonly Error IntervalTooLong = new(Invalid, "scheduling.schedule.interval_too_long", $"An interval is at most {IntervalTiming.MaxDays} days.");

    public static readonly Error CatchUpOutOfRange = new(Invalid, "scheduling.schedule.catch_up_out_of_range", $"Between 1 and {MisfirePolicy.MaxCatchUp} missed runs can be caught up.");
    public static readonly Error JitterOutOfRange = new(Invalid, "scheduling.schedule.jitter_out_of_range", $"Jitter is between 0 and {Jitter.MaxHours} hours.");

    public static Error CronField(string field, string wrong) => new(Invalid, "scheduling.schedule.cron_field", $"In the {field}, {wrong}.");
}
