namespace Modular.Scheduling.Application;

/// <summary>
/// Counts what is not finished. That takes a look at every row, so a node counts for all who ask within two seconds at once, and spends no more than a tenth of
/// its time on it.
/// </summary>
internal interface IJobCensus
{
    Task<JobCensus> ReadAsync(CancellationToken cancel);
}
