using MediatR;
using Modular.Accounts.Application;
using Modular.Platform.Jobs;

namespace Modular.Accounts.Infrastructure.Auditing;

/// <summary>Seals what was written, once a second, a batch at a time.</summary>
internal sealed class AuditSealer(IMediator mediator, AuditHeads heads) : IJobHandler<SealAuditArgs>
{
    public async Task<Result<Done>> HandleAsync(SealAuditArgs args, JobContext context, CancellationToken cancel)
    {
        while (true)
        {
            var sealing = await mediator.Send(new SealAudit(), cancel);
            heads.Heed(sealing.Value.Head);
            if (!sealing.Value.MayHaveMore) return new Done();

            context.Heartbeat();
        }
    }
}

internal sealed record SealAuditArgs : IJobArgs
{
    public static string JobType => "accounts.seal_audit";
}
