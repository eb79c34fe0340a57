using Microsoft.EntityFrameworkCore;
using Modular.Accounts.Domain;
using Modular.Platform.UseCases;

namespace Modular.Accounts.Application;

/// <summary>Shows the caller one of their keys.</summary>
internal sealed record GetApiKey(Guid KeyId) : IQuery<ApiKeyCard>;

internal sealed class GetApiKeyHandler(IAccountsDb db, Caller caller, TimeProvider clock) : IQueryHandler<GetApiKey, ApiKeyCard>
{
    public async Task<Result<ApiKeyCard>> Handle(GetApiKey query, CancellationToken cancel)
    {
        var shownSince = clock.GetUtcNow() - ApiKey.ShownAfterExpiry;
        var key = await db.ApiKeys.AsNoTracking()
            .Where(k => k.Id == query.KeyId && k.UserId == caller.Id && k.ExpiresAt >= shownSince).Select(ApiKeyCard.Of).SingleOrDefaultAsync(cancel);
        return key is null ? ApiKeyErrors.NotFound : key;
    }
}
