using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Modular.Accounts.Contracts;
using Modular.Accounts.Domain;
using Modular.Platform.Auditing;
using Modular.Platform.Persistence;
using Modular.Platform.UseCases;

namespace Modular.Accounts.Application;

/// <summary>What this module knows of a user. Hashes of passwords and tokens are secrets and no data about a person: they are erased and never exported.</summary>
internal sealed class OwnPersonalData(IAccountsDb db, IStoredAnswers answers, IAuditTrail trail, IAuditLog audit, DbSession session) : IPersonalData
{
    public string Module => "accounts";

    public IEnumerable<PersonalRecords> Export(Guid userId) =>
    [
        new("profile", db.Users.AsNoTracking().Where(u => u.Id == userId).Select(u => new
        {
            u.Id, u.Username, u.Email, u.DisplayName, u.AvatarUrl, u.Bio, u.Roles, u.IsActive, u.CreatedAt, u.UpdatedAt, u.LastActiveAt,
        }).AsAsyncEnumerable()),
        new("sessions", db.Sessions.AsNoTracking().Where(s => s.UserId == userId).OrderBy(s => s.CreatedAt).Select(s => new
        {
            s.Id, s.Kind, s.Address, s.CreatedAt, s.LastUsedAt, s.ExpiresAt, s.RevokedAt,
        }).AsAsyncEnumerable()),
        new("apiKeys", db.ApiKeys.AsNoTracking().Where(k => k.UserId == userId).OrderBy(k => k.Id).Select(ApiKeyCard.Of).AsAsyncEnumerable()),
        new("externalIds", db.ExternalIds.AsNoTracking().Where(e => e.UserId == userId).OrderBy(e => e.Source).Select(e => new { e.Source, e.Value }).AsAsyncEnumerable()),
        new("auditEntries", AuditOfAsync(userId)),
    ];

    /// <summary>What came in after they were gone: a request of theirs was under way.</summary>
    public Task EraseAsync(Guid userId, ErasedContent content, CancellationToken cancel) => session.TransactAsync(async () =>
    {
        if (await ForgetAsync(userId, cancel) > 0) await audit.WriteAsync(new(AuditActions.UserErased, userId) { WithoutAddress = true }, cancel);
        return true;
    }, cancel);

    /// <summary>All but the user's own row, which is <see cref="User.Erase"/>'s.</summary>
    /// <returns>How many entries of the audit log lost their payload, which another entry has to tell of.</returns>
    public async Task<int> ForgetAsync(Guid userId, CancellationToken cancel)
    {
        await db.Sessions.Where(s => s.UserId == userId).ExecuteDeleteAsync(cancel);
        await db.ApiKeys.Where(k => k.UserId == userId).ExecuteDeleteAsync(cancel);
        await db.ExternalIds.Where(e => e.UserId == userId).ExecuteDeleteAsync(cancel);
        await answers.ForgetAsync(userId, cancel);
        return await trail.ForgetAsync(userId, cancel);
    }

    /// <summary>From where somebody else acted on the user is that person's and not the user's to know.</summary>
    private async IAsyncEnumerable<object> AuditOfAsync(Guid userId, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var entries = db.AuditEntries.AsNoTracking().Where(e => e.ActorId == userId || e.SubjectId == userId).OrderBy(e => e.Id);
        await foreach (var entry in entries.AsAsyncEnumerable().WithCancellation(cancel))
        {
            var (payload, mine, aboutMe) = (AuditPayload.Read(entry.Payload), entry.ActorId == userId, entry.SubjectId == userId);
            yield return new AuditTrace(
                entry.At, entry.Action, entry.Target, mine, aboutMe, mine ? payload.Address : null, aboutMe ? payload.Before : null, aboutMe ? payload.After : null);
        }
    }

    private sealed record AuditTrace(DateTimeOffset At, string Action, string? Target, bool ByMe, bool AboutMe, string? Address, object? Before, object? After);
}
