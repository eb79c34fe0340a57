using Modular.Forums.Application.Sanctions;
using Modular.Forums.Domain;
using Modular.Platform.Auditing;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application;

/// <summary>Says that a reply solved its topic, or that it did not; of a topic one reply at most is the solution.</summary>
internal sealed record MarkSolution(long ReplyId, bool IsSolution) : ICommand<ReplyView>, IWritesPosts;

internal sealed class MarkSolutionHandler(IForumsDb db, Caller caller, ChangeLog changes, Authors authors, IAuditLog audit, TimeProvider clock) : ICommandHandler<MarkSolution, ReplyView>
{
    public async Task<Result<ReplyView>> Handle(MarkSolution command, CancellationToken cancel)
    {
        var opened = await db.OpenPostAsync(PostRef.Reply(command.ReplyId), Viewer.Of(caller), cancel);
        if (opened?.Reply is not { } reply) return ReplyErrors.NotFound;

        var (topic, moderates) = (opened.In.Topic, opened.In.MayModerate);
        if (topic.AuthorId != caller.Id && !moderates) return TopicErrors.NotYours;
        if (topic.Closed(moderates) is { } closed) return closed;

        var before = new { topic.IsSolved, topic.SolutionReplyId };
        var changed = command.IsSolution ? topic.SolveBy(reply) : topic.SolutionReplyId == reply.Id ? topic.Set(TopicFlag.Solved, false) : false;
        if (changed.IsFailed) return Result<ReplyView>.Fail(changed.Errors);

        if (changed.Value)
        {
            Tell(topic, reply, before.IsSolved);
            await db.SaveChangesAsync(cancel);
            if (topic.AuthorId != caller.Id)
                await audit.WriteAsync(new("forums.solution_changed", reply.AuthorId, $"forums.topic/{topic.Id}", before, new { topic.IsSolved, topic.SolutionReplyId }), cancel);
        }

        return await authors.ShownAsync(ReplyView.Of(reply, topic), cancel);
    }

    private void Tell(Topic topic, Reply reply, bool wasSolved)
    {
        var now = clock.GetUtcNow();
        if (topic.SolutionReplyId == reply.Id) changes.Add(Change.Of(ChangeKind.ReplySolution, topic, caller.Id, now, reply.Id));
        if (topic.IsSolved != wasSolved) changes.Add(Change.Of(topic.IsSolved ? ChangeKind.TopicSolved : ChangeKind.TopicUnsolved, topic, caller.Id, now));
    }
}
