using Modular.Accounts.Contracts;
using Modular.Forums.Domain.Sanctions;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Sanctions;

internal sealed record LiftSuspension(Guid UserId, IfMatch IfMatch) : ICommand<StandingView>, IWritesPosts;

internal sealed class LiftSuspensionHandler(Sanctioning sanctioning, IUserDirectory users, TimeProvider clock) : ICommandHandler<LiftSuspension, StandingView>
{
    public async Task<Result<StandingView>> Handle(LiftSuspension command, CancellationToken cancel)
    {
        var refusal = await sanctioning.RefusalAsync(command.UserId, cancel);
        if (refusal is not null && refusal != SanctionErrors.OfAdmin) return refusal; // whoever became an admin meanwhile must not be stuck

        var lifted = await sanctioning.LiftAsync(command.UserId, command.IfMatch, cancel);
        if (lifted.IsFailed) return Result<StandingView>.Fail(lifted.Errors);

        return StandingView.Of(lifted.Value, await users.FindAsync([.. StandingView.PeopleIn(lifted.Value)], cancel), clock.GetUtcNow());
    }
}
