using Microsoft.EntityFrameworkCore;
using Modular.Forums.Application.Attachments;
using Modular.Forums.Application.Revisions;
using Modular.Forums.Application.Sanctions;
using Modular.Forums.Domain;
using Modular.Platform.Auditing;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application;

internal sealed record EditTopic(long Id, IfMatch IfMatch, Optional<string> Title, Optional<string> Content, Optional<IReadOnlyList<string?>> Tags) : ICommand<TopicView>, IWritesPosts;

internal sealed class EditTopicHandler(
    IForumsDb db, Caller caller, IMarkdown markdown, ChangeLog changes, AttachmentBinding attachments, IRevisions revisions, Authors authors, IAuditLog audit, TimeProvider clock) : ICommandHandler<EditTopic, TopicView>
{
    public async Task<Result<TopicView>> Handle(EditTopic command, CancellationToken cancel)
    {
        var opened = await db.OpenTopicAsync(command.Id, Viewer.Of(caller), cancel);
        if (opened is null) return TopicErrors.NotFound;

        var topic = opened.Topic;
        if (topic.AuthorId != caller.Id && !opened.MayModerate) return TopicErrors.NotYours;

        if (!opened.MayPost && !opened.MayModerate) return CategoryErrors.ReadOnly;

        var check = new Validation();
        check.Require(command.Title.IsGiven || command.Content.IsGiven || command.Tags.IsGiven, "", TopicErrors.NothingToEdit);
        var title = command.Title.IsGiven ? check.Field("/title", TopicTitle.Parse(command.Title.Value)) : topic.Title;
        var body = check.Field("/content", (command.Content.IsGiven ? PostContent.ParseTopic(command.Content.Value) : topic.Content).Then(markdown.Render));
        var tags = command.Tags.IsGiven ? check.Field("/tags", TagSet.Parse(command.Tags.Value)) : topic.Tags;
        if (check.Failed) return check.Errors;

        if (!topic.HasTitle(title) && await IsTakenAsync(topic.CategoryId, title, cancel)) return TopicErrors.DuplicateTitle;

        var (before, contentChanged, now) = (Summary(topic), body.Content != topic.Content, clock.GetUtcNow());
        var revision = Revision.Of(topic, caller.Id, now);
        var edited = topic.Edit(command.IfMatch, title, body, tags, now, opened.MayModerate);
        if (edited.IsFailed) return Result<TopicView>.Fail(edited.Errors);

        db.Revisions.Add(revision);
        changes.Add(Change.Of(ChangeKind.TopicUpdated, topic, caller.Id, now));
        await db.SaveChangesAsync(cancel);
        if (revision.Version > Revision.MaxKept) await revisions.TrimAsync(PostRef.Topic(topic.Id), cancel);
        if (contentChanged) await attachments.RebindAsync(PostRef.Topic(topic.Id), topic.AuthorId, body, cancel);
        if (topic.AuthorId != caller.Id)
            await audit.WriteAsync(new("forums.topic_edited", topic.AuthorId, $"forums.topic/{topic.Id}", before, Summary(topic, contentChanged)), cancel);

        return await authors.ShownAsync(TopicView.Of(topic, opened.Category), cancel);
    }

    /// <summary>What a moderator's edit leaves in the audit log. Of the content only its length: the log is no archive of what people wrote.</summary>
    private static object Summary(Topic topic, bool? contentChanged = null) =>
        new { Title = topic.Title.Text, topic.Tags.Tags, ContentLength = TextRules.Length(topic.Content.Text), ContentChanged = contentChanged };

    private Task<bool> IsTakenAsync(long categoryId, TopicTitle title, CancellationToken cancel) =>
        db.Topics.AnyAsync(t => t.CategoryId == categoryId && t.TitleKey == title.Key && t.DeletedAt == null, cancel);
}
