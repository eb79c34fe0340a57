using Microsoft.EntityFrameworkCore;
using Modular.Accounts.Domain;
using Modular.Platform.UseCases;

namespace Modular.Accounts.Application;

/// <summary>Shows several users at once; ids nobody has are left out.</summary>
/// <param name="Ids">1 to 100 ids, separated by commas.</param>
internal sealed record ListProfiles(string? Ids) : IQuery<Page<UserListing>>;

internal sealed class ListProfilesHandler(IAccountsDb db) : IQueryHandler<ListProfiles, Page<UserListing>>
{
    public async Task<Result<Page<UserListing>>> Handle(ListProfiles query, CancellationToken cancel)
    {
        var parsed = Parse(query.Ids);
        if (parsed.IsFailed) return Result<Page<UserListing>>.Fail(parsed.Errors);

        var ids = parsed.Value;
        var profiles = await db.Users.AsNoTracking().Where(u => ids.Contains(u.Id) && u.ErasedAt == null).OrderBy(u => u.Id).Select(Profile.Of).ToListAsync(cancel);
        return new Page<UserListing>([.. profiles.Select(p => UserListing.ForAll(p))], null);
    }

    private static Result<Guid[]> Parse(string? text)
    {
        var parts = (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length is 0 or > PageRequest.MaxLimit) return UserErrors.IdsOutOfRange.At("?ids");

        var ids = new Guid[parts.Length];
        for (var i = 0; i < parts.Length; i++)
            if (!Guid.TryParseExact(parts[i], "D", out ids[i])) return UserErrors.IdMalformed.At("?ids");
        return ids;
    }
}
