using Forums.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Modular.Forums.Application;
using Modular.Forums.Infrastructure.Pages;

namespace Forums.Tests.Pages;

public sealed class PageCacheTests(TestHost host)
{
    private static readonly PageStamp Stamp = new(1, 0, 0, 0, null, false, 1, "here", "Here");

    [Fact]
    public async Task No_node_ever_shows_an_old_page()
    {
        var category = await host.NewCategoryAsync();
        await using var other = await host.StartAnotherAsync();
        using var ann = await host.SignedInAsync();
        using var there = other.ClientOf(ann);
        var topic = await ann.NewTopicAsync(category);
        var (page, replies) = ($"{Forum.Topics}/{topic.Id}", $"{Forum.Topics}/{topic.Id}/replies?view=tree");

        for (var i = 1; i <= 20; i++)
        {
            var reply = await (i % 2 == 0 ? there : ann).ReplyAsync(topic.Id);
            foreach (var client in (TestClient[])[ann, there, ann])
            {
                Assert.Equal(reply.Id, (await client.GetAsync(replies)).Expect(200).Items[^1].GetProperty("id").GetInt64());
                Assert.Equal($"{i}", (await client.GetAsync(page)).Expect(200)["replyCount"]);
            }
        }

        (await ann.PatchAsync(page, new { title = "Another title" }, ("If-Match", "*"))).Expect(200);
        Assert.Equal("Another title", (await there.GetAsync(page))["title"]);
        await host.Database.RunAsync("update forums.categories set name = 'Renamed' where slug = $1", category);
        Assert.Equal("Renamed", (await there.GetAsync(page)).Json.GetProperty("category").GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_remembered_page_is_not_shown_to_whom_it_was_hidden_from()
    {
        var category = await host.NewCategoryAsync();
        using var ann = await host.SignedInAsync();
        using var moderator = await host.SignedInAsync(Role.Moderator);
        var topic = await ann.NewTopicAsync(category);
        string[] pages = [$"{Forum.Topics}/{topic.Id}", $"{Forum.Topics}/{topic.Id}/replies"];
        foreach (var page in pages) (await ann.GetAsync(page)).Expect(200);

        await host.Database.RunAsync("update forums.categories set is_public = false where slug = $1", category);
        foreach (var page in pages) (await ann.GetAsync(page)).Expect(404, "forums.topic.not_found");
        foreach (var page in pages) (await moderator.GetAsync(page)).Expect(200);

        await host.Database.RunAsync("update forums.categories set is_public = true where slug = $1", category);
        await host.Database.RunAsync("update forums.topics set deleted_at = now() where id = $1", topic.Id);
        foreach (var page in pages) (await ann.GetAsync(page)).Expect(404, "forums.topic.not_found");
        foreach (var page in pages) (await moderator.GetAsync(page)).Expect(200);
    }

    [Fact]
    public async Task Pages_and_cursors_are_told_apart_and_authors_are_filled_in_anew()
    {
        var category = await host.NewCategoryAsync();
        using var ann = await host.SignedInAsync();
        var topic = await ann.NewTopicAsync(category);
        for (var i = 0; i < 5; i++) await ann.ReplyAsync(topic.Id);
        var replies = $"{Forum.Topics}/{topic.Id}/replies";

        for (var round = 0; round < 2; round++)
        {
            Assert.Equal(5, (await ann.PagesAsync($"{replies}?limit=2")).Ids().Distinct().Count());
            Assert.Equal(5, (await ann.PagesAsync($"{replies}?limit=3&view=tree")).Ids().Distinct().Count());
        }

        (await ann.PatchAsync("/api/v1/accounts/me", new { displayName = "Ann of the new name" }, ("If-Match", "*"))).Expect(200);
        Assert.Equal("Ann of the new name", (await ann.GetAsync(replies)).Items[0].GetProperty("author").GetProperty("displayName").GetString());
    }

    [Fact]
    public async Task What_is_viewed_most_is_remembered_before_anybody_asks()
    {
        var category = await host.NewCategoryAsync();
        using var ann = await host.SignedInAsync();
        var topic = await ann.NewTopicAsync(category);
        await host.Database.RunAsync("update forums.topics set view_count = 1000000000 where id = $1", topic.Id);
        await using var node = await host.StartAnotherAsync();
        await node.Services.GetRequiredService<PageWarming>().Done;
        var metrics = node.Services.GetRequiredService<PageMetrics>();
        var before = metrics.Totals;
        using var there = node.ClientOf(ann);

        (await there.GetAsync($"{Forum.Topics}/{topic.Id}")).Expect(200);
        (await there.GetAsync($"{Forum.Topics}/{topic.Id}/replies")).Expect(200);

        Assert.Equal((before.Hits + 2, before.Misses), (metrics.Totals.Hits, metrics.Totals.Misses));
        Assert.True(metrics.Bytes > 0);
    }

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
