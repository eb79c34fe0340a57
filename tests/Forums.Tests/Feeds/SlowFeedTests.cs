using Forums.Tests.Http;
using Modular.Testing.Databases;

namespace Forums.Tests.Feeds;

public sealed class SlowFeedTests(TestHost host)
{
    [Fact]
    public async Task Whoever_is_too_slow_is_cut_off_and_goes_on_later_while_others_notice_nothing()
    {
        await using var database = await host.NewDatabaseAsync(); // so much would cut off who follows in other tests
        await using var node = await host.StartAnotherAsync(new() { ["Modular:Forums:Feed:Backlog"] = "10" }, database);
        using var ann = await node.SignedInAsync();
        using var admin = await node.SignedInAsync(Role.Admin);
        var category = (await admin.PostAsync(Forum.Categories, new { name = "Here", slug = "here" })).Expect(201)["slug"];
        var topic = await ann.NewTopicAsync(category);
        await using var slow = await FeedStream.OpenAsync(node, $"?category={category}");
        const int Many = 30_000; // more than sockets and buffers hold

        for (var part = 0; part < Many; part += 1000)
            await database.RunAsync("""
                insert into forums.changes (kind, category_id, topic_id, topics, replies, at)
                select 'topic.updated', category_id, id, 0, 0, now() from forums.topics, generate_series(1, 1000) where id = $1
                """, topic.Id);

        var told = 0;
        while (await slow.AnyAsync() is { Name: var name }) told += Updates(name); // the topic's creation may be told too
        Assert.True(told < Many, "It was never cut off.");
        await using var again = await FeedStream.OpenAsync(node, $"?category={category}", lastEventId: slow.Position);
        while (told < Many) told += Updates((await again.NextAsync()).Name);

        var reply = await ann.ReplyAsync(topic.Id);
        Assert.Equal([$"reply.created {reply.Id}"], await again.TakeAsync(1));
    }

    private static int Updates(string name) => string.Equals(name, "topic.updated", StringComparison.Ordinal) ? 1 : 0;

    [Fact]
    public async Task A_feed_outlives_a_restart_of_the_database_or_ends_so_that_it_can_be_gone_on_with()
    {
        var folder = Directory.CreateTempSubdirectory("modular-feed-");
        var server = await TestServer.StartDurableAsync(Path.Combine(folder.FullName, "postgres"));
        try
        {
            var database = await TestDatabase.MakeOnAsync(server, "feed");
            await using var node = await host.StartAnotherAsync(database: database);
            using var ann = await node.SignedInAsync();
            using var admin = await node.SignedInAsync(Role.Admin);
            (await admin.PostAsync(Forum.Categories, new { name = "Here", slug = "here" })).Expect(201);
            await using var stream = await FeedStream.OpenAsync(node);
            var topic = await ann.NewTopicAsync("here");
            await stream.TakeAsync(1);

            await server.DisposeAsync();
            await Task.Delay(500);
            (await ann.GetAsync(FeedStream.Address)).Expect(503);
            server = await TestServer.StartDurableAsync(Path.Combine(folder.FullName, "postgres"));
            database.ForgetConnections();
            var expected = new List<string>();
            while (expected.Count < 5)
            {
                var reply = await ann.PostAsync($"{Forum.Topics}/{topic.Id}/replies", new { content = "Still here." });
                if (reply.Status == 201) expected.Add($"reply.created {reply.Id}");
                else await Task.Delay(100);
            }

            Assert.Equal(expected, await stream.TakeAsync(5));
        }
        finally
        {
            await server.DisposeAsync();
            folder.Delete(recursive: true);
        }
    }
}
