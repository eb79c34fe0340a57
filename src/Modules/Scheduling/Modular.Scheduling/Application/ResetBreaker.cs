using Modular.Platform.Auditing;
using Modular.Platform.UseCases;
using Modular.Scheduling.Domain;

namespace Modular.Scheduling.Application;

/// <summary>Closes a breaker on all nodes, because somebody knows that what it guards works again.</summary>
internal sealed record ResetBreaker(string? Type, string? Key) : ICommand<BreakerView>;

internal sealed class ResetBreakerHandler(ISchedulingDb db, IEngineSignals signals, IAuditLog audit) : ICommandHandler<ResetBreaker, BreakerView>
{
    public async Task<Result<BreakerView>> Handle(ResetBreaker command, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(command.Type)) return BreakerErrors.TypeMissing.At("/type");

        var key = command.Key ?? "";
        if (await db.LockBreakerAsync(command.Type, key, cancel) is not { } breaker) return BreakerErrors.NotFound;

        var before = new { breaker.State, breaker.Failures };
        breaker.Reset();
        await db.SaveChangesAsync(cancel);
        await signals.RaiseAsync(cancel);
        await audit.WriteAsync(new("scheduling.breaker_reset", Target: SchedulingTargets.Breaker(breaker.Type, key), Before: before), cancel);
        return BreakerView.Of(breaker);
    }
}
