using Microsoft.EntityFrameworkCore;
using Modular.Accounts.Domain;
using Modular.Platform.UseCases;

namespace Modular.Accounts.Application;

/// <summary>Shows callers what is known of them.</summary>
internal sealed record GetOwnProfile : IQuery<OwnProfile>;

internal sealed class GetOwnProfileHandler(IAccountsDb db, Caller caller) : IQueryHandler<GetOwnProfile, OwnProfile>
{
    public async Task<Result<OwnProfile>> Handle(GetOwnProfile query, CancellationToken cancel)
    {
        var user = await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == caller.Id, cancel);
        return user is null ? UserErrors.NotFound : OwnProfile.Of(user, caller.Permissions);
    }
}
