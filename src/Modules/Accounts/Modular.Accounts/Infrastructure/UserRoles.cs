using Modular.Accounts.Contracts;
using Modular.Accounts.Domain;
using Modular.Platform.Persistence;

namespace Modular.Accounts.Infrastructure;

/// <summary>Reads roles, all in one query on the scope's connection. Nothing of it is remembered: whoever lost a role loses what it let them see at once.</summary>
internal sealed class UserRoles(DbSession session) : IUserRoles
{
    private const string Select = "select id, roles from accounts.users where id = any($1) and erased_at is null";

    public async ValueTask<IReadOnlyDictionary<Guid, Role>> FindRolesAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        var found = new Dictionary<Guid, Role>(ids.Count);
        if (ids.Count == 0) return found;

        await session.OpenAsync(cancel);
        await using var select = session.Command(Select).With(ids.ToArray());
        await using var row = await select.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel)) found[row.GetGuid(0)] = row.GetFieldValue<string[]>(1).Select(name => RoleName.Parse(name).Value).DefaultIfEmpty(Role.User).Max();
        return found;
    }
}
