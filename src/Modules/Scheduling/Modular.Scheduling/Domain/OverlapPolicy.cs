namespace Modular.Scheduling.Domain;

/// <summary>What becomes of a run while the one before is not finished. The numbers are stored.</summary>
internal enum OverlapPolicy : short
{
    /// <summary>It is left out.</summary>
    Skip = 0,

    /// <summary>It waits until that one is finished; what comes while it waits is left out.</summary>
    Queue = 1,

    /// <summary>It runs beside it.</summary>
    Allow = 2,
}

/// <summary>What the policies let through.</summary>
internal static class Overlap
{
    /// <summary>How many of so many runs may be enqueued now.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="runs">The runs.</param>
    /// <param name="before">The schedule's jobs that are not finished.</param>
    public static int Admits(this OverlapPolicy policy, int runs, UnfinishedRuns before) => policy switch
    {
        OverlapPolicy.Skip => before.LastId is null ? Math.Min(runs, 1) : 0,
        OverlapPolicy.Queue => before.Waiting == 0 ? Math.Min(runs, 1) : 0,
        _ => runs,
    };
}

/// <summary>A schedule's jobs that are not finished.</summary>
/// <param name="LastId">The latest of them.</param>
/// <param name="Waiting">How many of them are not running.</param>
internal sealed record UnfinishedRuns(long? LastId, long Waiting)
{
    public static readonly UnfinishedRuns None = new(null, 0);
}
