using Modular.Accounts.Contracts;
using Modular.Forums.Domain.Sanctions;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Sanctions;

internal sealed record WarnPerson(Guid UserId, string? Reason) : ICommand<SanctionView>, IWritesPosts;

internal sealed class WarnPersonHandler(Sanctioning sanctioning, IUserDirectory users) : ICommandHandler<WarnPerson, SanctionView>
{
    public async Task<Result<SanctionView>> Handle(WarnPerson command, CancellationToken cancel)
    {
        var check = new Validation();
        var reason = check.Field("/reason", SanctionReason.Parse(command.Reason));
        if (check.Failed) return check.Errors;
        if (await sanctioning.RefusalAsync(command.UserId, cancel) is { } refusal) return refusal;

        var warning = await sanctioning.WarnAsync(command.UserId, reason, null, cancel);
        return SanctionView.Of(warning, await users.FindAsync([warning.ById], cancel));
    }
}
