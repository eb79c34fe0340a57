using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Modular.Forums.Application;
using Modular.Forums.Infrastructure.Pages;

namespace Forums.Tests.Pages;

public sealed class PageCacheTests
{
    private static readonly PageStamp Stamp = new(1, 0, 0, 0, null, false, 1, "here", "Here");

    [Fact]
    public async Task Of_many_who_ask_at_once_one_reads()
    {
        var (cache, _) = New(10, 1);
        var (reads, gate) = (0, new TaskCompletionSource());
        async Task<CachedPage?> ReadAsync()
        {
            Interlocked.Increment(ref reads);
            await gate.Task;
            return Page(1);
        }

        var asking = Enumerable.Range(0, 20).Select(_ => cache.GetAsync(Page(1).Key, Stamp, ReadAsync, CancellationToken.None).AsTask()).ToArray();
        gate.SetResult();
        var pages = await Task.WhenAll(asking);

        Assert.Equal(1, reads);
        Assert.All(pages, page => Assert.Same(pages[0], page));
    }

    [Fact]
    public async Task Where_the_one_who_reads_fails_the_others_read_for_themselves()
    {
        var (cache, _) = New(10, 1);
        var gate = new TaskCompletionSource();
        var broken = cache.GetAsync(Page(1).Key, Stamp, async () =>
        {
            await gate.Task;
            throw new InvalidOperationException("planted");
        }, CancellationToken.None).AsTask();
        var waiting = cache.GetAsync(Page(1).Key, Stamp, () => Task.FromResult<CachedPage?>(Page(1)), CancellationToken.None).AsTask();

        gate.SetResult();

        await Assert.ThrowsAsync<InvalidOperationException>(() => broken);
        Assert.NotNull(await waiting);
    }

    [Fact]
    public async Task Another_stamp_is_another_page()
    {
        var (cache, metrics) = New(10, 1);
        await PutAsync(cache, Page(1));

        await cache.GetAsync(Page(1).Key, Stamp with { Activity = 1 }, () => Task.FromResult<CachedPage?>(Page(1) with { Stamp = Stamp with { Activity = 1 } }), CancellationToken.None);

        Assert.Equal((0, 2), (metrics.Totals.Hits, metrics.Totals.Misses));
    }

    [Fact]
    public async Task The_least_recently_used_page_makes_room()
    {
        var (cache, metrics) = New(3, 1);
        for (var id = 1; id <= 3; id++) await PutAsync(cache, Page(id));
        await PutAsync(cache, Page(1));

        await PutAsync(cache, Page(4));

        Assert.Equal((1, 4, 1), metrics.Totals);
        await PutAsync(cache, Page(1));
        Assert.Equal(2, metrics.Totals.Hits);
        await PutAsync(cache, Page(2));
        Assert.Equal(5, metrics.Totals.Misses);
    }

    [Fact]
    public async Task Memory_is_bounded_too()
    {
        var (cache, metrics) = New(1000, 1);

        for (var id = 1; id <= 20; id++) await PutAsync(cache, Page(id, 50_000));

        Assert.InRange(metrics.Bytes, 500_000, 1024 * 1024);
        Assert.True(metrics.Totals.Evictions >= 9);
        await PutAsync(cache, Page(99, 600_000)); // larger than all there is
        Assert.InRange(metrics.Bytes, 500_000, 1024 * 1024);
    }

    private static ValueTask<CachedPage?> PutAsync(PageCache cache, CachedPage page) => cache.GetAsync(page.Key, Stamp, () => Task.FromResult<CachedPage?>(page), CancellationToken.None);

    private static CachedPage Page(long id, int length = 10) => new(new(id, ReplyOrder.Flat, 20, null, false), Stamp, null, [Reply(new string('x', length))]);

    private static ReplyView Reply(string content) => new()
    {
        Id = 1,
        TopicId = 1,
        ParentId = null,
        Depth = 0,
        Content = content,
        ContentHtml = "",
        Score = 0,
        Conversation = null,
        IsSolution = false,
        IsDeleted = false,
        CreatedAt = default,
        EditedAt = null,
        Etag = default,
    };

    private static (PageCache Cache, PageMetrics Metrics) New(int pages, int megabytes)
    {
        var meters = new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<System.Diagnostics.Metrics.IMeterFactory>();
        var metrics = new PageMetrics(meters);
        return (new(metrics, Options.Create(new PageCacheSettings { MaxPages = pages, MaxMegabytes = megabytes })), metrics);
    }
}
