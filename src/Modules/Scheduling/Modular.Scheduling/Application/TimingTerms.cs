using Modular.Scheduling.Domain;
using Modular.Scheduling.Domain.Timing;

namespace Modular.Scheduling.Application;

/// <summary>When something is to run, as somebody wrote it.</summary>
internal sealed record TimingTerms(string? Cron, long? EverySeconds, string? OnceAt, string? StartAt, string? Zone, string? MissingTime, string? RepeatedTime)
{
    /// <summary>What it means; <paramref name="current"/> is what holds so far, of which a moment that is past needs not be given anew.</summary>
    public Result<KnownTiming> Parse(ITimeZones zones, DateTimeOffset now, TimingRule? current = null)
    {
        var check = new Validation();
        var ways = (Cron is null ? 0 : 1) + (EverySeconds is null ? 0 : 1) + (OnceAt is null ? 0 : 1);
        check.Require(ways > 0, "", ScheduleErrors.TimingMissing);
        check.Require(ways < 2, "", ScheduleErrors.TimingAmbiguous);
        check.Require(StartAt is null || EverySeconds is not null, "/startAt", ScheduleErrors.StartNotWanted);
        var onceAt = OnceAt is null ? default(DateTimeOffset?) : check.Field("/onceAt", Future(OnceAt, now, current?.OnceAt));
        var startAt = StartAt is null ? default(DateTimeOffset?) : check.Field("/startAt", ScheduleTime.Parse(StartAt, now));
        var missing = check.Field("/missingTime", Choice.Parse(MissingTime, DstPolicy.Default.Missing, ScheduleErrors.MissingTimeUnknown));
        var repeated = check.Field("/repeatedTime", Choice.Parse(RepeatedTime, DstPolicy.Default.Repeated, ScheduleErrors.RepeatedTimeUnknown));
        var zone = Zone ?? TimingRule.Utc;
        if (ways != 1 || Cron is null) check.Field("/zone", zones.Find(zone));

        var rule = new TimingRule(Cron?.Trim(' ', '\t'), EverySeconds, onceAt, startAt ?? current?.StartAt ?? now, zone, new(missing, repeated));
        var timing = ways == 1 && (OnceAt is null || onceAt is not null) ? check.Field("", rule.Read(zones)) : null!;
        return check.Failed ? check.Errors : new KnownTiming(rule, timing);
    }

    private static Result<DateTimeOffset> Future(string text, DateTimeOffset now, DateTimeOffset? current)
    {
        var time = ScheduleTime.Parse(text, now);
        return time.IsSuccess && time.Value <= now && time.Value != current ? ScheduleErrors.TimePast : time;
    }
}

/// <summary>A timing and the rule that it was read from.</summary>
internal sealed record KnownTiming(TimingRule Rule, ScheduleTiming Timing);
