namespace Modular.Accounts.Contracts;

/// <summary>What the other modules may know of people. Answers come from a bounded cache where they can; it may lag a change by seconds.</summary>
public interface IUserDirectory
{
    /// <summary>The cards of these users; ids nobody has are missing from the answer.</summary>
    ValueTask<IReadOnlyDictionary<Guid, UserCard>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel);

    /// <summary>The user of this name, ignoring case; null when there is none.</summary>
    ValueTask<UserCard?> FindByNameAsync(string username, CancellationToken cancel);
}
