using Microsoft.EntityFrameworkCore;
using Modular.Forums.Domain;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Drafts;

internal sealed record DeleteDraft(string Key) : ICommand<Done>;

internal sealed class DeleteDraftHandler(IForumsDb db, DraftKeys keys, Caller caller) : ICommandHandler<DeleteDraft, Done>
{
    public async Task<Result<Done>> Handle(DeleteDraft command, CancellationToken cancel)
    {
        var key = await keys.FindAsync(command.Key, cancel);
        if (key.IsFailed) return Result<Done>.Fail(key.Errors);

        return await db.Drafts.Where(d => d.UserId == caller.Id && d.Key == key.Value.Text).ExecuteDeleteAsync(cancel) > 0 ? new Done() : DraftErrors.NotFound;
    }
}
