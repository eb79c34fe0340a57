using Microsoft.EntityFrameworkCore;
using Modular.Forums.Application.Attachments;
using Modular.Forums.Application.Sanctions;
using Modular.Forums.Contracts;
using Modular.Forums.Domain;
using Modular.Platform.Events;
using Modular.Platform.RateLimits;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application;

internal sealed record CreateTopic(string? Category, string? Title, string? Content, IReadOnlyList<string?>? Tags) : ICommand<TopicView>, ILimitedCommand, IWritesPosts
{
    public static RateLimitPolicy Limit { get; } = new("topics", 5, 3600);
}

internal sealed class CreateTopicHandler(IForumsDb db, Caller caller, IMarkdown markdown, ChangeLog changes, IEventPublisher events, AttachmentBinding attachments, Authors authors, TimeProvider clock)
    : ICommandHandler<CreateTopic, TopicView>
{
    public async Task<Result<TopicView>> Handle(CreateTopic command, CancellationToken cancel)
    {
        var check = new Validation();
        var title = check.Field("/title", TopicTitle.Parse(command.Title));
        var body = check.Field("/content", PostContent.ParseTopic(command.Content).Then(markdown.Render));
        var tags = check.Field("/tags", TagSet.Parse(command.Tags));
        var category = check.Field("/category", await FindCategoryAsync(command.Category, cancel));
        if (check.Failed) return check.Errors;
        if (!category.CanPost) return CategoryErrors.ReadOnly;

        if (await db.Topics.AnyAsync(t => t.CategoryId == category.Id && t.TitleKey == title.Key && t.DeletedAt == null, cancel))
            return TopicErrors.DuplicateTitle;

        var topic = Topic.Open(category.Id, caller.Id, title, body, tags, clock.GetUtcNow());

        db.Topics.Add(topic);
        await db.SaveChangesAsync(cancel);
        await attachments.BindAsync(PostRef.Topic(topic.Id), body, cancel);
        changes.Add(Change.Of(ChangeKind.TopicCreated, topic, caller.Id, topic.CreatedAt, topics: 1));
        await db.SaveChangesAsync(cancel);
        await events.PublishAsync(new TopicCreated(topic.Id, category.Id, caller.Id, title.Text, topic.CreatedAt), cancel);

        return await authors.ShownAsync(TopicView.Of(topic, new(category.Id, category.Slug, category.Name)), cancel);
    }

    private async Task<Result<CategoryView>> FindCategoryAsync(string? text, CancellationToken cancel)
    {
        var category = CategoryRef.Parse(text);
        if (category.IsFailed) return Result<CategoryView>.Fail(category.Errors);

        var found = await db.OpenCategoryAsync(category.Value, Viewer.Of(caller), cancel);
        return found is null ? CategoryErrors.Unknown : found;
    }
}
