using Microsoft.EntityFrameworkCore;
using Modular.Forums.Application.Sanctions;
using Modular.Forums.Domain;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Votes;

internal sealed record CastVote(PostRef Post, string? Value) : ICommand<VoteView>, IWritesPosts;

/// <summary>The topic's row is locked first, so that no two votes count on the same score.</summary>
internal sealed class CastVoteHandler(IForumsDb db, Caller caller, TimeProvider clock) : ICommandHandler<CastVote, VoteView>
{
    public async Task<Result<VoteView>> Handle(CastVote command, CancellationToken cancel)
    {
        var value = VoteValue.Parse(command.Value);
        if (value.IsFailed) return value.Errors[0].At("/value");

        var opened = await db.OpenPostAsync(command.Post, Viewer.Of(caller), cancel);
        if (opened is null) return command.Post.Missing;
        if (!opened.In.MayPost) return CategoryErrors.ReadOnly;
        if (opened.AuthorId == caller.Id) return VoteErrors.OwnPost;
        if (opened.AtRest() is { } refusal) return refusal;

        var change = await ChangeAsync(command.Post, value.Value, cancel);
        if (change != 0)
        {
            Count(opened, change);
            await db.SaveChangesAsync(cancel);
        }

        return new VoteView(VoteValue.NameOf(value.Value), opened.Reply?.Score ?? opened.In.Topic.Score);
    }

    /// <summary>Keeps the vote; says what the score changes by.</summary>
    private async Task<int> ChangeAsync(PostRef post, short value, CancellationToken cancel)
    {
        var (now, before) = (clock.GetUtcNow(), await db.Votes.SingleOrDefaultAsync(v => v.UserId == caller.Id && v.PostKind == post.Kind && v.PostId == post.Id, cancel));
        var change = value - (before?.Value ?? 0);
        if (change == 0) return 0;

        if (value == 0) db.Votes.Remove(before!);
        else if (before is null) db.Votes.Add(Vote.Of(caller.Id, post, value, now));
        else before.Become(value, now);
        return change;
    }

    private static void Count(OpenedPost opened, int change)
    {
        if (opened.Reply is null)
        {
            opened.In.Topic.Rate(change);
            return;
        }

        opened.Reply.Rate(change);
        opened.In.Topic.Touch();
    }
}
