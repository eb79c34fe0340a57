using Forums.Tests.Http;
using Forums.Tests.Threads;

namespace Forums.Tests.Topics;

public sealed class LargeMergeTests(TestHost host)
{
    private const int Many = 5000;

    [Fact]
    public async Task Two_topics_of_many_replies_become_one_while_others_go_on_writing_elsewhere()
    {
        using var ann = await host.SignedInAsync();
        using var moderator = await host.SignedInAsync(Role.Moderator);
        var category = await host.NewCategoryAsync();
        var (from, into, elsewhere) = ((await ann.NewTopicAsync(category)).Id, (await ann.NewTopicAsync(category)).Id, (await ann.NewTopicAsync(category)).Id);
        foreach (var topic in (long[])[from, into]) await FillAsync(topic, ann.Id);

        var merging = moderator.PostAsync($"{Forum.Topics}/{from}/merge", new { into });
        for (var i = 0; i < 5; i++) await ann.ReplyAsync(elsewhere);
        var merged = (await merging).Expect(200);

        Assert.Equal($"{2 * Many + 1}", merged["replyCount"]);
        Assert.Equal(0, await host.Database.AskAsync<long>("select count(*) from forums.replies where topic_id = $1", from));
        await Truth.HoldsAsync(host, into);
        await Truth.HoldsAsync(host, category);
        Assert.Equal(2 * Many + 1, (await ann.PagesAsync($"{Forum.Topics}/{into}/replies?view=tree&limit=100")).Ids().Distinct().Count());
        await ann.ReplyAsync(into);
    }

    /// <summary>Every third reply answers the topic, and the two after it that one and each other.</summary>
    private async Task FillAsync(long topic, Guid author)
    {
        await host.Database.RunAsync("""
            with drawn as (select n, nextval('forums.replies_id_seq') as id from generate_series(1, $3) n),
            placed as (select n, id, lag(id) over (order by n) as before from drawn)
            insert into forums.replies (id, topic_id, parent_id, path, depth, author_id, content, created_at, version)
            select id, $1, case when n % 3 = 1 then null else before end, '{}', 0, $2, 'One of many.', now(), 1 from placed order by n
            """, topic, author, Many);
        await host.Database.RunAsync("update forums.topics set reply_count = $2 where id = $1", topic, Many);
        await host.Database.RunAsync("""
            insert into forums.changes (kind, category_id, topic_id, topics, replies, at) select 'topic.updated', category_id, id, 0, $2, now() from forums.topics where id = $1
            """, topic, Many);
    }
}
