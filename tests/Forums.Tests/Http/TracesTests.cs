using Microsoft.Extensions.DependencyInjection;
using Modular.Forums.Application;
using Modular.Forums.Domain;
using Modular.Platform.Persistence;

namespace Forums.Tests.Http;

/// <summary>What people leave behind beside what they wrote: they can have it, and it goes with them.</summary>
public sealed class TracesTests(TestHost host)
{
    private static readonly string[] Tables = ["votes", "reactions", "follows", "members", "read_positions", "mentions", "notifications", "drafts"];

    [Fact]
    public async Task It_is_taken_along_and_erased_and_the_scores_are_right_afterwards()
    {
        using var ann = await host.SignedInAsync();
        using var ben = await host.SignedInAsync();
        using var cleo = await host.SignedInAsync();
        var topic = (await ann.NewTopicAsync(await host.NewCategoryAsync(), content: $"Hello there, @{ben.Username}.")).Id;
        var reply = (await ann.ReplyAsync(topic)).Id;
        foreach (var voter in (TestUser[])[ben, cleo])
            foreach (var post in (string[])[$"{Forum.Topics}/{topic}", $"{People.Replies}/{reply}"])
            {
                (await voter.PutAsync($"{post}/vote", new { value = "up" })).Expect(200);
                (await voter.PutAsync($"{post}/reactions/🎉", null)).Expect(200);
            }

        (await ben.PutAsync("/api/v1/forums/tags/going/follow", new { level = "mute" })).Expect(200);
        (await ben.PutAsync($"{Forum.Topics}/{topic}/read", new { replyId = reply })).Expect(200);
        (await ben.PutAsync($"{People.Me}/preferences", new { followsOwnPosts = false })).Expect(200);
        (await ben.PutAsync($"{People.Me}/drafts/topic-{topic}", new { content = "I shall say" })).Expect(201);
        await host.ToldAsync(topic);

        var forums = (await ben.GetAsync("/api/v1/accounts/me/export")).Expect(200).Json.GetProperty("modules").GetProperty("forums");
        foreach (var (kind, count) in ((string, int)[])[("votes", 2), ("reactions", 2), ("follows", 1), ("preferences", 1), ("readPositions", 1), ("notifications", 1), ("mentions", 1), ("drafts", 1)])
            Assert.Equal(count, forums.GetProperty(kind).GetArrayLength());
        Assert.Equal("I shall say", forums.GetProperty("drafts")[0].GetProperty("content").GetString());
        var before = (await ann.GetAsync($"{Forum.Topics}/{topic}")).ETag;

        (await ben.DeleteAsync("/api/v1/accounts/me")).Expect(204);
        await host.Database.WaitUntilAsync("select not exists (select from scheduling.jobs where strpos(args::text, $1) > 0)", ben.Id.ToString());

        foreach (var table in Tables) Assert.Equal((table, 0L), (table, await host.Database.AskAsync<long>($"select count(*) from forums.{table} where user_id = $1", ben.Id)));
        var left = await ann.GetAsync($"{Forum.Topics}/{topic}");
        Assert.Equal(("1", "1"), (left["score"], (await ann.GetAsync($"{People.Replies}/{reply}"))["score"]));
        Assert.NotEqual(before, left.ETag);
        Assert.Equal(1, (await ann.GetAsync($"{Forum.Topics}/{topic}/reactions")).Json.GetProperty("topic")[0].GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task Many_votes_are_taken_back_some_at_a_time_while_others_vote()
    {
        using var ann = await host.SignedInAsync();
        using var ben = await host.SignedInAsync();
        using var cleo = await host.SignedInAsync();
        var topic = (await ann.NewTopicAsync(await host.NewCategoryAsync())).Id;
        await host.Database.RunAsync("""
            with made as (
              insert into forums.replies (topic_id, path, depth, author_id, content, created_at, version, score) select $1, '{}', 0, $2, 'One.', now(), 1, 1 from generate_series(1, 450) returning id)
            insert into forums.votes (user_id, post_kind, post_id, value, at) select $3, 2, id, 1, now() from made
            """, topic, ann.Id, ben.Id);
        var some = await host.Database.ListAsync("select id from forums.replies where topic_id = $1 order by id limit 20", topic);

        await Task.WhenAll([
            .. some.Select(async id => (await cleo.PutAsync($"{People.Replies}/{id}/vote", new { value = "down" })).Expect(200)),
            Task.Run(async () => (await ben.DeleteAsync("/api/v1/accounts/me")).Expect(204)),
        ]);
        await host.Database.WaitUntilAsync("select not exists (select from forums.votes where user_id = $1)", ben.Id);

        Assert.Equal(0, await host.Database.AskAsync<long>(
            "select count(*) from forums.replies r where topic_id = $1 and score <> (select coalesce(sum(value), 0) from forums.votes v where v.post_kind = 2 and v.post_id = r.id)", topic));
    }

    [Fact]
    public async Task What_was_thought_of_a_post_goes_with_it_and_nothing_else()
    {
        using var ann = await host.SignedInAsync();
        using var ben = await host.SignedInAsync();
        var topic = (await ann.NewTopicAsync(await host.NewCategoryAsync())).Id;
        var replies = new[] { (await ann.ReplyAsync(topic)).Id, (await ann.ReplyAsync(topic)).Id };
        foreach (var post in replies.Select(id => $"{People.Replies}/{id}").Append($"{Forum.Topics}/{topic}"))
        {
            (await ben.PutAsync($"{post}/vote", new { value = "up" })).Expect(200);
            (await ben.PutAsync($"{post}/reactions/🎉", null)).Expect(200);
        }

        await using var scope = host.Node.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DbSession>().TransactAsync(async () =>
        {
            foreach (var leftovers in scope.ServiceProvider.GetServices<IPostLeftovers>()) await leftovers.RemoveAsync([PostRef.Reply(replies[0]), PostRef.Topic(topic)], CancellationToken.None);
            return true;
        }, CancellationToken.None);

        foreach (var table in (string[])["votes", "reactions"])
            Assert.Equal([$"2|{replies[1]}"], await host.Database.ListAsync($"select post_kind, post_id from forums.{table} where user_id = $1", ben.Id));
    }
}
