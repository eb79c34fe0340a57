using Modular.Forums.Domain;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Votes;

internal sealed record ListOwnVotes(long TopicId, string? Replies) : IQuery<OwnVotes>;

internal sealed class ListOwnVotesHandler(IVoteReads votes, Caller caller) : IQueryHandler<ListOwnVotes, OwnVotes>
{
    public async Task<Result<OwnVotes>> Handle(ListOwnVotes query, CancellationToken cancel)
    {
        var replies = IdList.Parse(query.Replies);
        if (replies.IsFailed) return replies.Errors[0].At("?replies");

        var found = await votes.InTopicAsync(query.TopicId, replies.Value, caller.Id, Viewer.Of(caller), cancel);
        return found is null ? TopicErrors.NotFound : found;
    }
}
