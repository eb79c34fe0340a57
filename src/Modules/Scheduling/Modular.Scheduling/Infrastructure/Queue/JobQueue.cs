using Modular.Platform.Jobs;
using Modular.Platform.Persistence;
using Modular.Platform.UseCases;
using Modular.Scheduling.Infrastructure.Engine;
using Modular.Scheduling.Infrastructure.Feed;

namespace Modular.Scheduling.Infrastructure.Queue;

/// <summary>Writes jobs on the scope's connection, in its transaction if there is one, and wakes the workers once they are committed.</summary>
internal sealed class JobQueue(DbSession session, JobTypes types, UniqueJobs unique, CurrentJob current, UseCaseContext context, WakeUp wakeUp, JobHappenings happenings) : IJobQueue
{
    private Origin Origin => new(context.Caller.UserId ?? current.CreatedBy, current.Id);

    public async Task<EnqueuedJob> EnqueueAsync<TArgs>(TArgs args, JobOptions? options = null, CancellationToken cancel = default) where TArgs : IJobArgs =>
        (await EnqueueAllAsync([JobRequest.Of(args, options)], cancel))[0];

    public async Task<IReadOnlyList<EnqueuedJob>> EnqueueAllAsync(IReadOnlyList<JobRequest> jobs, CancellationToken cancel = default)
    {
        var rows = jobs.Select(j => JobRow.From(j, types.Find(j.Type))).ToList();
        var enqueued = rows.Exists(r => r.Options.UniqueKey is not null)
            ? await OneByOneAsync(rows, cancel)
            : [.. (await JobInsert.WriteAsync(session, rows, Origin, cancel)).Select(id => new EnqueuedJob(id, EnqueueOutcome.Created))];

        for (var i = 0; i < rows.Count; i++)
        {
            var (row, job) = (rows[i], enqueued[i]);
            AfterCommit(row, () => happenings.Created(row, job));
        }

        return enqueued;
    }

    public async Task<long> EnqueueManyAsync<TArgs>(IEnumerable<TArgs> args, JobOptions? options = null, CancellationToken cancel = default) where TArgs : IJobArgs
    {
        if (options?.UniqueKey is not null) throw new ArgumentException("Many jobs cannot share one unique key.", nameof(options));

        var like = JobRow.From(new(TArgs.JobType, "{}", options ?? JobOptions.Default), types.Find(TArgs.JobType));
        var count = await JobCopy.WriteAsync(session, like, args.Select(a => JobRequest.Of(a).Args), Origin, cancel);
        AfterCommit(like, () => happenings.CreatedMany(like, count));
        return count;
    }

    private async Task<List<EnqueuedJob>> OneByOneAsync(List<JobRow> rows, CancellationToken cancel)
    {
        var enqueued = new List<EnqueuedJob>(rows.Count);
        foreach (var row in rows) enqueued.Add(await unique.EnqueueAsync(row, Origin, cancel));
        return enqueued;
    }

    private void AfterCommit(JobRow row, Action tell) => session.AfterCommit(() =>
    {
        wakeUp.Announce(row.Type, row.IsLater);
        tell();
    });
}
