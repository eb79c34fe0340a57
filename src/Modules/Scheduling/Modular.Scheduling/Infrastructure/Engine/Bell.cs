namespace Modular.Scheduling.Infrastructure.Engine;

/// <summary>Wakes the one who waits. Rung several times before that, it rings once.</summary>
internal sealed class Bell : IDisposable
{
    private readonly SemaphoreSlim _bell = new(0, 1);

    public void Ring()
    {
        try
        {
            if (_bell.CurrentCount == 0) _bell.Release();
        }
        catch (SemaphoreFullException)
        {
            // Two rang at once; one ring is enough.
        }
    }

    /// <summary>Until it rings or the time is up.</summary>
    public Task WaitAsync(TimeSpan atMost, CancellationToken cancel) => atMost > TimeSpan.Zero || atMost == Timeout.InfiniteTimeSpan ? _bell.WaitAsync(atMost, cancel) : Task.CompletedTask;

    public void Dispose() => _bell.Dispose();
}
