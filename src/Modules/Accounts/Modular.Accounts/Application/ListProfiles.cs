using Microsoft.EntityFrameworkCore;
using Modular.Accounts.Domain;
using Modular.Platform.UseCases;

namespace Modular.Accounts.Application;

/// <summary>Shows several users at once; ids nobody has are left out.</summary>
/// <param name="Ids">1 to 100 ids, separated by commas.</param>
internal sealed record ListProfiles(string? Ids) : IQuery<Page<Profile>>;

internal sealed class ListProfilesHandler(IAccountsDb db) : IQueryHandler<ListProfiles, Page<Profile>>
{
    public async Task<Result<Page<Profile>>> Handle(ListProfiles query, CancellationToken cancel)
    {
        var parsed = Parse(query.Ids);
        if (parsed.IsFailed) return Result<Page<Profile>>.Fail(parsed.Errors);

        var ids = parsed.Value;
        var profiles = await db.Users.AsNoTracking().Where(u => ids.Contains(u.Id)).OrderBy(u => u.Id).Select(Profile.Of).ToListAsync(cancel);
        return new Page<Profile>(profiles, null);
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
