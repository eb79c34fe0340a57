using Forums.Tests.Http;
using Modular.Testing.Databases;

namespace Forums.Tests.Checks;

/// <summary>Verifying beside people who write.</summary>
public sealed class LiveVerificationTests(TestHost host) : IAsyncLifetime
{
    private TestNode _node = null!;
    private TestNode _other = null!;

    public async ValueTask InitializeAsync()
    {
        _node = await host.StartAnotherAsync(database: await host.NewDatabaseAsync());
        _other = await host.StartAnotherAsync(database: _node.Database);
    }

    [Fact]
    public async Task What_is_under_way_is_no_difference_and_repairs_lose_no_write()
    {
        using var admin = await _node.SignedInAsync(Role.Admin);
        foreach (var slug in (string[])["one", "two"]) (await admin.PostAsync(Forum.Categories, new { name = slug, slug })).Expect(201);
        using var ann = await _node.SignedInAsync();
        using var bob = _other.ClientOf(ann);
        var topics = new List<long>();
        for (var i = 0; i < 4; i++) topics.Add((await ann.NewTopicAsync("one")).Id);

        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(4));
        var writers = topics.Select((topic, i) => WriteAsync(i % 2 == 0 ? ann : bob, admin, topic, end.Token)).ToList();
        var rounds = 0;
        for (; !end.IsCancellationRequested; rounds++)
        {
            Assert.Empty(await DemoCommunity.VerifyAsync(_other));
            await _node.Database.RunAsync("update forums.topics set reply_count = reply_count + 3, score = score + 1 where id = $1", topics[rounds % 4]);
            await _node.Database.RunAsync("update forums.categories set topic_count = topic_count + 1, reply_count = reply_count + 7");
            Assert.All(await DemoCommunity.VerifyAsync(_other, repair: true), result => Assert.Equal(0, result.Left));
        }

        await Task.WhenAll(writers);
        Assert.InRange(rounds, 1, int.MaxValue);
        Assert.Empty(await DemoCommunity.VerifyAsync(_node));
    }

    [Fact]
    public async Task A_repair_waits_for_who_begins_to_follow()
    {
        await using var database = await host.NewDatabaseAsync();
        await using (var node = await host.StartAnotherAsync(database: database))
        {
            using var admin = await node.SignedInAsync(Role.Admin);
            (await admin.PostAsync(Forum.Categories, new { name = "one", slug = "one" })).Expect(201);
            var topic = (await admin.NewTopicAsync("one")).Id;
            for (var i = 0; i < 3; i++) await admin.ReplyAsync(topic);
        }

        await database.RunAsync("delete from forums.followers"); // as if nobody had followed yet, and a total were wrong besides
        await database.RunAsync("update forums.categories set topic_count = 0, reply_count = 7");
        await using var first = await HeldRows.TakeAsync(database, """
            insert into forums.followers (name, xid, id) select 'category_totals', xid, id from forums.changes order by xid desc, id desc limit 1;
            update forums.categories c set topic_count = c.topic_count + h.topics, reply_count = c.reply_count + h.replies from (select sum(topics) as topics, sum(replies) as replies from forums.changes) h
            """);
        await using var later = await host.StartAnotherAsync(database: database);

        var repair = DemoCommunity.VerifyAsync(later, repair: true);
        await first.ReleaseAfterAsync(waiting: 2); // the repair, and this node's own follower

        Assert.All(await repair, result => Assert.Equal(0, result.Left));
        Assert.Empty(await DemoCommunity.VerifyAsync(later));
    }

    public async ValueTask DisposeAsync()
    {
        await _other.DisposeAsync();
        await _node.DisposeAsync();
        await _node.Database.DisposeAsync();
    }

    private static async Task WriteAsync(TestClient author, TestClient admin, long topic, CancellationToken end)
    {
        for (var i = 0; !end.IsCancellationRequested; i++)
        {
            var reply = (await author.ReplyAsync(topic)).Id;
            (await admin.PutAsync($"{People.Replies}/{reply}/vote", new { value = "up" })).Expect(200);
            (await admin.PostAsync($"{Forum.Topics}/{topic}/move", new { category = i % 2 == 0 ? "two" : "one" })).Expect(200);
            if (i % 3 == 0) (await author.DeleteAsync($"{People.Replies}/{reply}")).Expect(204);
        }
    }
}
