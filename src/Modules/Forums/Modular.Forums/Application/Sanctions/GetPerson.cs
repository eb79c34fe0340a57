using Microsoft.EntityFrameworkCore;
using Modular.Accounts.Contracts;
using Modular.Forums.Application.Reports;
using Modular.Forums.Domain.Sanctions;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Sanctions;

internal sealed record GetPerson(Guid UserId) : IQuery<PersonView>;

/// <summary>What moderators should know of somebody before they decide.</summary>
/// <param name="Standing">How they stand now.</param>
/// <param name="History">What was done to them, the newest first; the last 50.</param>
/// <param name="Reports">What others reported of theirs, in the categories that the caller moderates, the newest first; the last 50.</param>
internal sealed record PersonView(StandingView Standing, IReadOnlyList<SanctionView> History, IReadOnlyList<CaseView> Reports);

internal sealed class GetPersonHandler(IForumsDb db, ICaseReads cases, IUserDirectory users, Caller caller, TimeProvider clock) : IQueryHandler<GetPerson, PersonView>
{
    private const int AtMost = 50;

    public async Task<Result<PersonView>> Handle(GetPerson query, CancellationToken cancel)
    {
        var standing = await db.Standings.AsNoTracking().SingleOrDefaultAsync(s => s.UserId == query.UserId, cancel) ?? Standing.Good(query.UserId);
        var history = await db.Sanctions.AsNoTracking().Where(s => s.UserId == query.UserId).OrderByDescending(s => s.Id).Take(AtMost).ToListAsync(cancel);
        var reports = await cases.OfAuthorAsync(query.UserId, Viewer.Of(caller), AtMost, cancel);

        Guid[] people = [.. StandingView.PeopleIn(standing), .. history.Select(s => s.ById), .. CaseView.PeopleIn(reports)];
        var cards = await users.FindAsync(people.ToHashSet(), cancel);
        if (!cards.ContainsKey(query.UserId)) return SanctionErrors.UnknownPerson;

        CaseView.Show(reports, cards);
        return new PersonView(StandingView.Of(standing, cards, clock.GetUtcNow()), [.. history.Select(s => SanctionView.Of(s, cards))], reports);
    }
}
