using Microsoft.EntityFrameworkCore;
using Modular.Platform.Auditing;
using Modular.Platform.UseCases;
using Modular.Scheduling.Domain;

namespace Modular.Scheduling.Application;

/// <summary>Pauses a queue. Nothing of it begins once all nodes heed that, for which <see cref="AwaitHeed"/> waits. What is running goes on.</summary>
internal sealed record PauseQueue(string Name, string? Reason) : ICommand<QueueChange>;

/// <summary>A queue after a change.</summary>
/// <param name="Name">The queue.</param>
/// <param name="IsPaused">Whether it is paused.</param>
internal sealed record QueueChange(string Name, bool IsPaused);

internal sealed class PauseQueueHandler(ISchedulingDb db, IEngineSignals signals, IAuditLog audit, Caller caller, TimeProvider clock) : ICommandHandler<PauseQueue, QueueChange>
{
    public async Task<Result<QueueChange>> Handle(PauseQueue command, CancellationToken cancel)
    {
        var check = new Validation();
        var name = check.Field("", QueueName.Parse(command.Name));
        var reason = command.Reason ?? "";
        check.Require(TextRules.Length(reason) <= JobLimits.MaxReasonLength && !TextRules.HasControls(reason), "/reason", QueueErrors.ReasonMalformed);
        if (check.Failed) return check.Errors;

        await signals.RaiseAsync(cancel); // first, because it lets one change come after the other
        if (await db.Queues.AnyAsync(q => q.Name == name, cancel)) return new QueueChange(name, IsPaused: true);

        db.Queues.Add(PausedQueue.Of(name, command.Reason, caller.UserId, clock.GetUtcNow()));
        await db.SaveChangesAsync(cancel);
        await audit.WriteAsync(new("scheduling.queue_paused", Target: SchedulingTargets.Queue(name), After: new { command.Reason }), cancel);
        return new QueueChange(name, IsPaused: true);
    }
}
