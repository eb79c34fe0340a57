using Microsoft.EntityFrameworkCore;
using Modular.Forums.Domain;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Drafts;

internal sealed record SaveDraft(string Key, IfMatch IfMatch, string? Title, string? Content, IReadOnlyList<string?>? Tags) : ICommand<SavedDraft>;

/// <summary>A draft, and whether it is new.</summary>
internal sealed record SavedDraft(DraftView Draft, bool IsNew);

/// <summary>Two windows that save at once do not write over each other: whoever replaces a draft says which version of it they read.</summary>
internal sealed class SaveDraftHandler(IForumsDb db, DraftKeys keys, IMembers members, Caller caller, TimeProvider clock) : ICommandHandler<SaveDraft, SavedDraft>
{
    public async Task<Result<SavedDraft>> Handle(SaveDraft command, CancellationToken cancel)
    {
        var text = DraftText.Parse(command.Title, command.Content, command.Tags);
        if (text.IsFailed) return Result<SavedDraft>.Fail(text.Errors);

        var key = await keys.FindAsync(command.Key, cancel);
        if (key.IsFailed) return key.Errors[0] == DraftErrors.NotFound ? CategoryErrors.NotFound : key.Errors[0];
        if (await keys.RefusalAsync(key.Value, cancel) is { } refusal) return refusal;

        await members.LockAsync(caller.Id, cancel);
        var draft = await db.Drafts.SingleOrDefaultAsync(d => d.UserId == caller.Id && d.Key == key.Value.Text, cancel);
        return draft is null ? await BeginAsync(command, key.Value, text.Value, cancel) : await RewriteAsync(command, draft, text.Value, cancel);
    }

    private async Task<Result<SavedDraft>> BeginAsync(SaveDraft command, DraftKey key, DraftText text, CancellationToken cancel)
    {
        if (command.IfMatch.IsGiven) return IfMatch.Stale;
        if (await db.Drafts.CountAsync(d => d.UserId == caller.Id, cancel) >= Draft.MaxDrafts) return DraftErrors.TooMany;

        var draft = Draft.Begin(caller.Id, key, text, clock.GetUtcNow());
        db.Drafts.Add(draft);
        await db.SaveChangesAsync(cancel);
        return new SavedDraft(DraftView.Of(draft), IsNew: true);
    }

    private async Task<Result<SavedDraft>> RewriteAsync(SaveDraft command, Draft draft, DraftText text, CancellationToken cancel)
    {
        if (!command.IfMatch.IsGiven) return IfMatch.Required;
        if (!command.IfMatch.Accepts(draft.Version)) return IfMatch.Stale;

        draft.Rewrite(text, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return new SavedDraft(DraftView.Of(draft), IsNew: false);
    }
}
