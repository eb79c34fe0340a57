namespace Jobs;

/// <summary>Counts what is handled and says it, so often that the end is not noticed late.</summary>
internal sealed class Progress : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    private readonly Timer _timer;
    private long _handled;
    private long _said;
    private double _first;

    public Progress() => _timer = new(_ => Tell(), null, Pause, Pause);

    public void Add()
    {
        if (Interlocked.Increment(ref _handled) == 1) _first = (DateTimeOffset.UtcNow - DateTimeOffset.UnixEpoch).TotalMilliseconds;
    }

    public void Dispose() => _timer.Dispose();

    private void Tell()
    {
        var handled = Interlocked.Read(ref _handled);
        if (handled == _said || _first == 0) return;
        _said = handled;
        Lines.Say(new { handled, first = _first });
    }
}
