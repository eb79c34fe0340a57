using Modular.Forums.Domain;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Votes;

internal sealed record GetVote(PostRef Post) : IQuery<VoteView>;

internal sealed class GetVoteHandler(IVoteReads votes, Caller caller) : IQueryHandler<GetVote, VoteView>
{
    public async Task<Result<VoteView>> Handle(GetVote query, CancellationToken cancel)
    {
        var found = await votes.OneAsync(query.Post, caller.Id, Viewer.Of(caller), cancel);
        return found is null ? query.Post.Missing : found;
    }
}
