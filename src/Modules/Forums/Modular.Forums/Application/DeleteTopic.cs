using Microsoft.EntityFrameworkCore;
using Modular.Forums.Application.Sanctions;
using Modular.Forums.Domain;
using Modular.Platform.Auditing;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application;

internal sealed record DeleteTopic(long Id, string? Reason) : ICommand<Done>, IWritesPosts;

internal sealed class DeleteTopicHandler(IForumsDb db, Caller caller, ChangeLog changes, IAuditLog audit, TimeProvider clock) : ICommandHandler<DeleteTopic, Done>
{
    public async Task<Result<Done>> Handle(DeleteTopic command, CancellationToken cancel)
    {
        var reason = DeletionReason.Parse(command.Reason);
        if (reason.IsFailed) return reason.Errors[0].At("?reason");

        var opened = await db.OpenTopicAsync(command.Id, Viewer.Of(caller), cancel);
        if (opened is null) return TopicErrors.NotFound;
        if (!opened.MayModerate && await RefusalAsync(opened.Topic, reason.Value, cancel) is { } refusal) return refusal;

        var (topic, now) = (opened.Topic, clock.GetUtcNow());
        if (!topic.Delete(caller.Id, now)) return new Done();

        changes.Add(Change.Of(ChangeKind.TopicDeleted, topic, caller.Id, now, topics: -1, replies: -topic.ReplyCount));
        await db.SaveChangesAsync(cancel);
        if (topic.AuthorId != caller.Id)
            await audit.WriteAsync(new("forums.topic_deleted", topic.AuthorId, $"forums.topic/{topic.Id}", new { Title = topic.Title.Text, topic.ReplyCount }, new { Reason = reason.Value.Text }), cancel);

        return new Done();
    }

    /// <summary>Authors may, as long as nobody else has answered.</summary>
    private async Task<Error?> RefusalAsync(Topic topic, DeletionReason reason, CancellationToken cancel)
    {
        if (topic.AuthorId != caller.Id) return TopicErrors.NotYours;
        if (reason.Text is not null) return TopicErrors.ReasonNotYours.At("?reason");
        if (topic.Closed() is { } closed) return closed;

        return await db.Replies.AnyAsync(r => r.TopicId == topic.Id && r.AuthorId != topic.AuthorId && r.DeletedAt == null, cancel) ? TopicErrors.Answered : null;
    }
}
