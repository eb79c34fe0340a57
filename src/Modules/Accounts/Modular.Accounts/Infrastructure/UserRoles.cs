using Modular.Accounts.Contracts;
using Modular.Accounts.Domain;
using Modular.Platform.Persistence;

namespace Modular.Accounts.Infrastructure;

/// <summary>Reads roles on the scope's connection.</summary>
internal sealed class UserRoles(DbSession session) : IUserRoles
{
    public async ValueTask<IReadOnlyDictionary<Guid, Role>> FindRolesAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var select = session.Command("select id, roles from accounts.users where id = any ($1) and erased_at is null").With(ids.ToArray());
        await using var reader = await select.ExecuteReaderAsync(cancel);

        var found = new Dictionary<Guid, Role>(ids.Count);
        while (await reader.ReadAsync(cancel)) found[reader.GetGuid(0)] = reader.GetFieldValue<string[]>(1).Select(name => RoleName.Parse(name).Value).DefaultIfEmpty().Max();
        return found;
    }
}
