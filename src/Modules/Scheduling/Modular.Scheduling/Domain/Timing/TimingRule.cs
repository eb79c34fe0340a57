namespace Modular.Scheduling.Domain.Timing;

/// <summary>When a schedule fires, as it is stored: by a cron expression, at an interval, or once; exactly one of the three is there.</summary>
/// <param name="Cron">The expression.</param>
/// <param name="EverySeconds">The interval.</param>
/// <param name="OnceAt">The moment.</param>
/// <param name="StartAt">What an interval is counted from.</param>
/// <param name="Zone">The zone of the expression's times.</param>
/// <param name="Dst">What changes of clocks mean to them.</param>
internal sealed record TimingRule(string? Cron, long? EverySeconds, DateTimeOffset? OnceAt, DateTimeOffset StartAt, string Zone, DstPolicy Dst)
{
    public const string Utc = "Etc/UTC";

    /// <summary>A rule that was read once may be unreadable later, or on another node: what is not known there yet or any more is refused.</summary>
    public Result<ScheduleTiming> Read(ITimeZones zones)
    {
        if (Cron is not null) return ReadCron(zones);

        return EverySeconds is { } seconds ? Widen(IntervalTiming.Parse(Seconds(seconds), StartAt)) : new OnceTiming(OnceAt!.Value);
    }

    private Result<ScheduleTiming> ReadCron(ITimeZones zones)
    {
        var check = new Validation();
        var cron = check.Field("/cron", CronExpression.Parse(Cron));
        var zone = check.Field("/zone", zones.Find(Zone));
        return check.Failed ? check.Errors : new CronTiming(cron, zone, Dst);
    }

    /// <summary>Whatever number somebody gives, it is no exception.</summary>
    private static TimeSpan Seconds(long seconds) => TimeSpan.FromSeconds(Math.Clamp(seconds, -1, IntervalTiming.MaxDays * 86_400L + 1));

    private static Result<ScheduleTiming> Widen(Result<IntervalTiming> interval) =>
        interval.IsSuccess ? interval.Value : interval.Errors.Select(e => e.At("/everySeconds")).ToArray();
}
