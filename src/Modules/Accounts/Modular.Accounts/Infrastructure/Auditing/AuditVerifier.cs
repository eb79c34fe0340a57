using Modular.Accounts.Application;
using Modular.Accounts.Domain;
using Modular.Platform;
using Modular.Platform.Persistence;

namespace Modular.Accounts.Infrastructure.Auditing;

/// <summary>Reads the whole chain as one stream and checks it. It only reads, so it can look at a standby or at a restored backup as well.</summary>
internal sealed class AuditVerifier(DbSession session, MasterKey master, AuditMac mac)
{
    private const string Chain = $"""
        select {AuditRow.Columns}, case when e.payload is null then exists (
            select from accounts.audit_entries later
            where later.action = '{AuditActions.UserErased}' and later.subject_id = any (array[e.actor_id, e.subject_id]) and later.seq > e.seq) else false end
        from accounts.audit_entries e where e.seq is not null order by e.seq
        """;

    private static readonly TimeSpan UntilSealed = TimeSpan.FromSeconds(3);

    /// <summary>Where payloads are missing and an erasure waits to be sealed, they may be that one's: then it looks again a moment later.</summary>
    public async Task<AuditReport> RunAsync(AuditHead? expected, CancellationToken cancel)
    {
        var report = await ReadAsync(expected, cancel);
        if (report.ProblemCount == 0 || !await AskAsync<bool>($"select exists (select from accounts.audit_entries where action = '{AuditActions.UserErased}' and seq is null)", cancel)) return report;

        await Task.Delay(UntilSealed, cancel);
        return await ReadAsync(expected, cancel);
    }

    public Task<long> CountUnsealedAsync(CancellationToken cancel) => AskAsync<long>("select count(*) from accounts.audit_entries where seq is null", cancel);

    private async Task<AuditReport> ReadAsync(AuditHead? expected, CancellationToken cancel)
    {
        var check = new AuditCheck(new(master.For(SealAuditHandler.KeyPurpose)), mac, expected);
        await session.OpenAsync(cancel);
        await using var select = session.Command(Chain);
        select.CommandTimeout = 0; // a long chain takes its time
        await using var reader = await select.ExecuteReaderAsync(cancel);

        while (await reader.ReadAsync(cancel)) check.Look(AuditRow.Read(reader), reader.GetBoolean(AuditRow.Width));
        return check.Finish();
    }

    private async Task<T> AskAsync<T>(string sql, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var select = session.Command(sql);
        return (T)(await select.ExecuteScalarAsync(cancel))!;
    }
}
