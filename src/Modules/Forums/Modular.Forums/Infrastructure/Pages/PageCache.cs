using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace Modular.Forums.Infrastructure.Pages;

/// <summary>The pages that this node remembers, the least recently used given up first; and who is reading which at the moment.</summary>
internal sealed class PageCache(PageMetrics metrics, IOptions<PageCacheSettings> settings)
{
    /// <summary>Whoever waits for somebody else's reading holds a connection meanwhile; after this they read for themselves.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly long _maxBytes = settings.Value.MaxMegabytes * 1024L * 1024;
    private readonly Lock _lock = new();
    private readonly Dictionary<PageKey, LinkedListNode<CachedPage>> _pages = [];
    private readonly LinkedList<CachedPage> _byUse = [];
    private readonly ConcurrentDictionary<(PageKey, PageStamp), TaskCompletionSource<CachedPage?>> _reading = new();

    /// <summary>The page as it was remembered for this stamp, or as <paramref name="read"/> gives it, which of several who ask at once one does; null where it was gone by then.</summary>
    public async ValueTask<CachedPage?> GetAsync(PageKey key, PageStamp stamp, Func<Task<CachedPage?>> read, CancellationToken cancel)
    {
        if (Find(key, stamp) is { } known)
        {
            metrics.Hit();
            return known;
        }

        var mine = new TaskCompletionSource<CachedPage?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = _reading.GetOrAdd((key, stamp), mine);
        if (first != mine && await WaitAsync(first.Task, cancel) is { } theirs)
        {
            metrics.Hit();
            return theirs;
        }

        metrics.Miss();
        try
        {
            var page = await read();
            if (page is not null) Keep(page);
            mine.TrySetResult(page);
            return page;
        }
        finally
        {
            mine.TrySetResult(null); // it failed: those who wait read for themselves
            _reading.TryRemove(new((key, stamp), mine));
        }
    }

    private CachedPage? Find(PageKey key, PageStamp stamp)
    {
        lock (_lock)
        {
            if (!_pages.TryGetValue(key, out var node) || node.Value.Stamp != stamp) return null;

            _byUse.Remove(node);
            _byUse.AddFirst(node);
            return node.Value;
        }
    }

    private void Keep(CachedPage page)
    {
        if (page.Bytes > _maxBytes || settings.Value.MaxPages == 0) return;

        lock (_lock)
        {
            if (_pages.TryGetValue(page.Key, out var old)) Remove(old);
            _pages[page.Key] = _byUse.AddFirst(page);
            metrics.Add(page.Bytes);
            while (_pages.Count > settings.Value.MaxPages || metrics.Bytes > _maxBytes)
            {
                Remove(_byUse.Last!);
                metrics.Evicted();
            }
        }
    }

    private void Remove(LinkedListNode<CachedPage> node)
    {
        _pages.Remove(node.Value.Key);
        _byUse.Remove(node);
        metrics.Take(node.Value.Bytes);
    }

    private static async Task<CachedPage?> WaitAsync(Task<CachedPage?> reading, CancellationToken cancel)
    {
        try
        {
            return await reading.WaitAsync(Patience, cancel);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }
}
