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

internal sealed class PostReplyHandler(IReplyWriting replies, Caller caller, IMarkdown markdown, ChangeLog changes, IEventPublisher events, AttachmentBinding attachments, Authors authors, TimeProvider clock)
    : ICommandHandler<PostReply, ReplyView>
{
    public async Task<Result<ReplyView>> Handle(PostReply command, CancellationToken cancel)
    {
        var body = PostContent.ParseReply(command.Content).Then(markdown.Render);
        if (body.IsFailed) return body.Errors[0].At("/content");

        var opened = await replies.OpenAsync(command.TopicId, command.ParentId, Viewer.Of(caller), cancel);
        if (opened is null) return TopicErrors.NotFound;
        if (!opened.MayPost) return CategoryErrors.ReadOnly;
        if (command.ParentId is not null && opened.Parent is null) return ReplyErrors.ParentElsewhere;

        var topic = opened.Topic;
        var answered = topic.Answer(opened.NextReplyId, caller.Id, opened.Parent, body.Value, clock.GetUtcNow());
        if (answered.IsFailed) return Result<ReplyView>.Fail(answered.Errors);

        var reply = answered.Value;
        await replies.WriteAsync(reply, Change.OfAnswer(topic, reply), cancel);
        changes.Tell();
        await attachments.BindAsync(PostRef.Reply(reply.Id), body.Value, cancel);
        await events.PublishAsync(new ReplyPosted(reply.Id, topic.Id, topic.CategoryId, caller.Id, reply.ParentId, reply.CreatedAt), cancel);

        return await authors.ShownAsync(ReplyView.Of(reply, isSolution: false), cancel);
    }
}
