using Modular.Forums.Application.Attachments;
using Modular.Forums.Application.Revisions;
using Modular.Forums.Application.Sanctions;
using Modular.Forums.Domain;
using Modular.Platform.Auditing;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application;

internal sealed record EditReply(long Id, IfMatch IfMatch, Optional<string> Content) : ICommand<ReplyView>, IWritesPosts;

internal sealed class EditReplyHandler(
    IForumsDb db, Caller caller, IMarkdown markdown, AttachmentBinding attachments, IRevisions revisions, ChangeLog changes, Authors authors, IAuditLog audit, TimeProvider clock) : ICommandHandler<EditReply, ReplyView>
{
    public async Task<Result<ReplyView>> Handle(EditReply command, CancellationToken cancel)
    {
        var opened = await db.OpenPostAsync(PostRef.Reply(command.Id), Viewer.Of(caller), cancel);
        if (opened?.Reply is not { } reply) return ReplyErrors.NotFound;

        var (topic, moderates) = (opened.In.Topic, opened.In.MayModerate);
        if (reply.AuthorId != caller.Id && !moderates) return ReplyErrors.NotYours;
        if (!opened.In.MayPost && !moderates) return CategoryErrors.ReadOnly;
        if (!command.Content.IsGiven) return TopicErrors.NothingToEdit;

        var body = PostContent.ParseReply(command.Content.Value).Then(markdown.Render);
        if (body.IsFailed) return body.Errors[0].At("/content");

        var (before, now) = (Revision.Of(reply, caller.Id, clock.GetUtcNow()), clock.GetUtcNow());
        var edited = reply.Edit(command.IfMatch, topic, body.Value, now, moderates);
        if (edited.IsFailed) return Result<ReplyView>.Fail(edited.Errors);

        db.Revisions.Add(before);
        changes.Add(Change.Of(ChangeKind.ReplyUpdated, topic, caller.Id, now, reply.Id));
        await db.SaveChangesAsync(cancel);
        if (before.Version > Revision.MaxKept) await revisions.TrimAsync(PostRef.Reply(reply.Id), cancel);
        if (before.Content != reply.Content.Text) await attachments.RebindAsync(PostRef.Reply(reply.Id), reply.AuthorId, body.Value, cancel);
        if (reply.AuthorId != caller.Id)
            await audit.WriteAsync(new("forums.reply_edited", reply.AuthorId, $"forums.reply/{reply.Id}",
                new { ContentLength = TextRules.Length(before.Content) }, new { ContentLength = TextRules.Length(reply.Content.Text) }), cancel);

        return await authors.ShownAsync(ReplyView.Of(reply, topic), cancel);
    }
}
