using Modular.Forums.Domain;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Follows;

internal sealed record SetPreferences(bool? FollowsOwnPosts) : ICommand<Preferences>;

internal sealed class SetPreferencesHandler(IFollowDb follows, Caller caller) : ICommandHandler<SetPreferences, Preferences>
{
    public async Task<Result<Preferences>> Handle(SetPreferences command, CancellationToken cancel)
    {
        if (command.FollowsOwnPosts is not { } wanted) return FollowErrors.NothingToSet.At("/followsOwnPosts");

        await follows.SetFollowsOwnPostsAsync(caller.Id, wanted, cancel);
        return new Preferences(wanted);
    }
}
