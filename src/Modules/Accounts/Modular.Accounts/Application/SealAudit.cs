using Modular.Accounts.Domain;
using Modular.Platform;
using Modular.Platform.UseCases;

namespace Modular.Accounts.Application;

/// <summary>Gives committed audit entries their place in the chain, a batch at a time. Entries are not chained as they are written, or all writers would wait for each other.</summary>
internal sealed record SealAudit : ICommand<SealedAudit>;

/// <summary>Whether more entries may be waiting, and where the chain ends; no head where nothing was sealed.</summary>
internal sealed record SealedAudit(AuditHead? Head, bool MayHaveMore);

internal sealed class SealAuditHandler(IAuditTrail trail, MasterKey master) : ICommandHandler<SealAudit, SealedAudit>
{
    public const string KeyPurpose = "accounts/audit";

    private const int Batch = 1000;

    public async Task<Result<SealedAudit>> Handle(SealAudit command, CancellationToken cancel)
    {
        var unsealed = await trail.TakeUnsealedAsync(Batch, cancel);
        if (unsealed is null or { Entries: [] }) return new SealedAudit(null, MayHaveMore: false);

        var chain = new AuditChain(master.For(KeyPurpose));
        var head = unsealed.Head;
        var entries = new List<AuditEntry>(unsealed.Entries.Count);
        foreach (var entry in unsealed.Entries)
        {
            head = chain.Next(head, entry);
            entries.Add(entry with { Seq = head.Seq, Chain = head.Chain });
        }

        await trail.SealAsync(entries, cancel);
        return new SealedAudit(head, entries.Count == Batch);
    }
}
