using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Modular.Forums.Application.Sanctions;
using Modular.Forums.Domain;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Reactions;

/// <summary>Puts an emoji to a post, or takes it away; once more it changes nothing.</summary>
internal sealed record SetReaction(PostRef Post, string? Emoji, bool On) : ICommand<PostReactions>, IWritesPosts;

internal sealed class SetReactionHandler(IForumsDb db, IReactionReads reactions, Caller caller, IOptions<ReactionSettings> settings, TimeProvider clock)
    : ICommandHandler<SetReaction, PostReactions>
{
    public async Task<Result<PostReactions>> Handle(SetReaction command, CancellationToken cancel)
    {
        var emoji = Emoji.Parse(command.Emoji);
        if (emoji.IsFailed) return emoji.Errors[0];
        if (command.On && !settings.Value.Allows(emoji.Value)) return ReactionErrors.NotAllowed;

        var opened = await db.OpenPostAsync(command.Post, Viewer.Of(caller), cancel);
        if (opened is null) return command.Post.Missing;
        if (!opened.In.MayPost) return CategoryErrors.ReadOnly;
        if (opened.AtRest() is { } refusal) return refusal;

        var set = command.On ? await PutAsync(command.Post, emoji.Value, cancel) : await TakeAsync(command.Post, emoji.Value, cancel);
        if (set.IsFailed) return Result<PostReactions>.Fail(set.Errors);
        if (set.Value)
        {
            opened.In.Topic.Touch();
            await db.SaveChangesAsync(cancel);
        }

        return new PostReactions(await reactions.OfPostAsync(command.Post, caller.Id, cancel));
    }

    /// <summary>True where it is new.</summary>
    private async Task<Result<bool>> PutAsync(PostRef post, Emoji emoji, CancellationToken cancel)
    {
        var there = db.Reactions.AsNoTracking().Where(r => r.PostKind == post.Kind && r.PostId == post.Id);
        if (await there.AnyAsync(r => r.Emoji == emoji.Text && r.UserId == caller.Id, cancel)) return false;
        if (!await there.AnyAsync(r => r.Emoji == emoji.Text, cancel) && await there.Select(r => r.Emoji).Distinct().CountAsync(cancel) >= Reaction.MaxKinds) return ReactionErrors.TooManyKinds;

        db.Reactions.Add(Reaction.Of(caller.Id, post, emoji, clock.GetUtcNow()));
        return true;
    }

    /// <summary>True where there was one.</summary>
    private async Task<Result<bool>> TakeAsync(PostRef post, Emoji emoji, CancellationToken cancel)
    {
        var mine = await db.Reactions.SingleOrDefaultAsync(r => r.PostKind == post.Kind && r.PostId == post.Id && r.Emoji == emoji.Text && r.UserId == caller.Id, cancel);
        if (mine is not null) db.Reactions.Remove(mine);
        return mine is not null;
    }
}
