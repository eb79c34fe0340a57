using Modular.Forums.Application.Sanctions;
using Modular.Forums.Domain;
using Modular.Platform.Auditing;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application;

internal sealed record RestoreTopic(long Id) : ICommand<TopicView>, IWritesPosts;

internal sealed class RestoreTopicHandler(IForumsDb db, Caller caller, ChangeLog changes, Authors authors, IAuditLog audit, TimeProvider clock) : ICommandHandler<RestoreTopic, TopicView>
{
    public async Task<Result<TopicView>> Handle(RestoreTopic command, CancellationToken cancel)
    {
        var opened = await db.OpenTopicAsync(command.Id, Viewer.Of(caller), cancel);
        if (opened is null) return TopicErrors.NotFound;
        if (!opened.MayModerate) return CategoryErrors.NotModerated;

        var topic = opened.Topic;
        var before = new { topic.DeletedAt, topic.DeletedBy };
        var restored = topic.Restore();
        if (restored.IsFailed) return Result<TopicView>.Fail(restored.Errors);

        if (restored.Value)
        {
            changes.Add(Change.Of(ChangeKind.TopicRestored, topic, caller.Id, clock.GetUtcNow(), topics: 1, replies: topic.ReplyCount));
            await db.SaveChangesAsync(cancel);
            await audit.WriteAsync(new("forums.topic_restored", topic.AuthorId, $"forums.topic/{topic.Id}", before), cancel);
        }

        return await authors.ShownAsync(TopicView.Of(topic, opened.Category), cancel);
    }
}
