using Modular.Accounts.Domain;
using Modular.Platform.Auditing;

namespace Modular.Accounts.Application;

/// <summary>Tells the audit log of changed roles, whoever changed them; to be given what one has already is no change.</summary>
internal static class RoleChanges
{
    public static Task RolesChangedAsync(this IAuditLog audit, User user, IReadOnlyList<Role> before, CancellationToken cancel) =>
        user.Roles.SequenceEqual(before)
            ? Task.CompletedTask
            : audit.WriteAsync(new(AuditActions.RolesChanged, user.Id, Before: new { Roles = before }, After: new { user.Roles }), cancel);
}
