namespace Modular.Accounts.Contracts;

/// <summary>What roles people have, for those who decide what may be done to them or told to them. Asked of the database each time.</summary>
public interface IUserRoles
{
    /// <summary>The highest role of each of these users; ids nobody has are missing from the answer.</summary>
    ValueTask<IReadOnlyDictionary<Guid, Role>> FindRolesAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel);
}
