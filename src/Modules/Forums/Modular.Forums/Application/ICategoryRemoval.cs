namespace Modular.Forums.Application;

/// <summary>What it takes to delete a category, in plain SQL: it may hold very many topics.</summary>
internal interface ICategoryRemoval
{
    /// <summary>Locks the categories until the transaction ends, so that no topic comes into them; says which of them are there.</summary>
    Task<IReadOnlyList<long>> LockAsync(IReadOnlyList<long> ids, CancellationToken cancel);

    /// <summary>Whether there is any topic, deleted ones too.</summary>
    Task<bool> HoldsTopicsAsync(long id, CancellationToken cancel);

    /// <summary>Moves all topics, and writes the log of what is seen of it.</summary>
    /// <returns>How many, deleted ones too.</returns>
    Task<int> MoveTopicsAsync(long from, long to, Guid? actor, DateTimeOffset now, CancellationToken cancel);

    Task RemoveAsync(long id, CancellationToken cancel);
}
