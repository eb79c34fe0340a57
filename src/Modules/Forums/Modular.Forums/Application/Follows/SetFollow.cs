using Modular.Forums.Domain;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Follows;

internal sealed record SetFollow(FollowSubject Subject, string? Level) : ICommand<FollowView>;

internal sealed class SetFollowHandler(FollowTargets targets, IFollowDb follows, Caller caller, TimeProvider clock) : ICommandHandler<SetFollow, FollowView>
{
    public async Task<Result<FollowView>> Handle(SetFollow command, CancellationToken cancel)
    {
        var level = FollowLevels.Parse(command.Level);
        if (level.IsFailed) return level.Errors[0].At("/level");

        var target = await targets.FindAsync(command.Subject, cancel);
        if (target.IsFailed) return Result<FollowView>.Fail(target.Errors);

        var set = await follows.SetAsync(caller.Id, target.Value, level.Value, clock.GetUtcNow(), cancel);
        return set is null ? FollowErrors.TooMany : set;
    }
}
