using Modular.Accounts.Application;
using Modular.Accounts.Domain;
using Modular.Platform.Auditing;
using Modular.Platform.Persistence;
using Modular.Platform.UseCases;

namespace Modular.Accounts.Infrastructure.Auditing;

/// <summary>Writes entries on the scope's connection, one statement each.</summary>
internal sealed class AuditLog(DbSession session, UseCaseContext context, AuditMac mac, TimeProvider clock) : IAuditLog
{
    public async Task WriteAsync(AuditEvent happened, CancellationToken cancel)
    {
        var payload = new AuditPayload(happened.WithoutAddress ? null : context.Address, context.Caller.ApiKeyId, happened.Before, happened.After).Write();
        var entry = AuditEntry.Of(mac, happened.Action, happened.Actor ?? context.Caller.UserId, happened.Subject, happened.Target, payload, clock.GetUtcNow());

        await session.OpenAsync(cancel);
        await using var insert = session.Command("""
            insert into accounts.audit_entries (at, action, actor_id, subject_id, target, payload, salt, mac)
            values ($1, $2, $3, $4, $5, $6, $7, $8)
            """).With(entry.At, entry.Action, entry.ActorId, entry.SubjectId, entry.Target, entry.Payload, entry.Salt, entry.Mac);
        await insert.ExecuteNonQueryAsync(cancel);
    }
}
