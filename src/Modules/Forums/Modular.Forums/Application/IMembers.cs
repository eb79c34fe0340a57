namespace Modular.Forums.Application;

/// <summary>The rows of people, one for each.</summary>
internal interface IMembers
{
    /// <summary>Locks one's row until the transaction ends: what is counted under it is counted right. After topics and replies, if they are locked too.</summary>
    Task LockAsync(Guid userId, CancellationToken cancel);
}
