using Modular.Forums.Application.Sanctions;
using Modular.Forums.Application.Threads;
using Modular.Forums.Domain;
using Modular.Platform.Auditing;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application;

/// <summary>Removes a reply for good; what answered it answers from then on what it answered.</summary>
internal sealed record PurgeReply(long Id, string? Reason) : ICommand<Done>, IWritesPosts;

internal sealed class PurgeReplyHandler(IForumsDb db, IThreads threads, IEnumerable<IPostLeftovers> leftovers, Caller caller, ChangeLog changes, IAuditLog audit, TimeProvider clock)
    : ICommandHandler<PurgeReply, Done>
{
    public async Task<Result<Done>> Handle(PurgeReply command, CancellationToken cancel)
    {
        var reason = DeletionReason.Parse(command.Reason);
        if (reason.IsFailed) return reason.Errors[0].At("?reason");

        var opened = await db.OpenPostAsync(PostRef.Reply(command.Id), Viewer.Of(caller), cancel);
        if (opened?.Reply is not { } reply) return ReplyErrors.NotFound;
        if (!opened.In.MayModerate || !caller.Can(ForumsPermissions.Purge.Name)) return TopicErrors.NotForGood;

        var (topic, now) = (opened.In.Topic, clock.GetUtcNow());
        if (topic.DeletedAt is not null) return TopicErrors.Deleted;

        var lives = reply.DeletedAt is null ? 1 : 0;
        if (topic.SolutionReplyId == reply.Id)
        {
            topic.Set(TopicFlag.Solved, false);
            changes.Add(Change.Of(ChangeKind.TopicUnsolved, topic, caller.Id, now));
        }

        topic.Touch(-lives);
        changes.Add(Change.Of(ChangeKind.ReplyDeleted, topic, caller.Id, now, reply.Id, replies: -lives));
        await db.SaveChangesAsync(cancel);

        foreach (var leftover in leftovers) await leftover.RemoveAsync([opened.Ref], cancel);
        await threads.RemoveReplyAsync(reply.Id, reply.ParentId, cancel);
        await threads.RebuildAsync(topic.Id, cancel);
        await audit.WriteAsync(new("forums.reply_removed", reply.AuthorId, $"forums.reply/{reply.Id}",
            new { Topic = topic.Id, ContentLength = TextRules.Length(reply.Content.Text) }, new { Reason = reason.Value.Text }), cancel);
        return new Done();
    }
}
