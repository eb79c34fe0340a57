using Microsoft.EntityFrameworkCore;
using Modular.Forums.Contracts;
using Modular.Forums.Domain;
using Modular.Platform.Events;
using Modular.Platform.RateLimits;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application;

internal sealed record PostReply(long TopicId, string? Content, long? ParentId) : ICommand<ReplyView>, ILimitedCommand
{
    public static RateLimitPolicy Limit { get; } = new("replies", 30, 3600);
}

internal sealed class PostReplyHandler(IForumsDb db, Caller caller, IEventPublisher events, Authors authors, TimeProvider clock) : ICommandHandler<PostReply, ReplyView>
{
    public async Task<Result<ReplyView>> Handle(PostReply command, CancellationToken cancel)
    {
        var content = PostContent.ParseReply(command.Content);
        if (content.IsFailed) return content.Errors[0].At("/content");

        var topic = await FindTopicAsync(command.TopicId, cancel);
        if (topic is null) return TopicErrors.NotFound;

        var parent = await FindParentAsync(topic, command.ParentId, cancel);
        if (command.ParentId is not null && parent is null) return ReplyErrors.ParentElsewhere;

        var reply = topic.Answer(caller.Id, parent, content.Value, clock.GetUtcNow());
        if (reply.IsFailed) return Result<ReplyView>.Fail(reply.Errors);

        db.Replies.Add(reply.Value);
        await db.SaveChangesAsync(cancel);
        await events.PublishAsync(new ReplyPosted(reply.Value.Id, topic.Id, topic.CategoryId, caller.Id, parent?.Id, reply.Value.CreatedAt), cancel);

        return await ShowAsync(reply.Value.Id, cancel);
    }

    private async Task<Topic?> FindTopicAsync(long id, CancellationToken cancel)
    {
        var topic = await db.LockTopicAsync(id, cancel);
        if (topic is null || caller.Moderates()) return topic;

        var visible = topic.DeletedAt is null && await db.Categories.AnyAsync(c => c.Id == topic.CategoryId && c.IsActive && c.IsPublic, cancel);
        return visible ? topic : null;
    }

    private Task<Reply?> FindParentAsync(Topic topic, long? id, CancellationToken cancel) =>
        id is null ? Task.FromResult<Reply?>(null) : db.Replies.SingleOrDefaultAsync(r => r.Id == id && r.TopicId == topic.Id, cancel);

    private async Task<ReplyView> ShowAsync(long id, CancellationToken cancel)
    {
        var view = (await db.ReadReplyAsync(id, moderator: true, cancel))!;
        await authors.ShowAsync([view], cancel);
        return view;
    }
}
