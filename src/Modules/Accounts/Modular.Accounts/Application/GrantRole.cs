using Modular.Accounts.Domain;
using Modular.Platform.Auditing;
using Modular.Platform.UseCases;

namespace Modular.Accounts.Application;

/// <summary>Gives somebody one more role; for operators.</summary>
internal sealed record GrantRole(string Username, string Role) : ICommand<Done>;

internal sealed class GrantRoleHandler(IAccountsDb db, ITokenEnds ends, IAuditLog audit, TimeProvider clock) : ICommandHandler<GrantRole, Done>
{
    public async Task<Result<Done>> Handle(GrantRole command, CancellationToken cancel)
    {
        var role = RoleName.Parse(command.Role);
        if (role.IsFailed) return Result<Done>.Fail(role.Errors);

        var found = await db.FindUserAsync(command.Username, cancel);
        if (found is null || await db.LockUserAsync(found.Id, cancel) is not { ErasedAt: null } user) return UserErrors.NotFound;

        var before = user.Roles;
        user.Become([.. before, role.Value], clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        ends.UserChanged(user);
        await audit.RolesChangedAsync(user, before, cancel);

        return new Done();
    }
}
