using Modular.Forums.Application.Sanctions;
using Modular.Forums.Domain;
using Modular.Platform.Auditing;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application;

internal sealed record MoveTopic(long Id, string? Category) : ICommand<TopicView>, IWritesPosts;

internal sealed class MoveTopicHandler(IForumsDb db, Caller caller, ChangeLog changes, Authors authors, IAuditLog audit, TimeProvider clock) : ICommandHandler<MoveTopic, TopicView>
{
    public async Task<Result<TopicView>> Handle(MoveTopic command, CancellationToken cancel)
    {
        var reference = CategoryRef.Parse(command.Category);
        if (reference.IsFailed) return reference.Errors[0].At("/category");

        var viewer = Viewer.Of(caller);
        var opened = await db.OpenTopicAsync(command.Id, viewer, cancel);
        if (opened is null) return TopicErrors.NotFound;
        if (!opened.MayModerate) return CategoryErrors.NotModerated;

        var target = await db.OpenCategoryAsync(reference.Value, viewer, cancel);
        if (target is null) return CategoryErrors.Unknown.At("/category");
        if (!target.CanModerate) return CategoryErrors.NotModerated.At("/category");

        var (topic, now) = (opened.Topic, clock.GetUtcNow());
        var away = Change.Of(ChangeKind.TopicMovedAway, topic, caller.Id, now, topics: -1, replies: -topic.ReplyCount);
        var moved = topic.MoveTo(target.Id);
        if (moved.IsFailed) return Result<TopicView>.Fail(moved.Errors);

        if (moved.Value)
        {
            changes.Add(away);
            changes.Add(Change.Of(ChangeKind.TopicMovedHere, topic, caller.Id, now, topics: 1, replies: topic.ReplyCount));
            await db.SaveChangesAsync(cancel);
            await audit.WriteAsync(new("forums.topic_moved", topic.AuthorId, $"forums.topic/{topic.Id}", new { Category = opened.Category.Id }, new { Category = target.Id }), cancel);
        }

        return await authors.ShownAsync(TopicView.Of(topic, new(target.Id, target.Slug, target.Name)), cancel);
    }
}
