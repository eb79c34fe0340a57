using Modular.Forums.Domain;
using Modular.Platform.Auditing;

namespace Modular.Forums.Application.Reports;

/// <summary>Hides what was reported, as whoever moderates deletes it; it can be restored like anything that was deleted.</summary>
internal sealed class PostRemoving(IForumsDb db, ChangeLog changes, Caller caller, IAuditLog audit, TimeProvider clock)
{
    /// <summary>What is hidden already stays as it is.</summary>
    public async Task<Result<Done>> RemoveAsync(OpenedPost post, string because, CancellationToken cancel)
    {
        if (post.IsDeleted) return new Done();

        var (topic, now) = (post.In.Topic, clock.GetUtcNow());
        if (post.Reply is { } reply)
        {
            var wasSolved = topic.IsSolved;
            var deleted = reply.Delete(topic, caller.Id, now, moderates: true);
            if (deleted.IsFailed) return Result<Done>.Fail(deleted.Errors);

            changes.Add(Change.Of(ChangeKind.ReplyDeleted, topic, caller.Id, now, reply.Id, replies: -1));
            if (wasSolved && !topic.IsSolved) changes.Add(Change.Of(ChangeKind.TopicUnsolved, topic, caller.Id, now));
        }
        else
        {
            topic.Delete(caller.Id, now);
            changes.Add(Change.Of(ChangeKind.TopicDeleted, topic, caller.Id, now, topics: -1, replies: -topic.ReplyCount));
        }

        await db.SaveChangesAsync(cancel);
        await audit.WriteAsync(new("forums.post_hidden", post.AuthorId, post.Ref.ToString(), new { IsDeleted = false }, new { IsDeleted = true, Because = because }), cancel);
        return new Done();
    }
}
