using System.Text.Json;
using Forums.Tests.Http;
using Modular.Testing.Databases;

namespace Forums.Tests.Statistics;

public sealed class StatisticsTests(TestHost host)
{
    private const string Stats = "/api/v1/forums/stats";

    /// <summary>The two tables as they would be if they were counted at this moment by somebody else's words.</summary>
    private const string Days = "select day, category_id, topics, replies, answered, round(answer_seconds) from forums.days order by 1, 2";

    private const string Recount = """
        with written as (
          select t.category_id, (t.created_at at time zone 'UTC')::date as day, 1 as topics, 0 as replies,
            (select extract(epoch from min(r.created_at) - t.created_at) from forums.replies r where r.topic_id = t.id and r.deleted_at is null and r.author_id <> t.author_id) as waited
          from forums.topics t where t.deleted_at is null
          union all
          select t.category_id, (r.created_at at time zone 'UTC')::date, 0, 1, null from forums.replies r join forums.topics t on t.id = r.topic_id
          where r.deleted_at is null and t.deleted_at is null)
        select day, category_id, sum(topics), sum(replies), count(waited), round(coalesce(sum(waited), 0)::float8) from written group by 1, 2 order by 1, 2
        """;

    [Fact]
    public async Task What_is_counted_equals_counting_anew_whatever_happened()
    {
        await using var database = await host.NewDatabaseAsync();
        await using var node = await host.StartAnotherAsync(database: database);
        using var ann = await node.SignedInAsync();
        using var ben = await node.SignedInAsync();
        using var admin = await node.SignedInAsync(Role.Admin);
        foreach (var slug in (string[])["here", "there"]) (await admin.PostAsync(Forum.Categories, new { name = slug, slug })).Expect(201);
        var topics = new List<long>();
        for (var i = 0; i < 6; i++)
        {
            topics.Add((await ann.NewTopicAsync("here")).Id);
            for (var n = 0; n < i; n++) await (n % 2 == 0 ? ann : ben).ReplyAsync(topics[^1]);
        }

        // Some of it happened earlier; then it is changed as moderators do, each with its line in the log.
        await database.RunAsync("update forums.topics set created_at = created_at - interval '40 days' where id = any($1)", (object)topics[..3].ToArray());
        await database.RunAsync("update forums.replies set created_at = created_at - interval '20 days' where topic_id = any($1)", (object)topics[..3].ToArray());
        await database.RunAsync("insert into forums.counted_days (day, is_stale, took_ms) select distinct (created_at at time zone 'UTC')::date, true, 0 from forums.replies on conflict do nothing");
        await ann.ReplyAsync(topics[0]);
        await CountedAsync(database);
        await SameAsync(database);

        await ChangeAsync(database, topics[5], "topic.deleted", "update forums.topics set deleted_at = now() where id = $1");
        await ChangeAsync(database, topics[4], "topic.moved_here", "update forums.topics set category_id = (select id from forums.categories where slug = 'there') where id = $1");
        await ChangeAsync(database, topics[3], "topic.restored", "update forums.topics set deleted_at = null where id = $1");
        await ChangeAsync(database, topics[2], "topic.deleted", "with r as (delete from forums.replies where topic_id = $1) delete from forums.topics where id = $1");
        await CountedAsync(database);
        await SameAsync(database);

        var first = await database.ListAsync(Days);
        await database.RunAsync("delete from forums.days");
        await database.RunAsync("delete from forums.counted_days"); // so that all is counted anew
        await CountedAsync(database);
        await database.WaitUntilAsync("select exists (select from forums.days)");
        await CountedAsync(database);
        Assert.Equal(first, await database.ListAsync(Days));

        var analytics = (await admin.GetAsync($"{Stats}/analytics")).Expect(200).Json;
        Assert.Equal(30, analytics.GetProperty("days").GetArrayLength());
        Assert.Equal(2, analytics.GetProperty("topics").GetInt64());
        Assert.Equal(1.0, analytics.GetProperty("responseRate").GetDouble());
        Assert.Equal(2, analytics.GetProperty("days")[29].GetProperty("people").GetInt64());
        Assert.Equal(ann.Id, analytics.GetProperty("topContributors")[0].GetProperty("user").GetProperty("id").GetGuid());
    }

