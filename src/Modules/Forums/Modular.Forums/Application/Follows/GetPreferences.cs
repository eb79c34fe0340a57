using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Follows;

internal sealed record GetPreferences : IQuery<Preferences>;

/// <summary>What the caller wants the forums to do by themselves.</summary>
/// <param name="FollowsOwnPosts">Follow the topics that they open or reply to.</param>
internal sealed record Preferences(bool FollowsOwnPosts);

internal sealed class GetPreferencesHandler(IFollowDb follows, Caller caller) : IQueryHandler<GetPreferences, Preferences>
{
    public async Task<Result<Preferences>> Handle(GetPreferences query, CancellationToken cancel) =>
        new Preferences(await follows.FollowsOwnPostsAsync(caller.Id, cancel));
}
