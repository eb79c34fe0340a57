using Microsoft.EntityFrameworkCore;
using Modular.Platform.Auditing;
using Modular.Platform.UseCases;
using Modular.Scheduling.Domain;

namespace Modular.Scheduling.Application;

/// <summary>Lets a paused queue go on; one that is not paused stays as it is.</summary>
internal sealed record ResumeQueue(string Name) : ICommand<QueueChange>;

internal sealed class ResumeQueueHandler(ISchedulingDb db, IEngineSignals signals, IAuditLog audit) : ICommandHandler<ResumeQueue, QueueChange>
{
    public async Task<Result<QueueChange>> Handle(ResumeQueue command, CancellationToken cancel)
    {
        var name = QueueName.Parse(command.Name);
        if (name.IsFailed) return Result<QueueChange>.Fail(name.Errors);

        await signals.RaiseAsync(cancel);
        if (await db.Queues.SingleOrDefaultAsync(q => q.Name == name.Value, cancel) is { } paused)
        {
            db.Queues.Remove(paused);
            await db.SaveChangesAsync(cancel);
            await audit.WriteAsync(new("scheduling.queue_resumed", Target: SchedulingTargets.Queue(paused.Name), Before: new { paused.PausedAt, paused.Reason }), cancel);
        }

        return new QueueChange(name.Value, IsPaused: false);
    }
}
