using System.Text.Json;
using Modular.Platform.Auditing;
using Modular.Platform.Jobs;
using Modular.Platform.UseCases;
using Modular.Scheduling.Domain;

namespace Modular.Scheduling.Application;

internal sealed record EnqueueJob(string? Type, JsonElement? Args, JobTerms Terms) : ICommand<EnqueuedJob>;

internal sealed class EnqueueJobHandler(ISchedulingDb db, IJobQueue queue, JobRequests requests, IAuditLog audit, TimeProvider clock) : ICommandHandler<EnqueueJob, EnqueuedJob>
{
    public async Task<Result<EnqueuedJob>> Handle(EnqueueJob command, CancellationToken cancel)
    {
        var check = new Validation();
        var type = check.Field("/type", await requests.FindTypeAsync(command.Type, cancel));
        var args = check.Field("/args", requests.Args(check.Failed ? null : type, command.Args));
        var options = check.Field("", command.Terms.Parse(clock.GetUtcNow()));
        check.Require(command.Terms.ParentId is not { } parent || await db.ReadJobAsync(parent, cancel) is not null, "/parentId", JobErrors.ParentUnknown);
        if (check.Failed) return check.Errors;

        var enqueued = (await queue.EnqueueAllAsync([new(type, args, options)], cancel))[0];
        if (enqueued.Outcome == EnqueueOutcome.Rejected) return JobErrors.Duplicate(enqueued.Id).At("/uniqueKey");

        if (enqueued.Outcome != EnqueueOutcome.Kept)
            await audit.WriteAsync(new("scheduling.job_enqueued", Target: SchedulingTargets.Job(enqueued.Id), After: new { type, options.Queue, enqueued.Outcome }), cancel);
        return enqueued;
    }
}
