using Microsoft.EntityFrameworkCore;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Drafts;

internal sealed record ListDrafts : IQuery<DraftList>;

/// <summary>There are so few that one page has them all.</summary>
internal sealed class ListDraftsHandler(IForumsDb db, Caller caller) : IQueryHandler<ListDrafts, DraftList>
{
    public async Task<Result<DraftList>> Handle(ListDrafts query, CancellationToken cancel) =>
        new DraftList(await db.Drafts.AsNoTracking().Where(d => d.UserId == caller.Id).OrderByDescending(d => d.UpdatedAt).ThenBy(d => d.Key).Select(DraftSummary.Of).ToListAsync(cancel));
}
