using System.Threading.Channels;
using Modular.Scheduling.Application;

namespace Modular.Scheduling.Infrastructure.Feed;

/// <summary>One listener. Whoever is two thousand items behind is cut off, so that nobody else notices; it may begin anew.</summary>
internal sealed class FeedReader(Action<FeedReader> leave) : IJobFeedReader
{
    private const int Most = 2000;

    private readonly Channel<FeedItem> _items = Channel.CreateBounded<FeedItem>(Most);

    public void Add(IReadOnlyList<FeedItem> items)
    {
        foreach (var item in items)
        {
            if (_items.Writer.TryWrite(item)) continue;

            _items.Writer.TryComplete();
            leave(this);
            return;
        }
    }

    public async Task<IReadOnlyList<FeedItem>?> NextAsync(TimeSpan atMost, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(atMost);
        try
        {
            if (!await _items.Reader.WaitToReadAsync(limit.Token)) return null;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return [];
        }

        var items = new List<FeedItem>();
        while (_items.Reader.TryRead(out var item)) items.Add(item);
        return items;
    }

    public void Dispose()
    {
        _items.Writer.TryComplete();
        leave(this);
    }
}
