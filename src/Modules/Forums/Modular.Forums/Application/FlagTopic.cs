using Modular.Forums.Application.Sanctions;
using Modular.Forums.Domain;
using Modular.Platform.Auditing;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application;

/// <summary>Sets or clears one of a topic's flags; whoever finds it so already gets the same answer.</summary>
internal sealed record FlagTopic(long Id, TopicFlag Flag, bool On) : ICommand<TopicView>, IWritesPosts;

internal sealed class FlagTopicHandler(IForumsDb db, Caller caller, ChangeLog changes, Authors authors, IAuditLog audit, TimeProvider clock) : ICommandHandler<FlagTopic, TopicView>
{
    public async Task<Result<TopicView>> Handle(FlagTopic command, CancellationToken cancel)
    {
        var opened = await db.OpenTopicAsync(command.Id, Viewer.Of(caller), cancel);
        if (opened is null) return TopicErrors.NotFound;
        if (Refusal(opened, command.Flag) is { } refusal) return refusal;

        var topic = opened.Topic;
        var before = Flags(topic);
        var changed = topic.Set(command.Flag, command.On);
        if (changed.IsFailed) return Result<TopicView>.Fail(changed.Errors);

        if (changed.Value)
        {
            changes.Add(Change.Of(KindOf(command.Flag, command.On), topic, caller.Id, clock.GetUtcNow()));
            await db.SaveChangesAsync(cancel);
            if (topic.AuthorId != caller.Id || command.Flag != TopicFlag.Solved)
                await audit.WriteAsync(new("forums.topic_flagged", topic.AuthorId, $"forums.topic/{topic.Id}", before, Flags(topic)), cancel);
        }

        return await authors.ShownAsync(TopicView.Of(topic, opened.Category), cancel);
    }

    /// <summary>Whether it is solved is for its author to say, too, as long as they may write in it.</summary>
    private Error? Refusal(OpenedTopic opened, TopicFlag flag)
    {
        if (flag != TopicFlag.Solved) return opened.MayModerate ? null : CategoryErrors.NotModerated;

        return opened.MayModerate || opened.Topic.AuthorId == caller.Id ? opened.Topic.Closed(opened.MayModerate) : TopicErrors.NotYours;
    }

    private static object Flags(Topic topic) => new { topic.IsPinned, topic.IsLocked, topic.IsArchived, topic.IsFeatured, topic.IsSolved, topic.SolutionReplyId };

    private static string KindOf(TopicFlag flag, bool on) => flag switch
    {
        TopicFlag.Pinned => on ? ChangeKind.TopicPinned : ChangeKind.TopicUnpinned,
        TopicFlag.Locked => on ? ChangeKind.TopicLocked : ChangeKind.TopicUnlocked,
        TopicFlag.Archived => on ? ChangeKind.TopicArchived : ChangeKind.TopicUnarchived,
        TopicFlag.Featured => on ? ChangeKind.TopicFeatured : ChangeKind.TopicUnfeatured,
        _ => on ? ChangeKind.TopicSolved : ChangeKind.TopicUnsolved,
    };
}
