using Microsoft.EntityFrameworkCore;
using Modular.Accounts.Domain;
using Modular.Platform.UseCases;

namespace Modular.Accounts.Application;

/// <summary>Shows callers their keys, the newest first, and the expired ones for a while.</summary>
internal sealed record ListApiKeys(int? Limit, string? Cursor) : IQuery<Page<ApiKeyCard>>;

internal sealed class ListApiKeysHandler(IAccountsDb db, Caller caller, TimeProvider clock) : IQueryHandler<ListApiKeys, Page<ApiKeyCard>>
{
    private const string Newest = nameof(Newest);

    public async Task<Result<Page<ApiKeyCard>>> Handle(ListApiKeys query, CancellationToken cancel)
    {
        var parsed = PageRequest.Parse(query.Limit, query.Cursor, Newest);
        if (parsed.IsFailed) return Result<Page<ApiKeyCard>>.Fail(parsed.Errors);

        var page = parsed.Value;
        var before = page.After?.Uuid() ?? Guid.AllBitsSet;
        var shownSince = clock.GetUtcNow() - ApiKey.ShownAfterExpiry;
        var keys = await db.ApiKeys.AsNoTracking()
            .Where(k => k.UserId == caller.Id && k.Id < before && k.ExpiresAt >= shownSince)
            .OrderByDescending(k => k.Id).Take(page.Limit + 1).Select(ApiKeyCard.Of).ToListAsync(cancel);
        return Page<ApiKeyCard>.Cut(keys, page.Limit, key => Cursor.At(Newest, key.Id));
    }
}
