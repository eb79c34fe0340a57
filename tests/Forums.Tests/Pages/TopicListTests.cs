using Forums.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using Modular.Forums.Infrastructure.Pages;
using Npgsql;

namespace Forums.Tests.Pages;

public sealed class TopicListTests(TestHost host)
{
    [Fact]
    public async Task No_node_ever_shows_an_old_list()
    {
        var category = await host.NewCategoryAsync();
        await using var other = await host.StartAnotherAsync();
        using var ann = await host.SignedInAsync();
        using var there = other.ClientOf(ann);
        var list = $"{Forum.Topics}?category={category}";
        var topics = new List<long>();

        for (var i = 0; i < 10; i++)
        {
            topics.Insert(0, (await (i % 2 == 0 ? there : ann).NewTopicAsync(category)).Id);
            foreach (var client in (TestClient[])[ann, there, ann]) Assert.Equal(topics, Ids(await client.GetAsync(list)));

            await (i % 2 == 0 ? ann : there).ReplyAsync(topics[^1]);
            topics.Insert(0, topics[^1]);
            topics.RemoveAt(topics.Count - 1);
            foreach (var client in (TestClient[])[there, ann, there]) Assert.Equal(topics, Ids(await client.GetAsync(list)));
        }
    }

    [Fact]
    public async Task Whatever_changes_a_topic_or_its_category_changes_the_list_at_once()
    {
        var (category, elsewhere) = (await host.NewCategoryAsync(), await host.NewCategoryAsync());
        using var ann = await host.SignedInAsync();
        using var bea = await host.SignedInAsync();
        using var moderator = await host.SignedInAsync(Role.Moderator);
        using var admin = await host.SignedInAsync(Role.Admin);
        var topic = (await ann.NewTopicAsync(category)).Id;
        var (list, path) = ($"{Forum.Topics}?category={category}", $"{Forum.Topics}/{topic}");
        async Task<string> ShowsAsync(string field) => (await bea.GetAsync(list)).Expect(200).Items[0].GetProperty(field).ToString();

        Assert.Equal("0", await ShowsAsync("score"));
        (await bea.PutAsync($"{path}/vote", new { value = "up" })).Expect(200);
        Assert.Equal("1", await ShowsAsync("score"));
        (await ann.PatchAsync(path, new { title = "Another title" }, ("If-Match", "*"))).Expect(200);
        Assert.Equal("Another title", await ShowsAsync("title"));
        (await moderator.PutAsync($"{path}/pin", null)).Expect(200);
        Assert.Equal("True", await ShowsAsync("isPinned"));
        await ann.ReplyAsync(topic);
        Assert.Equal("1", await ShowsAsync("replyCount"));
        await host.Database.RunAsync("update forums.topics set view_count = 77 where id = $1", topic);
        Assert.Equal("77", await ShowsAsync("viewCount"));
        (await admin.PatchAsync($"{Forum.Categories}/{category}", new { name = "Renamed of late" }, ("If-Match", "*"))).Expect(200);
        Assert.Contains("Renamed of late", await ShowsAsync("category"));
        (await ann.PatchAsync("/api/v1/accounts/me", new { displayName = "Ann of another name" }, ("If-Match", "*"))).Expect(200);
        Assert.Contains("Ann of another name", await ShowsAsync("author"));

        (await moderator.PostAsync($"{path}/move", new { category = elsewhere })).Expect(200);
        Assert.Empty((await bea.GetAsync(list)).Items);
    }

    [Fact]
    public async Task A_write_that_began_before_the_list_was_read_and_committed_after_is_shown()
    {
        var category = await host.NewCategoryAsync();
        using var ann = await host.SignedInAsync();
        var topic = (await ann.NewTopicAsync(category, "The title before")).Id;
        var list = $"{Forum.Topics}?category={category}";
        async Task<string?> TitleAsync() => (await ann.GetAsync(list)).Expect(200).Items[0].GetProperty("title").GetString();
        await using var connection = new NpgsqlConnection(host.Database.ConnectionString);
        await connection.OpenAsync();
        await using var writing = await connection.BeginTransactionAsync();
        await using (var write = new NpgsqlCommand("update forums.topics set title = 'The title after' where id = $1", connection) { Parameters = { new() { Value = topic } } })
            await write.ExecuteNonQueryAsync();

        await ann.NewTopicAsync(await host.NewCategoryAsync()); // later, and committed before
        for (var i = 0; i < 3; i++) Assert.Equal("The title before", await TitleAsync());
        await writing.CommitAsync();

        Assert.Equal("The title after", await TitleAsync());
    }

    [Fact]
    public async Task A_list_that_nothing_changed_is_not_read_again_and_cursors_are()
    {
        await using var database = await host.NewDatabaseAsync(); // nobody else writes there
        await using var node = await host.StartAnotherAsync(database: database);
        var metrics = node.Services.GetRequiredService<PageMetrics>();
        await database.RunAsync("insert into forums.list_writes (xid) values ('9000000000000000000')"); // of a database that was restored into this one
        using var guest = node.Client();
        var list = $"{Forum.Topics}?limit=1&sort=newest";
        var first = (await guest.GetAsync(list)).Expect(200);
        var before = metrics.Totals;

        var again = (await guest.GetAsync(list)).Expect(200);
        (await guest.GetAsync($"{Forum.Topics}?limit=2&sort=newest")).Expect(200);

        Assert.Equal((before.Hits + 1, before.Misses + 1), (metrics.Totals.Hits, metrics.Totals.Misses));
        Assert.Equal(first.Text, again.Text);
    }

    [Fact]
    public async Task A_list_is_remembered_for_each_kind_of_viewer_by_itself()
    {
        var category = await host.NewCategoryAsync();
        using var ann = await host.SignedInAsync();
        using var moderator = await host.SignedInAsync(Role.Moderator);
        var topic = (await ann.NewTopicAsync(category)).Id;
        const string List = $"{Forum.Topics}?sort=newest&limit=100";
        Assert.Contains(topic, Ids(await moderator.GetAsync(List)));
        Assert.Contains(topic, Ids(await ann.GetAsync(List)));

        await host.Database.RunAsync("update forums.categories set is_public = false where slug = $1", category);

        Assert.Contains(topic, Ids(await moderator.GetAsync(List)));
        Assert.DoesNotContain(topic, Ids(await ann.GetAsync(List)));
    }

    private static List<long> Ids(HttpAnswer answer) => answer.Expect(200).Items.Select(item => item.GetProperty("id").GetInt64()).ToList();
}
