using Forums.Tests.Http;

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
