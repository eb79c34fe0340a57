using Microsoft.EntityFrameworkCore;
using Modular.Accounts.Contracts;
using Modular.Forums.Domain.Sanctions;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Sanctions;

internal sealed record GetSuspension(Guid UserId) : IQuery<StandingView>;

internal sealed class GetSuspensionHandler(IForumsDb db, IUserDirectory users, TimeProvider clock) : IQueryHandler<GetSuspension, StandingView>
{
    public async Task<Result<StandingView>> Handle(GetSuspension query, CancellationToken cancel)
    {
        var standing = await db.Standings.AsNoTracking().SingleOrDefaultAsync(s => s.UserId == query.UserId, cancel) ?? Standing.Good(query.UserId);
        var cards = await users.FindAsync([.. StandingView.PeopleIn(standing)], cancel);
        return cards.ContainsKey(query.UserId) ? StandingView.Of(standing, cards, clock.GetUtcNow()) : SanctionErrors.UnknownPerson;
    }
}