    [Fact]
    public async Task The_forum_at_a_glance_shows_what_the_caller_may_see()
    {
        await using var database = await host.NewDatabaseAsync();
        await using var node = await host.StartAnotherAsync(database: database);
        using var ann = await node.SignedInAsync();
        using var admin = await node.SignedInAsync(Role.Admin);
        foreach (var slug in (string[])["open", "secret"]) (await admin.PostAsync(Forum.Categories, new { name = slug, slug })).Expect(201);
        var (shown, hidden) = (await ann.NewTopicAsync("open"), await admin.NewTopicAsync("secret"));
        await ann.ReplyAsync(shown.Id);
        await database.WaitUntilAsync("select sum(topic_count) = 2 and sum(reply_count) = 1 from forums.categories");
        await CountedAsync(database);
        await database.WaitUntilAsync("select count(*) = 2 from forums.contributions");
        await database.RunAsync("update forums.categories set is_public = false where slug = 'secret'");
        using var guest = node.Client();

        var (low, high) = ((await guest.GetAsync(Stats)).Expect(200).Json, (await admin.GetAsync(Stats)).Expect(200).Json);

        var people = await database.AskAsync<long>("select count(*) from accounts.users");
        Assert.Equal((1, 1, people, 1), Figures(low));
        Assert.Equal((2, 1, people, 2), Figures(high));
        Assert.Equal([shown.Id], low.GetProperty("recentTopics").EnumerateArray().Select(t => t.GetProperty("id").GetInt64()));
        Assert.Equal([hidden.Id, shown.Id], high.GetProperty("recentTopics").EnumerateArray().Select(t => t.GetProperty("id").GetInt64()));
        Assert.Equal(["open"], low.GetProperty("popularCategories").EnumerateArray().Select(c => c.GetProperty("slug").GetString()));
        await database.RunAsync("update forums.categories set view_roles = 8, post_roles = 8, moderate_roles = 8 where slug = 'secret'");
        using var moderator = await node.SignedInAsync(Role.Moderator);
        Assert.Equal(1, (await moderator.GetAsync($"{Stats}/analytics")).Expect(200).Json.GetProperty("topics").GetInt64());
    }

    [Fact]
    public async Task Whose_posts_go_with_them_is_in_no_figure_any_more()
    {
        await using var database = await host.NewDatabaseAsync();
        await using var node = await host.StartAnotherAsync(database: database);
        using var ann = await node.SignedInAsync();
        using var leaver = await node.SignedInAsync();
        using var admin = await node.SignedInAsync(Role.Admin);
        (await admin.PostAsync(Forum.Categories, new { name = "here", slug = "here" })).Expect(201);
        var topic = await ann.NewTopicAsync("here");
        await leaver.ReplyAsync(topic.Id);
        await leaver.NewTopicAsync("here");
        await database.RunAsync("update forums.topics set created_at = created_at - interval '3 days' where id = $1", topic.Id);
        await database.RunAsync("insert into forums.counted_days (day, is_stale, took_ms) select (created_at at time zone 'UTC')::date, true, 0 from forums.topics on conflict do nothing");
        await CountedAsync(database);
        await database.WaitUntilAsync("select sum(answered) = 1 from forums.days");
        Assert.Equal(1, await database.AskAsync<long>("select count(*) from forums.contributions where user_id = $1", leaver.Id));

        (await leaver.DeleteAsync("/api/v1/accounts/me?content=remove")).Expect(204);

        await database.WaitUntilAsync("select not exists (select from forums.contributions where user_id = $1)", leaver.Id);
        await database.WaitUntilAsync("select sum(answered) = 0 and sum(replies) = 0 and sum(topics) = 1 from forums.days");
        await SameAsync(database);
    }

    [Theory]
    [InlineData("?from=2026-02-01&to=2026-01-01", 422, "forums.statistics.backwards")]
    [InlineData("?from=2025-01-01&to=2026-01-02", 422, "forums.statistics.too_long")]
    [InlineData("?from=yesterday", 400, null)]
    [InlineData("?from=2025-01-01&to=2026-01-01", 200, null)]
    [InlineData("?to=0001-01-05", 200, null)]
    public async Task A_time_has_its_limits(string query, int status, string? code)
    {
        using var moderator = await host.SignedInAsync(Role.Moderator);

        var answer = (await moderator.GetAsync($"{Stats}/analytics{query}")).Expect(status);
        if (code is not null) Assert.Equal(code, answer.Code);
    }

    [Fact]
    public async Task Only_moderators_see_analytics()
    {
        using var ann = await host.SignedInAsync();
        using var guest = host.Client();

        (await ann.GetAsync($"{Stats}/analytics")).Expect(403, "auth.forbidden");
        (await guest.GetAsync($"{Stats}/analytics")).Expect(401);
    }

    private static (long, long, long, long) Figures(JsonElement stats) =>
        (stats.GetProperty("topics").GetInt64(), stats.GetProperty("replies").GetInt64(), stats.GetProperty("users").GetInt64(), stats.GetProperty("activeToday").GetInt64());

    private static async Task ChangeAsync(TestDatabase database, long topic, string kind, string statement)
    {
        await database.RunAsync("""
            insert into forums.changes (kind, category_id, topic_id, topics, replies, at) select $2, category_id, id, 0, 0, now() from forums.topics where id = $1
            """, topic, kind);
        await database.RunAsync(statement, topic);
    }

    /// <summary>Everything in the log was followed, and no day is stale.</summary>
    private static Task CountedAsync(TestDatabase database) => database.WaitUntilAsync("""
        select not exists (select from forums.counted_days where is_stale) and not exists (
          select from forums.changes c where not exists (select from forums.followers f where f.name = 'stale_days' and (f.xid, f.id) >= (c.xid, c.id)))
        """);

    private static async Task SameAsync(TestDatabase database) => Assert.Equal(await database.ListAsync(Recount), await database.ListAsync(Days));
}
