using Modular.Accounts.Application;
using Modular.Accounts.Domain;
using Modular.Platform.Persistence;

namespace Modular.Accounts.Infrastructure.Auditing;

/// <summary>Plain SQL on the scope's connection. The table refuses any change but these two.</summary>
internal sealed class AuditTrail(DbSession session) : IAuditTrail
{
    private const long Turn = 0x4d4f44_415544; // one node at a time seals

    /// <summary>Entries that an erasure holds right now are left for later, so that sealing never waits; they are older than the entry that tells of it, and sealed before it.</summary>
    private const string Waiting = $"select {AuditRow.Columns} from accounts.audit_entries e where e.seq is null order by e.id limit $1 for no key update skip locked";

    /// <summary>The entry of an erasure itself names nobody, and may not ask for another one.</summary>
    public async Task<int> ForgetAsync(Guid userId, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var update = session.Command("""
            update accounts.audit_entries set payload = null, salt = null where (actor_id = $1 or subject_id = $1) and payload is not null and action <> $2
            """).With(userId, AuditActions.UserErased);
        return await update.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>The head is read by a statement of its own, which has to see what the node before this one has committed.</summary>
    public async Task<UnsealedEntries?> TakeUnsealedAsync(int atMost, CancellationToken cancel)
    {
        await using var turn = session.Command("select pg_try_advisory_xact_lock($1)").With(Turn);
        if (await turn.ExecuteScalarAsync(cancel) is not true) return null;

        await using var batch = session.Batch()
            .Add("select seq, chain from accounts.audit_entries where seq is not null order by seq desc limit 1")
            .Add(Waiting, atMost);
        await using var reader = await batch.ExecuteReaderAsync(cancel);

        var head = await reader.ReadAsync(cancel) ? new AuditHead(reader.GetInt64(0), reader.GetFieldValue<byte[]>(1)) : AuditHead.Start;
        await reader.NextResultAsync(cancel);
        var entries = new List<AuditEntry>();
        while (await reader.ReadAsync(cancel)) entries.Add(AuditRow.Read(reader));
        return new(head, entries);
    }

    public async Task SealAsync(IReadOnlyList<AuditEntry> entries, CancellationToken cancel)
    {
        await using var update = session.Command("""
            update accounts.audit_entries e set seq = s.seq, chain = s.chain from unnest($1, $2, $3) s (id, seq, chain) where e.id = s.id
            """).With(entries.Select(e => e.Id).ToArray(), entries.Select(e => e.Seq!.Value).ToArray(), entries.Select(e => e.Chain!).ToArray());
        await update.ExecuteNonQueryAsync(cancel);
    }
}
