using Modular.Scheduling.Domain.Timing;
using static Modular.Kernel.ErrorKind;

namespace Modular.Scheduling.Domain;

/// <summary>Every way a schedule can refuse.</summary>
internal static class ScheduleErrors
{
    public static readonly Error NotFound = new(ErrorKind.NotFound, "scheduling.schedule.not_found", "There is no such schedule.");
    public static readonly Error NameTaken = new(Conflict, "scheduling.schedule.name_taken", "Another schedule has this name.", "/name");
    public static readonly Error Builtin = new(Conflict, "scheduling.schedule.builtin", "This schedule comes with the product. It can be paused and triggered, but not changed or deleted.");
    public static readonly Error TooMany = new(Conflict, "scheduling.schedule.too_many", $"There are {ScheduleDefinition.MaxSchedules} schedules already. Delete some that are done.");
    public static readonly Error Unreadable = new(Conflict, "scheduling.schedule.unreadable", "This node does not understand the schedule's timing; it knows neither newer words nor older zones.");

    public static readonly Error NameMissing = new(Invalid, "scheduling.schedule.name_missing", "Give the schedule a name.");
    public static readonly Error NameMalformed = new(Invalid, "scheduling.schedule.name_malformed",
        $"A schedule's name has lower case letters, digits and _ - . only, at most {ScheduleName.MaxLength}.");
    public static readonly Error NothingToEdit = new(Invalid, "scheduling.schedule.nothing_to_edit", "Say what to change.");
    public static readonly Error ReasonMalformed = new(Invalid, "scheduling.schedule.reason_malformed", $"Keep the reason to {JobLimits.MaxReasonLength} characters, without control characters.");

    public static readonly Error TimingMissing = new(Invalid, "scheduling.schedule.timing_missing", "Say when: give one of cron, everySeconds and onceAt.");
    public static readonly Error TimingAmbiguous = new(Invalid, "scheduling.schedule.timing_ambiguous", "Give only one of cron, everySeconds and onceAt; null takes one away.");
    public static readonly Error StartNotWanted = new(Invalid, "scheduling.schedule.start_not_wanted", "Only an interval is counted from somewhere; give startAt with everySeconds.");
    public static readonly Error TimeMalformed = new(Invalid, "scheduling.schedule.time_malformed", "Give a time as RFC 3339 has it: 2026-11-26T18:00:00Z.");
    public static readonly Error TimeTooFar = new(Invalid, "scheduling.schedule.time_too_far", $"This is more than {ScheduleTime.MaxYears} years away.");
    public static readonly Error TimePast = new(Invalid, "scheduling.schedule.time_past", "This is past.");
    public static readonly Error MissingTimeUnknown = new(Invalid, "scheduling.schedule.missing_time_unknown", "Local times that clocks jump over: atJump or skip.");
    public static readonly Error RepeatedTimeUnknown = new(Invalid, "scheduling.schedule.repeated_time_unknown", "Local times that come twice: byExpression, once or twice.");
    public static readonly Error MisfireUnknown = new(Invalid, "scheduling.schedule.misfire_unknown", "What was missed: skip, once or catchUp.");
    public static readonly Error OverlapUnknown = new(Invalid, "scheduling.schedule.overlap_unknown", "While the run before is not finished: skip, queue or allow.");
    public static readonly Error CatchUpMissing = new(Invalid, "scheduling.schedule.catch_up_missing", "Say how many missed runs to catch up at most.");
    public static readonly Error CatchUpNotWanted = new(Invalid, "scheduling.schedule.catch_up_not_wanted", "Give catchUpAtMost with misfire catchUp only.");
    public static readonly Error CatchUpOverlaps = new(Invalid, "scheduling.schedule.catch_up_overlaps", "Runs that are caught up come all at once: that takes overlap allow.");
    public static readonly Error JitterTooLong = new(Invalid, "scheduling.schedule.jitter_too_long", "Jitter is shorter than the time between two runs.");
    public static readonly Error CountOutOfRange = new(Invalid, "scheduling.schedule.count_out_of_range", $"Ask for 1 to {ScheduleTime.MaxPreview} times.");

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

    public static Error Unfinished(long jobId) => new(Conflict, "scheduling.schedule.unfinished", $"Job {jobId} of this schedule is not finished, and it may not overlap.");

    public static Error CronField(string field, string wrong) => new(Invalid, "scheduling.schedule.cron_field", $"In the {field}, {wrong}.");
}
