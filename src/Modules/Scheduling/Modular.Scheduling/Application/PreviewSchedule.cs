using System.Globalization;
using Modular.Platform.UseCases;
using Modular.Scheduling.Domain;
using Modular.Scheduling.Domain.Timing;

namespace Modular.Scheduling.Application;

/// <summary>Works out when something would run, without keeping it.</summary>
internal sealed record PreviewSchedule(TimingTerms Timing, string? From, int? Count) : IQuery<SchedulePreview>;

/// <summary>The next times of a timing; fewer than asked for where there are no more.</summary>
internal sealed record SchedulePreview(IReadOnlyList<PreviewedTime> Items);

/// <summary>A time at which it would run.</summary>
/// <param name="At">The moment, in UTC.</param>
/// <param name="Local">The same as the zone's clocks show it, without offset.</param>
/// <param name="Offset">How far these clocks are ahead of UTC at that moment, such as +02:00.</param>
/// <param name="Note">A sentence where clocks that are put forward or back have a hand in it.</param>
internal sealed record PreviewedTime(DateTimeOffset At, string Local, string Offset, string? Note)
{
    public static PreviewedTime Of(Occurrence o) =>
        new(o.At, o.Local.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture), o.Local.ToString("zzz", CultureInfo.InvariantCulture), o.Note);
}

internal sealed class PreviewScheduleHandler(ITimeZones zones, TimeProvider clock) : IQueryHandler<PreviewSchedule, SchedulePreview>
{
    private const int DefaultCount = 10;

    public Task<Result<SchedulePreview>> Handle(PreviewSchedule query, CancellationToken cancel) => Task.FromResult(Preview(query));

    private Result<SchedulePreview> Preview(PreviewSchedule query)
    {
        var (check, now) = (new Validation(), clock.GetUtcNow());
        var from = query.From is null ? now : check.Field("/from", ScheduleTime.Parse(query.From, now));
        var timing = check.Field("", query.Timing.Parse(zones, from == default ? now : from));
        check.Require(query.Count is null or (>= 1 and <= ScheduleTime.MaxPreview), "/count", ScheduleErrors.CountOutOfRange);
        if (check.Failed) return check.Errors;

        var times = timing.Timing.After(from.AddMicroseconds(-1)).Take(query.Count ?? DefaultCount);
        return new SchedulePreview([.. times.Select(PreviewedTime.Of)]);
    }
}
