using System.Threading.Channels;

namespace Modular.Forums.Application.Notifications;

/// <summary>One who listens to the bell. Rung twice before they listened, they hear it once.</summary>
internal sealed class NotificationRinging(Action<NotificationRinging> leave) : IDisposable
{
    private readonly Channel<bool> _rung = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });

    public void Ring() => _rung.Writer.TryWrite(true);

    /// <summary>False when nothing rang for so long.</summary>
    public async Task<bool> WaitAsync(TimeSpan atMost, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(atMost);
        try
        {
            return await _rung.Reader.ReadAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return false;
        }
    }

    public void Dispose() => leave(this);
}
