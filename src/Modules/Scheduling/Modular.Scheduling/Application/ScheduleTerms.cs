using System.Globalization;
using System.Text.Json;
using Modular.Scheduling.Domain;
using Modular.Scheduling.Domain.Timing;

namespace Modular.Scheduling.Application;

/// <summary>A schedule, as somebody asks for it.</summary>
/// <param name="Name">Unique: lower case letters, digits and _ - . only, at most 100.</param>
/// <param name="Type">The type of job to enqueue.</param>
/// <param name="Args">Its arguments, an object.</param>
/// <param name="Queue">The queue; the type's own when not given.</param>
/// <param name="Priority">1 critical to 10 low; the type's own when not given.</param>
/// <param name="Cron">When: a cron expression of 5 fields, of 6 with the second in front, or a macro such as @hourly. Exactly one of cron, everySeconds and onceAt.</param>
/// <param name="EverySeconds">When: so many seconds apart, from startAt on.</param>
/// <param name="OnceAt">When: once, at this time (RFC 3339).</param>
/// <param name="StartAt">What an interval is counted from (RFC 3339); now when not given.</param>
/// <param name="Zone">The IANA time zone of the cron expression; Etc/UTC when not given.</param>
/// <param name="MissingTime">Local times that clocks jump over: atJump (they fire at the jump; the default) or skip.</param>
/// <param name="RepeatedTime">Local times that come twice: byExpression (fixed times fire once, rhythms keep firing; the default), once or twice.</param>
/// <param name="Misfire">What was missed because nobody was at work: skip, once (one run makes up for all; the default) or catchUp.</param>
/// <param name="CatchUpAtMost">With catchUp, how many of those missed run, 1 to 1,000, the most recent; they come all at once, so this takes overlap allow.</param>
/// <param name="JitterSeconds">Runs are put off by up to so many seconds, each by its own; less than between two runs. 0 when not given.</param>
/// <param name="Overlap">While the run before is not finished: skip (the new one is left out; the default), queue (one waits) or allow.</param>
/// <param name="IsEnabled">False turns the schedule off; true when not given.</param>
internal sealed record ScheduleTerms(
    string? Name, string? Type, JsonElement? Args, string? Queue = null, int? Priority = null, string? Cron = null, long? EverySeconds = null, string? OnceAt = null, string? StartAt = null,
    string? Zone = null, string? MissingTime = null, string? RepeatedTime = null, string? Misfire = null, int? CatchUpAtMost = null, int? JitterSeconds = null, string? Overlap = null,
    bool? IsEnabled = null)
{
    /// <summary>A schedule's terms as they are, to be changed.</summary>
    public static ScheduleTerms Of(Schedule s) => new(
        s.Name, s.Type, JsonElement.Parse(s.Args), s.Queue, s.Priority, s.Cron, s.EverySeconds, Text(s.OnceAt), s.EverySeconds is null ? null : Text(s.StartAt), s.Zone,
        Choice.Word(s.MissingTime), Choice.Word(s.RepeatedTime), Choice.Word(MisfireText.Kind(s.CatchUp)), MisfireText.AtMost(s.CatchUp), s.JitterSeconds, Choice.Word(s.Overlap), s.IsEnabled);

    /// <summary>What they mean, apart from type and arguments, at which others look.</summary>
    public Result<ScheduleDefinition> Parse(string type, string args, ITimeZones zones, DateTimeOffset now, TimingRule? current = null)
    {
        var check = new Validation();
        var name = check.Field("/name", ScheduleName.Parse(Name));
        var queue = Queue is null ? null : check.Field("/queue", QueueName.Parse(Queue));
        check.Require(Priority is null or (>= JobLimits.MinPriority and <= JobLimits.MaxPriority), "/priority", JobErrors.PriorityOutOfRange);
        var timing = check.Field("", new TimingTerms(Cron, EverySeconds, OnceAt, StartAt, Zone, MissingTime, RepeatedTime).Parse(zones, now, current));
        var overlap = check.Field("/overlap", Choice.Parse(Overlap, OverlapPolicy.Skip, ScheduleErrors.OverlapUnknown));
        var misfire = check.Field("", MisfireText.Parse(Misfire, CatchUpAtMost));
        var jitter = check.Field("/jitterSeconds", Jitter.Parse(TimeSpan.FromSeconds(JitterSeconds ?? 0)));
        if (check.Failed) return check.Errors;

        check.Require(misfire.CatchUp <= 1 || overlap == OverlapPolicy.Allow, "/overlap", ScheduleErrors.CatchUpOverlaps);
        check.Require(jitter.IsShorterThanGaps(timing.Timing, now), "/jitterSeconds", ScheduleErrors.JitterTooLong);
        if (check.Failed) return check.Errors;

        return new ScheduleDefinition
        {
            Name = name,
            Type = type,
            Args = args,
            Queue = queue,
            Priority = Priority,
            Rule = timing.Rule,
            Timing = timing.Timing,
            Misfire = misfire,
            Jitter = jitter,
            Overlap = overlap,
            IsEnabled = IsEnabled ?? true,
        };
    }

    private static string? Text(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture);
}
