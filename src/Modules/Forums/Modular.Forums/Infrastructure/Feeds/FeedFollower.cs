using System.Threading.Channels;
using Modular.Forums.Infrastructure.Changes;

namespace Modular.Forums.Infrastructure.Feeds;

/// <summary>What one reader is handed of what happens. Whoever is too far behind is cut off, so that nobody else notices.</summary>
internal sealed class FeedFollower(int backlog) : IDisposable
{
    private readonly Channel<FeedRow> _rows = Channel.CreateBounded<FeedRow>(new BoundedChannelOptions(backlog) { SingleReader = true, SingleWriter = true });
    private readonly TaskCompletionSource<ChangePosition> _joined = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private volatile bool _isGone;

    /// <summary>True once it has left or was cut off.</summary>
    public bool IsGone => _isGone;

    /// <summary>Everything after this position is handed over.</summary>
    public Task<ChangePosition> Joined => _joined.Task;

    public ChannelReader<FeedRow> Rows => _rows.Reader;

    public void Join(ChangePosition position) => _joined.TrySetResult(position);

    /// <summary>False when it was just cut off.</summary>
    public bool Hand(IReadOnlyList<FeedRow> rows)
    {
        foreach (var row in rows)
        {
            if (_rows.Writer.TryWrite(row)) continue;
            if (_isGone) return true;

            Dispose();
            return false;
        }

        return true;
    }

    public void Dispose()
    {
        _isGone = true;
        _rows.Writer.TryComplete();
    }
}
