using Modular.Forums.Application.Sanctions;
using Modular.Forums.Domain;
using Modular.Platform.Auditing;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application;

internal sealed record DeleteReply(long Id, string? Reason) : ICommand<Done>, IWritesPosts;

internal sealed class DeleteReplyHandler(IForumsDb db, Caller caller, ChangeLog changes, IAuditLog audit, TimeProvider clock) : ICommandHandler<DeleteReply, Done>
{
    public async Task<Result<Done>> Handle(DeleteReply command, CancellationToken cancel)
    {
        var reason = DeletionReason.Parse(command.Reason);
        if (reason.IsFailed) return reason.Errors[0].At("?reason");

        var opened = await db.OpenPostAsync(PostRef.Reply(command.Id), Viewer.Of(caller), cancel);
        if (opened?.Reply is not { } reply) return ReplyErrors.NotFound;

        var (topic, moderates, now) = (opened.In.Topic, opened.In.MayModerate, clock.GetUtcNow());
        if (reply.AuthorId != caller.Id && !moderates) return ReplyErrors.NotYours;
        if (reason.Value.Text is not null && !moderates) return TopicErrors.ReasonNotYours.At("?reason");

        var solved = topic.IsSolved;
        var deleted = reply.Delete(topic, caller.Id, now, moderates);
        if (deleted.IsFailed) return Result<Done>.Fail(deleted.Errors);
        if (!deleted.Value) return new Done();

        changes.Add(Change.Of(ChangeKind.ReplyDeleted, topic, caller.Id, now, reply.Id, replies: -1));
        if (solved && !topic.IsSolved) changes.Add(Change.Of(ChangeKind.TopicUnsolved, topic, caller.Id, now));
        await db.SaveChangesAsync(cancel);
        if (reply.AuthorId != caller.Id)
            await audit.WriteAsync(new("forums.reply_deleted", reply.AuthorId, $"forums.reply/{reply.Id}",
                new { Topic = topic.Id, ContentLength = TextRules.Length(reply.Content.Text), WasSolution = solved && !topic.IsSolved }, new { Reason = reason.Value.Text }), cancel);

        return new Done();
    }
}
