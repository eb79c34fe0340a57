using Modular.Platform.Auditing;
using Modular.Platform.UseCases;
using Modular.Scheduling.Domain;

namespace Modular.Scheduling.Application;

/// <summary>Tries many dead or cancelled jobs again, so many at a time.</summary>
internal sealed record RetryJobs(string? State, string? Type, string? Queue, string? Tag, string? BatchId) : ICommand<RetriedJobs>;

/// <summary>How many are tried again.</summary>
/// <param name="Count">How many.</param>
/// <param name="HasMore">Whether there may be more: ask again.</param>
internal sealed record RetriedJobs(int Count, bool HasMore);

internal sealed class RetryJobsHandler(ISchedulingDb db, IEngineSignals signals, IAuditLog audit) : ICommandHandler<RetryJobs, RetriedJobs>
{
    public async Task<Result<RetriedJobs>> Handle(RetryJobs command, CancellationToken cancel)
    {
        var check = new Validation();
        var filter = check.Field("", Parse(command));
        if (check.Failed) return check.Errors;

        var revived = await db.ReviveAsync(filter, JobLimits.MaxRetried, cancel);
        if (revived.Count > 0)
        {
            signals.Ready(revived.Select(j => j.Type));
            await audit.WriteAsync(new("scheduling.jobs_retried", After: new { command.State, command.Type, command.Queue, command.Tag, command.BatchId, revived.Count }), cancel);
        }

        return new RetriedJobs(revived.Count, revived.Count == JobLimits.MaxRetried);
    }

    private static Result<RetryFilter> Parse(RetryJobs command)
    {
        var check = new Validation();
        Guid batch = default;
        check.Require(command.State is null or "dead" or "cancelled", "/state", JobErrors.StateNotRetryable);
        check.Require(command.BatchId is null || Guid.TryParseExact(command.BatchId, "D", out batch), "/batchId", JobErrors.IdMalformed);
        if (check.Failed) return check.Errors;

        return new RetryFilter
        {
            State = command.State == "cancelled" ? JobState.Cancelled : JobState.Dead,
            Type = command.Type,
            Queue = command.Queue,
            Tag = command.Tag,
            BatchId = command.BatchId is null ? null : batch,
        };
    }
}
