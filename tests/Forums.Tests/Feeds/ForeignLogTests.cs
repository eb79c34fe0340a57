using Forums.Tests.Http;

namespace Forums.Tests.Feeds;

/// <summary>A database that was restored elsewhere, where transactions have lower numbers; and a log that has been dropped in part.</summary>
public sealed class ForeignLogTests(TestHost host)
{
    private const string Far = "999999999999";

    [Fact]
    public async Task In_a_database_from_elsewhere_followers_and_feeds_go_on()
    {
        await using var database = await host.NewDatabaseAsync();
        string position;
        long topic;
        await using (var before = await host.StartAnotherAsync(database: database))
        {
            using var ann = await before.SignedInAsync();
            await NewCategoryAsync(before, "moved");
            topic = (await ann.NewTopicAsync("moved")).Id;
            await database.WaitUntilAsync("select topic_count = 1 from forums.categories where slug = 'moved'");
            await using var stream = await FeedStream.OpenAsync(before);
            for (var i = 0; i < 3; i++) await ann.ReplyAsync(topic);
            await stream.TakeAsync(3);
            position = stream.Position;
        }

        // As the dump of a busier cluster would be: two followers in different places, and something that neither has seen.
        await database.RunAsync($"update forums.changes set xid = (xid::text::bigint + {Far})::text::xid8");
        await database.RunAsync($"update forums.followers set xid = (xid::text::bigint + {Far})::text::xid8");
        var halfway = await database.ListAsync("select xid, id from forums.changes order by xid, id offset 1 limit 1");
        var (xid, id) = (halfway[0].Split('|')[0], halfway[0].Split('|')[1]);
        await database.RunAsync($"update forums.followers set xid = '{xid}', id = {id} where name = 'category_totals'");
        await database.RunAsync("update forums.categories set topic_count = 1, reply_count = 1 where slug = 'moved'");

        await using var node = await host.StartAnotherAsync(database: database);
        using var ben = await node.SignedInAsync();
        await using var fresh = await FeedStream.OpenAsync(node, "?last=2");
        Assert.StartsWith("2-", fresh.Position, StringComparison.Ordinal);
        await fresh.TakeAsync(2);
        var reply = await ben.ReplyAsync(topic);

        Assert.Equal([$"reply.created {reply.Id}"], await fresh.TakeAsync(1));
        await database.WaitUntilAsync("select topic_count = 1 and reply_count = 4 from forums.categories where slug = 'moved'");
        (await ben.GetAsync($"{FeedStream.Address}?after={position}")).Expect(410, "forums.feed.position_gone");
    }

    [Fact]
    public async Task A_database_of_another_cluster_is_known_even_where_its_numbers_fit()
    {
        await using var database = await host.NewDatabaseAsync();
        await database.RunAsync("update forums.change_log set cluster = '12345'");

        await using var node = await host.StartAnotherAsync(database: database);

        Assert.Equal(["2|t"], await database.ListAsync("select epoch, cluster = (select system_identifier::text from pg_control_system()) from forums.change_log"));
        await using var again = await host.StartAnotherAsync(database: database);
        Assert.Equal(["2"], await database.ListAsync("select epoch from forums.change_log"));
    }

    [Fact]
    public async Task Whoever_comes_back_after_what_they_missed_was_dropped_is_told_so()
    {
        await using var database = await host.NewDatabaseAsync();
        await using var node = await host.StartAnotherAsync(database: database);
        using var ann = await node.SignedInAsync();
        await NewCategoryAsync(node, "old");
        var topic = await ann.NewTopicAsync("old");
        await using var stream = await FeedStream.OpenAsync(node, "?last=10");
        await stream.TakeAsync(1);
        var early = stream.Position;
        await ann.ReplyAsync(topic.Id);
        await stream.TakeAsync(1);
        var late = stream.Position;
        await database.RunAsync("update forums.changes set at = now() - interval '8 days'");
        await ann.ReplyAsync(topic.Id);

        Assert.Equal(1, await database.RunAsync(Modular.Forums.Infrastructure.Changes.ChangeUpkeep.Statement));
        Assert.Equal(0, await database.RunAsync(Modular.Forums.Infrastructure.Changes.ChangeUpkeep.Statement));

        Assert.Equal(1, await database.AskAsync<long>("select count(*) from forums.changes"));
        (await ann.GetAsync($"{FeedStream.Address}?after={early}")).Expect(410, "forums.feed.position_gone");
        await using var resumed = await FeedStream.OpenAsync(node, $"?after={late}");
        await resumed.TakeAsync(1);
        await database.RunAsync("delete from forums.changes");
        await using var empty = await FeedStream.OpenAsync(node);
        await using var again = await FeedStream.OpenAsync(node, $"?after={empty.Position}");
    }

    private static async Task NewCategoryAsync(TestNode node, string slug)
    {
        using var admin = await node.SignedInAsync(Role.Admin);
        (await admin.PostAsync(Forum.Categories, new { name = slug, slug })).Expect(201);
    }
}
