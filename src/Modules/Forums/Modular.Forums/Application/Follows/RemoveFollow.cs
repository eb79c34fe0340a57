using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Follows;

internal sealed record RemoveFollow(FollowSubject Subject) : ICommand<Done>;

internal sealed class RemoveFollowHandler(FollowTargets targets, IFollowDb follows, Caller caller) : ICommandHandler<RemoveFollow, Done>
{
    public async Task<Result<Done>> Handle(RemoveFollow command, CancellationToken cancel)
    {
        var target = await targets.FindAsync(command.Subject, cancel);
        if (target.IsFailed) return Result<Done>.Fail(target.Errors);

        await follows.RemoveAsync(caller.Id, target.Value, cancel);
        return new Done();
    }
}
