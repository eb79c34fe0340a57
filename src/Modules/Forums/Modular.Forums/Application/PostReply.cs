using Microsoft.EntityFrameworkCore;
using Modular.Forums.Application.Attachments;
using Modular.Forums.Application.Sanctions;
using Modular.Forums.Contracts;
using Modular.Forums.Domain;
using Modular.Platform.Events;
using Modular.Platform.RateLimits;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application;

internal sealed record PostReply(long TopicId, string? Content, long? ParentId) : ICommand<ReplyView>, ILimitedCommand, IWritesPosts
{
    public static RateLimitPolicy Limit { get; } = new("replies", 30, 3600);
}

internal sealed class PostReplyHandler(IForumsDb db, Caller caller, IMarkdown markdown, ChangeLog changes, IEventPublisher events, AttachmentBinding attachments, Authors authors, TimeProvider clock)
    : ICommandHandler<PostReply, ReplyView>
{
    public async Task<Result<ReplyView>> Handle(PostReply command, CancellationToken cancel)
    {
        var body = PostContent.ParseReply(command.Content).Then(markdown.Render);
        if (body.IsFailed) return body.Errors[0].At("/content");

        var opened = await db.OpenTopicAsync(command.TopicId, Viewer.Of(caller), cancel, forReply: true);
        if (opened is null) return TopicErrors.NotFound;
        if (!opened.MayPost) return CategoryErrors.ReadOnly;

        var topic = opened.Topic;
        var parent = await FindParentAsync(topic, command.ParentId, cancel);
        if (command.ParentId is not null && parent is null) return ReplyErrors.ParentElsewhere;

        var answered = topic.Answer(opened.NextReplyId, caller.Id, parent, body.Value, clock.GetUtcNow());
        if (answered.IsFailed) return Result<ReplyView>.Fail(answered.Errors);

        var reply = answered.Value;
        db.Replies.Add(reply);
        changes.Add(Change.Of(ChangeKind.ReplyCreated, topic, caller.Id, reply.CreatedAt, reply.Id, replies: 1));
        await db.SaveChangesAsync(cancel);
        await attachments.BindAsync(PostRef.Reply(reply.Id), body.Value, cancel);
        await events.PublishAsync(new ReplyPosted(reply.Id, topic.Id, topic.CategoryId, caller.Id, parent?.Id, reply.CreatedAt), cancel);

        return await authors.ShownAsync(ReplyView.Of(reply, topic), cancel);
    }

    private Task<Reply?> FindParentAsync(Topic topic, long? id, CancellationToken cancel) =>
        id is null ? Task.FromResult<Reply?>(null) : db.Replies.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id && r.TopicId == topic.Id, cancel);
}
