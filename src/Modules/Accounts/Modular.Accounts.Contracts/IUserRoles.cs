namespace Modular.Accounts.Contracts;

/// <summary>What the other modules may know of what people may do, for what is done about them while they are not there.</summary>
public interface IUserRoles
{
    /// <summary>The highest role of each of these users, as it is now; ids nobody has are missing from the answer.</summary>
    ValueTask<IReadOnlyDictionary<Guid, Role>> FindRolesAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel);
}
