using Forums.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using Modular.Forums.Infrastructure.Pages;

namespace Forums.Tests.Pages;

public sealed class TopicPageTests(TestHost host)
{
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
}
