using Microsoft.EntityFrameworkCore;
using Modular.Accounts.Contracts;

namespace Modular.Scheduling.Application;

/// <summary>The jobs and schedules that people asked for. What a job does is no data of theirs; who asked for it is.</summary>
internal sealed class SchedulingPersonalData(ISchedulingDb db) : IPersonalData
{
    public string Module => "scheduling";

    public IEnumerable<PersonalRecords> Export(Guid userId) =>
    [
        new("unfinishedJobs", db.Jobs.AsNoTracking().Where(j => j.CreatedBy == userId).OrderBy(j => j.Id).Select(j => new { j.Id, j.Type, j.Queue, j.CreatedAt, j.RunAt }).AsAsyncEnumerable()),
        new("finishedJobs", db.FinishedJobs.AsNoTracking().Where(j => j.CreatedBy == userId).OrderBy(j => j.Id).Select(j => new
        {
            j.Id, j.Type, j.Queue, j.State, j.CreatedAt, j.StartedAt, j.FinishedAt,
        }).AsAsyncEnumerable()),
        new("schedules", db.Schedules.AsNoTracking().Where(s => s.CreatedBy == userId).OrderBy(s => s.Id).Select(s => new { s.Id, s.Name, s.Type, s.CreatedAt }).AsAsyncEnumerable()),
        new("pausedSchedules", db.Schedules.AsNoTracking().Where(s => s.PausedBy == userId).OrderBy(s => s.Id).Select(s => new { s.Id, s.Name, s.PausedAt, s.PauseReason }).AsAsyncEnumerable()),
        new("pausedQueues", db.Queues.AsNoTracking().Where(q => q.PausedBy == userId).OrderBy(q => q.Name).Select(q => new { q.Name, q.PausedAt, q.Reason }).AsAsyncEnumerable()),
    ];

    public Task EraseAsync(Guid userId, ErasedContent content, CancellationToken cancel) => db.ForgetPersonAsync(userId, cancel);
}
