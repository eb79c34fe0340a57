using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Modular.Platform.Jobs;
using Modular.Platform.Persistence;
using Modular.Scheduling.Domain;
using Modular.Scheduling.Infrastructure.Queue;

namespace Modular.Scheduling.Infrastructure.Engine;

/// <summary>Runs one try of a job and says how it ended.</summary>
internal sealed class JobRunner(IServiceScopeFactory scopes, JobMetrics metrics, JobFailures failures)
{
    /// <summary>How long a handler that was told to stop is waited for.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    public async Task<Outcome> RunAsync(LeasedJob job)
    {
        var began = Stopwatch.GetTimestamp();
        Outcome outcome;
        if (!job.Stop.TryBegin(job.Type.Options.Timeout))
        {
            outcome = failures.Stopped(job, 0);
        }
        else
        {
            var trying = TryAsync(job, began);
            outcome = trying.IsCompleted || await Task.WhenAny(trying, job.Stop.Abandoned) == trying ? await trying : failures.Abandoned(job, Elapsed(began));
        }

        metrics.Count(job.Type.Name, outcome);
        return outcome;
    }

    private async Task<Outcome> TryAsync(LeasedJob job, long began)
    {
        object args;
        try
        {
            args = job.Type.Read(job.Args);
        }
        catch (JsonException e)
        {
            return failures.Unreadable(job, e, Elapsed(began));
        }

        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var current = scope.ServiceProvider.GetRequiredService<CurrentJob>();
            current.Id = job.Id;
            current.CreatedBy = job.CreatedBy;

            var context = new RunningContext(job, scope.ServiceProvider);
            return job.Type.Options.InTransaction
                ? await HandleInTransactionAsync(job, args, context, scope.ServiceProvider, began)
                : Ended(job, await job.Type.Handle(scope.ServiceProvider, args, context, job.Stop.Token), context, began);
        }
        catch (JobLostException)
        {
            return new(job, OutcomeKind.Lost, Elapsed(began));
        }
        catch (Exception e)
        {
            return job.Stop.Reason == StopReason.None ? failures.Of(job, e, Elapsed(began)) : failures.Stopped(job, Elapsed(began));
        }
    }

    /// <summary>The job's end is the last statement of the handler's own transaction, with the fence: a late worker's work is rolled back with it.</summary>
    private async Task<Outcome> HandleInTransactionAsync(LeasedJob job, object args, RunningContext context, IServiceProvider provider, long began)
    {
        var session = provider.GetRequiredService<DbSession>();
        Outcome? outcome = null;
        await session.TransactAsync(async () =>
        {
            outcome = Ended(job, await job.Type.Handle(provider, args, context, job.Stop.Token), context, began);
            if (outcome.State != JobState.Completed) return false;
            if (!await OutcomeWriting.WriteInAsync(session, outcome)) throw new JobLostException();

            outcome = outcome with { Kind = OutcomeKind.Written };
            return true;
        }, job.Stop.Token);
        return outcome!;
    }

    private Outcome Ended(LeasedJob job, Result<Done> result, RunningContext context, long began)
    {
        if (result.IsFailed) return failures.Refused(job, result.Errors[0], Elapsed(began));

        return new(job, OutcomeKind.Finished, Elapsed(began)) { Result = context.Result, IsFailure = false };
    }

    private static int Elapsed(long began) => (int)Math.Min(Stopwatch.GetElapsedTime(began).TotalMilliseconds, int.MaxValue);
}
