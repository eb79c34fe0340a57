using Microsoft.EntityFrameworkCore;
using Modular.Accounts.Domain;
using Modular.Platform.UseCases;

namespace Modular.Accounts.Application;

/// <summary>Shows a user as everybody may see them.</summary>
internal sealed record GetProfile(Guid UserId) : IQuery<Profile>;

internal sealed class GetProfileHandler(IAccountsDb db) : IQueryHandler<GetProfile, Profile>
{
    public async Task<Result<Profile>> Handle(GetProfile query, CancellationToken cancel)
    {
        var profile = await db.Users.AsNoTracking().Where(u => u.Id == query.UserId && u.ErasedAt == null).Select(Profile.Of).SingleOrDefaultAsync(cancel);
        return profile is null ? UserErrors.NotFound : profile;
    }
}
