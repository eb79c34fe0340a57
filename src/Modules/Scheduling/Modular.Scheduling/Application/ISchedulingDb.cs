namespace Modular.Scheduling.Application;

/// <summary>What the use cases know of the module's tables.</summary>
internal interface ISchedulingDb
{
    Task<int> SaveChangesAsync(CancellationToken cancel);
}
