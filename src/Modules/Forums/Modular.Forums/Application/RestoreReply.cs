using Modular.Forums.Application.Sanctions;
using Modular.Forums.Domain;
using Modular.Platform.Auditing;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application;

internal sealed record RestoreReply(long Id) : ICommand<ReplyView>, IWritesPosts;

internal sealed class RestoreReplyHandler(IForumsDb db, Caller caller, ChangeLog changes, Authors authors, IAuditLog audit, TimeProvider clock) : ICommandHandler<RestoreReply, ReplyView>
{
    public async Task<Result<ReplyView>> Handle(RestoreReply command, CancellationToken cancel)
    {
        var opened = await db.OpenPostAsync(PostRef.Reply(command.Id), Viewer.Of(caller), cancel);
        if (opened?.Reply is not { } reply) return ReplyErrors.NotFound;
        if (!opened.In.MayModerate) return CategoryErrors.NotModerated;

        var topic = opened.In.Topic;
        var before = new { reply.DeletedAt, reply.DeletedBy };
        var restored = reply.Restore(topic);
        if (restored.IsFailed) return Result<ReplyView>.Fail(restored.Errors);

        if (restored.Value)
        {
            changes.Add(Change.Of(ChangeKind.ReplyRestored, topic, caller.Id, clock.GetUtcNow(), reply.Id, replies: 1));
            await db.SaveChangesAsync(cancel);
            await audit.WriteAsync(new("forums.reply_restored", reply.AuthorId, $"forums.reply/{reply.Id}", before), cancel);
        }

        return await authors.ShownAsync(ReplyView.Of(reply, topic), cancel);
    }
}
