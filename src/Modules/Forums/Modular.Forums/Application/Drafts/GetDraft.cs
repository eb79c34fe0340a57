using Microsoft.EntityFrameworkCore;
using Modular.Forums.Domain;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Drafts;

internal sealed record GetDraft(string Key) : IQuery<DraftView>;

internal sealed class GetDraftHandler(IForumsDb db, DraftKeys keys, Caller caller) : IQueryHandler<GetDraft, DraftView>
{
    public async Task<Result<DraftView>> Handle(GetDraft query, CancellationToken cancel)
    {
        var key = await keys.FindAsync(query.Key, cancel);
        if (key.IsFailed) return Result<DraftView>.Fail(key.Errors);

        var draft = await db.Drafts.AsNoTracking().SingleOrDefaultAsync(d => d.UserId == caller.Id && d.Key == key.Value.Text, cancel);
        return draft is null ? DraftErrors.NotFound : DraftView.Of(draft);
    }
}
