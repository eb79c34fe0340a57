namespace Modular.Accounts.Contracts;

/// <summary>Makes up people, for data to measure with.</summary>
public interface IGeneratedPeople
{
    /// <summary>Adds so many, in the caller's transaction. Their names say what they are, and nobody can sign in as one of them: no password fits.</summary>
    Task<IReadOnlyList<Guid>> AddAsync(int count, DateTimeOffset joinedAt, CancellationToken cancel);
}
