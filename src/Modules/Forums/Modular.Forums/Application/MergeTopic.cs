using Modular.Forums.Application.Attachments;
using Modular.Forums.Application.Threads;
using Modular.Forums.Domain;
using Modular.Platform.Auditing;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application;

/// <summary>Makes one topic part of another: its text becomes a reply there, and what answered the text answers that reply.</summary>
internal sealed record MergeTopic(long Id, long? Into) : ICommand<TopicView>;

internal sealed class MergeTopicHandler(IForumsDb db, IThreads threads, IAttachments attachments, Caller caller, ChangeLog changes, Authors authors, IAuditLog audit, TimeProvider clock)
    : ICommandHandler<MergeTopic, TopicView>
{
    public async Task<Result<TopicView>> Handle(MergeTopic command, CancellationToken cancel)
    {
        if (command.Into is not { } into) return TopicErrors.MergeTargetMissing.At("/into");
        if (into == command.Id) return TopicErrors.MergeIntoItself.At("/into");

        var (from, target) = await OpenBothAsync(command.Id, into, cancel);
        if (from is null) return TopicErrors.NotFound;
        if (!from.MayModerate) return CategoryErrors.NotModerated;
        if (target is null) return TopicErrors.MergeTargetUnknown;
        if (!target.MayModerate) return CategoryErrors.NotModerated.At("/into");

        var now = clock.GetUtcNow();
        var (text, replies) = (TextOf(from.Topic, target), from.Topic.ReplyCount);
        var brought = replies + (text is null ? 0 : 1);
        var merged = from.Topic.MergeInto(target.Topic, brought, caller.Id, now);
        if (merged.IsFailed) return Result<TopicView>.Fail(merged.Errors);

        if (text is not null) db.Replies.Add(text);
        changes.Add(Change.Of(ChangeKind.TopicMerged, from.Topic, caller.Id, now, topics: -1, replies: -replies));
        changes.Add(Change.Of(ChangeKind.TopicUpdated, target.Topic, caller.Id, now, replies: brought));
        await db.SaveChangesAsync(cancel);
        if (text is not null) await attachments.HandOnAsync(from.Topic.Id, text.Id, cancel);
        await threads.MoveAsync(from.Topic.Id, target.Topic.Id, text?.Id, cancel);
        await threads.RebuildAsync(target.Topic.Id, cancel);

        await audit.WriteAsync(new("forums.topic_merged", from.Topic.AuthorId, $"forums.topic/{from.Topic.Id}",
            new { Title = from.Topic.Title.Text, Category = from.Category.Id, Replies = replies }, new { MergedInto = target.Topic.Id, Category = target.Category.Id }), cancel);
        return await authors.ShownAsync(TopicView.Of(target.Topic, target.Category), cancel);
    }

    /// <summary>The lower id first, as everybody locks them.</summary>
    private async Task<(OpenedTopic? From, OpenedTopic? Target)> OpenBothAsync(long from, long target, CancellationToken cancel)
    {
        var first = await OpenAsync(Math.Min(from, target));
        var second = await OpenAsync(Math.Max(from, target));
        return from < target ? (first, second) : (second, first);

        Task<OpenedTopic?> OpenAsync(long id) => db.OpenTopicAsync(id, Viewer.Of(caller), cancel, forReply: id == target);
    }

    /// <summary>Null where its author took the words away.</summary>
    private static Reply? TextOf(Topic from, OpenedTopic target) => from.Content.Text.Length == 0 ? null : Reply.Merged(from, target.Topic, target.NextReplyId);
}
