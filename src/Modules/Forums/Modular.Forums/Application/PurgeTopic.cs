using Microsoft.EntityFrameworkCore;
using Modular.Forums.Application.Sanctions;
using Modular.Forums.Application.Threads;
using Modular.Forums.Domain;
using Modular.Platform.Auditing;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application;

/// <summary>Removes a topic for good, with its replies and all that is kept beside them.</summary>
internal sealed record PurgeTopic(long Id, string? Reason) : ICommand<Done>, IWritesPosts;

internal sealed class PurgeTopicHandler(IForumsDb db, IThreads threads, IEnumerable<IPostLeftovers> leftovers, Caller caller, ChangeLog changes, IAuditLog audit, TimeProvider clock)
    : ICommandHandler<PurgeTopic, Done>
{
    public async Task<Result<Done>> Handle(PurgeTopic command, CancellationToken cancel)
    {
        var reason = DeletionReason.Parse(command.Reason);
        if (reason.IsFailed) return reason.Errors[0].At("?reason");

        var opened = await db.OpenTopicAsync(command.Id, Viewer.Of(caller), cancel);
        if (opened is null) return TopicErrors.NotFound;
        if (!opened.MayModerate || !caller.Can(ForumsPermissions.Purge.Name)) return TopicErrors.NotForGood;

        var topic = opened.Topic;
        var replies = await db.Replies.Where(r => r.TopicId == topic.Id).Select(r => r.Id).ToListAsync(cancel);
        foreach (var leftover in leftovers) await leftover.RemoveAsync([PostRef.Topic(topic.Id), .. replies.Select(PostRef.Reply)], cancel);
        await threads.RemoveTopicAsync(topic.Id, cancel);

        var lives = topic.DeletedAt is null ? 1 : 0;
        changes.Add(Change.Of(ChangeKind.TopicDeleted, topic, caller.Id, clock.GetUtcNow(), topics: -lives, replies: -lives * topic.ReplyCount));
        await db.SaveChangesAsync(cancel);
        await audit.WriteAsync(new("forums.topic_removed", topic.AuthorId, $"forums.topic/{topic.Id}",
            new { Title = topic.Title.Text, Replies = replies.Count }, new { Reason = reason.Value.Text }), cancel);
        return new Done();
    }
}
