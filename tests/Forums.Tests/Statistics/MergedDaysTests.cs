using Forums.Tests.Checks;
using Forums.Tests.Http;

namespace Forums.Tests.Statistics;

public sealed class MergedDaysTests(TestHost host)
{
    private const string Days = "select c.slug, sum(d.topics), sum(d.replies), sum(d.answered) from forums.days d join forums.categories c on c.id = d.category_id group by c.slug order by c.slug";

    [Fact]
    public async Task The_days_of_a_topic_that_went_elsewhere_are_counted_where_it_is_now()
    {
        await using var node = await host.StartAnotherAsync(database: await host.NewDatabaseAsync());
        using var admin = await node.SignedInAsync(Role.Admin);
        using var ann = await node.SignedInAsync();
        using var bob = await node.SignedInAsync();
        foreach (var slug in (string[])["here", "there"]) (await admin.PostAsync(Forum.Categories, new { name = slug, slug })).Expect(201);
        var (from, into) = ((await ann.NewTopicAsync("here")).Id, (await bob.NewTopicAsync("there")).Id);
        await ann.ReplyAsync(from);
        await node.Database.RunAsync("update forums.topics set created_at = created_at - interval '2 days' where id = $1", into);
        await node.Database.RunAsync("update forums.replies set created_at = created_at - interval '1 day' where topic_id = $1", from);
        await node.Database.RunAsync("delete from forums.counted_days");
        await CountedAsync(node);
        Assert.Equal(["here|1|1|0", "there|1|0|0"], await node.Database.ListAsync(Days));

        (await admin.PostAsync($"{Forum.Topics}/{from}/merge", new { into })).Expect(200);
        await CountedAsync(node);

        Assert.Equal(["there|1|2|1"], await node.Database.ListAsync(Days));
        Assert.Empty(await DemoCommunity.VerifyAsync(node));
        await node.Database.DisposeAsync();
    }

    private static Task CountedAsync(TestNode node) => node.Database.WaitUntilAsync("""
        select exists (select from forums.counted_days) and not exists (select from forums.counted_days where is_stale)
          and not exists (select from forums.changes c left join forums.followers f on f.name = 'stale_days' where f.name is null or (c.xid, c.id) > (f.xid, f.id))
        """);
}
