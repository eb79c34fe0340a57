using Microsoft.EntityFrameworkCore;
using Modular.Accounts.Domain;
using Modular.Platform.UseCases;

namespace Modular.Accounts.Application;

/// <summary>Says whose API key this is.</summary>
internal sealed record FindApiKey(ApiKeySecret Secret) : IQuery<LiveApiKey>;

/// <summary>A key that is good, and its owner as they are now. <paramref name="UseDue"/> says that it is time to note its use.</summary>
internal sealed record LiveApiKey(
    Guid OwnerId, IReadOnlyList<Role> Roles, long SecurityVersion, IReadOnlyList<string> Scopes, DateTimeOffset ExpiresAt, bool UseDue);

internal sealed class FindApiKeyHandler(IAccountsDb db, TimeProvider clock) : IQueryHandler<FindApiKey, LiveApiKey>
{
    public async Task<Result<LiveApiKey>> Handle(FindApiKey query, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var notedBefore = now - ApiKey.NoteUseEvery;
        var found = await (
            from key in db.ApiKeys
            join user in db.Users on key.UserId equals user.Id
            where key.Id == query.Secret.KeyId && key.SecretHash == query.Secret.Hash && key.ExpiresAt > now && user.IsActive
            select new LiveApiKey(user.Id, user.Roles, user.SecurityVersion, key.Scopes, key.ExpiresAt,
                key.LastUsedAt == null || key.LastUsedAt < notedBefore)).SingleOrDefaultAsync(cancel);

        return found is null ? ApiKeyErrors.NotFound : found;
    }
}
