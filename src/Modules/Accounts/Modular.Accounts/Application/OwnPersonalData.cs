using Microsoft.EntityFrameworkCore;
using Modular.Accounts.Contracts;
using Modular.Platform.UseCases;

namespace Modular.Accounts.Application;

/// <summary>What this module knows of a user. Hashes of passwords and tokens are secrets and no data about a person: they are erased and never exported.</summary>
internal sealed class OwnPersonalData(IAccountsDb db, IStoredAnswers answers) : IPersonalData
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
    ];

    /// <summary>The user's own row is <see cref="Domain.User.Erase"/>'s.</summary>
    public async Task EraseAsync(Guid userId, ErasedContent content, CancellationToken cancel)
    {
        await db.Sessions.Where(s => s.UserId == userId).ExecuteDeleteAsync(cancel);
        await db.ApiKeys.Where(k => k.UserId == userId).ExecuteDeleteAsync(cancel);
        await db.ExternalIds.Where(e => e.UserId == userId).ExecuteDeleteAsync(cancel);
        await answers.ForgetAsync(userId, cancel);
    }
}
