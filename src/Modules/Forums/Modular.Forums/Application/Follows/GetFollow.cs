using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Follows;

internal sealed record GetFollow(FollowSubject Subject) : IQuery<FollowView>;

internal sealed class GetFollowHandler(FollowTargets targets, IFollowDb follows, Caller caller) : IQueryHandler<GetFollow, FollowView>
{
    public async Task<Result<FollowView>> Handle(GetFollow query, CancellationToken cancel)
    {
        var target = await targets.FindAsync(query.Subject, cancel);
        return target.IsFailed ? Result<FollowView>.Fail(target.Errors) : await follows.ReadAsync(caller.Id, target.Value, cancel);
    }
}
