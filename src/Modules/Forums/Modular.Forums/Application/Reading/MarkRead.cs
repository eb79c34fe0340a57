using Modular.Forums.Domain;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Reading;

internal sealed record MarkRead(long TopicId, long? ReplyId) : ICommand<ReadState>;

internal sealed class MarkReadHandler(IReadingDb reading, Caller caller, TimeProvider clock) : ICommandHandler<MarkRead, ReadState>
{
    public async Task<Result<ReadState>> Handle(MarkRead command, CancellationToken cancel)
    {
        var viewer = Viewer.Of(caller);
        var moved = await reading.MoveAsync(caller.Id, viewer, command.TopicId, command.ReplyId ?? 0, clock.GetUtcNow(), cancel);
        if (moved == Moving.NoTopic) return TopicErrors.NotFound;
        if (moved == Moving.NoReply) return ReadingErrors.NoReply.At("/replyId");

        return await reading.ReadAsync(caller.Id, viewer, [command.TopicId], cancel) is [var state] ? state : TopicErrors.NotFound;
    }
}
