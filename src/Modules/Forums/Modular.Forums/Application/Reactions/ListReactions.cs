using Modular.Forums.Domain;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Reactions;

internal sealed record ListReactions(long TopicId, string? Replies) : IQuery<TopicReactions>;

internal sealed class ListReactionsHandler(IReactionReads reactions, Caller caller) : IQueryHandler<ListReactions, TopicReactions>
{
    public async Task<Result<TopicReactions>> Handle(ListReactions query, CancellationToken cancel)
    {
        var replies = IdList.Parse(query.Replies);
        if (replies.IsFailed) return replies.Errors[0].At("?replies");

        var found = await reactions.InTopicAsync(query.TopicId, replies.Value, caller.UserId, Viewer.Of(caller), cancel);
        return found is null ? TopicErrors.NotFound : found;
    }
}
