namespace Modular.Scheduling.Domain;

/// <summary>
/// Counts the failures in a row of a type of job, or of one endpoint or provider within it (its key; empty for the type's own). The engine opens and closes it.
/// </summary>
internal sealed class Breaker
{
    public string Type { get; private set; } = "";

    public string Key { get; private set; } = "";

    public BreakerState State { get; private set; }

    public int Failures { get; private set; }

    public DateTimeOffset? OpenedAt { get; private set; }

    public DateTimeOffset? OpenUntil { get; private set; }

    public DateTimeOffset? LastFailureAt { get; private set; }

    public string? LastError { get; private set; }

    /// <summary>Closes it, with nothing counted; what failed last stays to be read.</summary>
    public void Reset() => (State, Failures, OpenUntil) = (BreakerState.Closed, 0, null);
}
