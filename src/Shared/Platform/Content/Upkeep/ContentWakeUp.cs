namespace Modular.Platform.Content.Upkeep;

/// <summary>Wakes this node's eraser after a commit. A hint only: whatever is missed is found by polling.</summary>
internal sealed class ContentWakeUp : IDisposable
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

    public Task WaitAsync(TimeSpan atMost, CancellationToken cancel) => _bell.WaitAsync(atMost, cancel);

    public void Dispose() => _bell.Dispose();
}
