using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Modular.Accounts.Contracts;
using Modular.Scheduling.Domain;

namespace Modular.Scheduling.Application;

/// <summary>Shows schedules: with how their last jobs ended, and with people's cards.</summary>
internal sealed class ScheduleViews(ISchedulingDb db, IJobTypeBook types, Creators creators, TimeProvider clock)
{
    public async Task<ScheduleView> OneAsync(Schedule schedule, CancellationToken cancel) =>
        new((await AllAsync([schedule], cancel))[0], JsonElement.Parse(schedule.Args));

    public async Task<List<ScheduleSummary>> AllAsync(IReadOnlyList<Schedule> schedules, CancellationToken cancel)
    {
        var states = await StatesAsync([.. schedules.Select(s => s.LastJobId).OfType<long>()], cancel);
        var cards = await creators.CardsAsync(schedules.SelectMany(s => (Guid?[])[s.CreatedBy, s.PausedBy]), cancel);
        var now = clock.GetUtcNow();
        return [.. schedules.Select(s => Show(s, LastRun(s, states), cards, now))];
    }

    /// <summary>A job that finishes between the two looks is seen by the second.</summary>
    private async Task<Dictionary<long, JobState>> StatesAsync(long[] jobs, CancellationToken cancel)
    {
        if (jobs.Length == 0) return [];

        var waiting = await db.Jobs.AsNoTracking().Where(j => jobs.Contains(j.Id)).Select(j => new { j.Id, j.State }).ToListAsync(cancel);
        var finished = await db.FinishedJobs.AsNoTracking().Where(j => jobs.Contains(j.Id)).Select(j => new { j.Id, j.State }).ToListAsync(cancel);
        var states = waiting.ToDictionary(j => j.Id, j => j.State);
        foreach (var job in finished) states[job.Id] = job.State;
        return states;
    }

    private ScheduleRun? LastRun(Schedule s, Dictionary<long, JobState> states)
    {
        if (s.LastJobId is not { } job) return null;

        JobStatus? state = states.TryGetValue(job, out var known) ? known.Shown() : IsCompletedWhenGone(s.Type) ? JobStatus.Completed : null;
        return new(s.LastRunAt!.Value, job, state);
    }

    /// <summary>Of some types only what fails is kept.</summary>
    private bool IsCompletedWhenGone(string type) => types.All.Any(t => t.Name == type && !t.Options.KeepCompleted);

    private static ScheduleSummary Show(Schedule s, ScheduleRun? lastRun, IReadOnlyDictionary<Guid, UserCard> cards, DateTimeOffset now) => new()
    {
        Id = s.Id,
        Name = s.Name,
        Status = s.StatusAt(now),
        Type = s.Type,
        Queue = s.Queue,
        Priority = s.Priority,
        Cron = s.Cron,
        EverySeconds = s.EverySeconds,
        OnceAt = s.OnceAt,
        StartAt = s.EverySeconds is null ? null : s.StartAt,
        Zone = s.Zone,
        MissingTime = s.MissingTime,
        RepeatedTime = s.RepeatedTime,
        Misfire = MisfireText.Kind(s.CatchUp),
        CatchUpAtMost = MisfireText.AtMost(s.CatchUp),
        JitterSeconds = s.JitterSeconds,
        Overlap = s.Overlap,
        IsBuiltin = s.IsBuiltin,
        IsEnabled = s.IsEnabled,
        Pause = s.IsPaused(now) ? new(s.PausedAt!.Value, s.PausedUntil, s.PauseReason, Card(cards, s.PausedBy)) : null,
        NextRunAt = s.NextRunAt,
        LastRun = lastRun,
        Runs = s.Runs,
        SkippedRuns = s.SkippedRuns,
        LastSkippedAt = s.LastSkippedAt,
        CreatedBy = Card(cards, s.CreatedBy),
        CreatedAt = s.CreatedAt,
        Etag = Tag(s, lastRun?.State, now),
    };

    /// <summary>What changes without a change of the row is part of the tag: how the last job stands, and whether a pause is over.</summary>
    private static EntityTag Tag(Schedule s, JobStatus? state, DateTimeOffset now) => new(s.Version, s.Activity * 32 + (state is { } known ? (int)known + 1 : 0) * 2 + (s.IsPaused(now) ? 1 : 0));

    private static UserCard? Card(IReadOnlyDictionary<Guid, UserCard> cards, Guid? id) => id is { } known ? cards.GetValueOrDefault(known) ?? UserCard.Gone(known) : null;
}
