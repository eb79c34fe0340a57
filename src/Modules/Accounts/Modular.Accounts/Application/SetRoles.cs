using Microsoft.EntityFrameworkCore;
using Modular.Accounts.Domain;
using Modular.Platform.Auditing;
using Modular.Platform.UseCases;

namespace Modular.Accounts.Application;

/// <summary>Gives a user these roles and no others. Their access tokens end, so the change holds everywhere within seconds.</summary>
internal sealed record SetRoles(Guid UserId, IReadOnlyList<string?>? Roles, IfMatch Version) : ICommand<Profile>;

internal sealed class SetRolesHandler(IAccountsDb db, ITokenEnds ends, IAuditLog audit, TimeProvider clock) : ICommandHandler<SetRoles, Profile>
{
    public async Task<Result<Profile>> Handle(SetRoles command, CancellationToken cancel)
    {
        var check = new Validation();
        var roles = check.Field("/roles", RoleName.ParseAll(command.Roles));
        if (check.Failed) return check.Errors;

        var admins = await db.LockAdminsAsync(cancel);
        var user = await db.Users.SingleOrDefaultAsync(u => u.Id == command.UserId && u.ErasedAt == null, cancel);
        if (user is null) return UserErrors.NotFound;
        if (!command.Version.Accepts(user.Version)) return IfMatch.Stale;
        if (!roles.Contains(Role.Admin) && admins is [var last] && last == user.Id) return UserErrors.LastAdmin;

        var before = user.Roles;
        user.Become(roles, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        ends.UserChanged(user);
        await audit.RolesChangedAsync(user, before, cancel);

        return Profile.From(user);
    }
}
