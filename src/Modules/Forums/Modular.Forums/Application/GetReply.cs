using Modular.Forums.Domain;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application;

internal sealed record GetReply(long Id) : IQuery<ReplyView>;

internal sealed class GetReplyHandler(IForumsDb db, Caller caller, Authors authors) : IQueryHandler<GetReply, ReplyView>
{
    public async Task<Result<ReplyView>> Handle(GetReply query, CancellationToken cancel)
    {
        var reply = await db.ReadReplyAsync(query.Id, Viewer.Of(caller), cancel);
        if (reply is null) return ReplyErrors.NotFound;

        return await authors.ShownAsync(reply, cancel);
    }
}
