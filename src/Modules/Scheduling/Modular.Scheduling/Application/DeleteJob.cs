using Modular.Platform.Auditing;
using Modular.Platform.UseCases;
using Modular.Scheduling.Domain;

namespace Modular.Scheduling.Application;

/// <summary>Takes a job out for good, unless it is running.</summary>
internal sealed record DeleteJob(long Id) : ICommand<Done>;

internal sealed class DeleteJobHandler(ISchedulingDb db, IEngineSignals signals, IAuditLog audit) : ICommandHandler<DeleteJob, Done>
{
    public async Task<Result<Done>> Handle(DeleteJob command, CancellationToken cancel)
    {
        var waiting = await db.LockJobAsync(command.Id, cancel);
        if (waiting?.State.Shown() == JobStatus.Running) return JobErrors.Running;
        if (!await db.DeleteJobAsync(command.Id, cancel)) return JobErrors.NotFound;

        if (waiting is not null) signals.Gone(waiting);
        await audit.WriteAsync(new("scheduling.job_deleted", Target: SchedulingTargets.Job(command.Id)), cancel);
        return new Done();
    }
}
