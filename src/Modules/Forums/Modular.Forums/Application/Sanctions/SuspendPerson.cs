using Modular.Accounts.Contracts;
using Modular.Forums.Domain.Sanctions;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Sanctions;

/// <summary>Keeps somebody from posting until a date; whoever is suspended already gets the new date and reason.</summary>
internal sealed record SuspendPerson(Guid UserId, IfMatch IfMatch, DateTimeOffset? Until, string? Reason) : ICommand<StandingView>, IWritesPosts;

internal sealed class SuspendPersonHandler(Sanctioning sanctioning, IUserDirectory users, TimeProvider clock) : ICommandHandler<SuspendPerson, StandingView>
{
    public async Task<Result<StandingView>> Handle(SuspendPerson command, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var check = new Validation();
        var until = check.Field("/until", SuspensionEnd.Parse(command.Until, now));
        var reason = check.Field("/reason", SanctionReason.Parse(command.Reason));
        if (check.Failed) return check.Errors;
        if (await sanctioning.RefusalAsync(command.UserId, cancel) is { } refusal) return refusal;

        var suspended = await sanctioning.SuspendAsync(command.UserId, command.IfMatch, until, reason, null, cancel);
        if (suspended.IsFailed) return Result<StandingView>.Fail(suspended.Errors);

        return StandingView.Of(suspended.Value, await users.FindAsync([.. StandingView.PeopleIn(suspended.Value)], cancel), now);
    }
}
