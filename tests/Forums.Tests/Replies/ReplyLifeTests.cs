using System.Text.Json;
using Forums.Tests.Http;
using Forums.Tests.Threads;

namespace Forums.Tests.Replies;

public sealed class ReplyLifeTests(TestHost host) : IAsyncLifetime
{
    private const string Replies = "/api/v1/forums/replies";

    private TestUser _ann = null!;
    private TestUser _bob = null!;
    private TestUser _moderator = null!;
    private TestUser _admin = null!;
    private string _category = "";
    private long _topic;

    public async ValueTask InitializeAsync()
    {
        (_ann, _bob, _moderator, _admin) = (await host.SignedInAsync(), await host.SignedInAsync(), await host.SignedInAsync(Role.Moderator), await host.SignedInAsync(Role.Admin));
        _category = await host.NewCategoryAsync();
        _topic = (await _ann.NewTopicAsync(_category)).Id;
    }

    [Fact]
    public async Task An_edit_says_which_version_it_means_and_what_was_said_before_is_kept()
    {
        var reply = await _bob.ReplyAsync(_topic, "Before");
        var url = $"{Replies}/{reply.Id}";
        (await _bob.PatchAsync(url, new { content = "After" })).Expect(428);
        (await _ann.PatchAsync(url, new { content = "After" }, ("If-Match", "*"))).Expect(403, "forums.reply.not_yours");
        (await _bob.PatchAsync(url, "{}", ("If-Match", "*"))).Expect(422, "forums.topic.nothing_to_edit");
        Assert.Equal(["/content forums.post.content_too_long"], (await _bob.PatchAsync(url, new { content = new string('x', 50_001) }, ("If-Match", "*"))).Expect(422).Errors);

        var edited = (await _bob.PatchAsync(url, new { content = "**After**" }, ("If-Match", reply.ETag!))).Expect(200);
        (await _bob.PatchAsync(url, new { content = "Late" }, ("If-Match", reply.ETag!))).Expect(412);
        (await _moderator.PatchAsync(url, new { content = "Milder" }, ("If-Match", edited.ETag!))).Expect(200);

        Assert.Equal("<p><strong>After</strong></p>", edited["contentHtml"]);
        var before = await _bob.PagesAsync($"{url}/revisions?limit=1");
        Assert.Equal(["**After**", "Before"], before.SelectMany(p => p.Items).Select(r => r.GetProperty("content").GetString()));
        Assert.Equal([_moderator.Id, _bob.Id], before.SelectMany(p => p.Items).Select(r => r.GetProperty("replacedBy").GetProperty("id").GetGuid()));
        (await _moderator.GetAsync($"{url}/revisions")).Expect(200);
        (await _ann.GetAsync($"{url}/revisions")).Expect(403, "forums.post.history_not_yours");
        using var stranger = host.Client();
        (await stranger.GetAsync($"{url}/revisions")).Expect(401);
    }

    [Fact]
    public async Task A_topics_earlier_titles_and_texts_are_kept_too()
    {
        var url = $"{Forum.Topics}/{_topic}";
        var title = (await _ann.GetAsync(url))["title"];
        (await _ann.PatchAsync(url, new { title = "Another title", tags = (string[])["new"] }, ("If-Match", "*"))).Expect(200);

        var revision = Assert.Single((await _ann.GetAsync($"{url}/revisions")).Expect(200).Items);

        Assert.Equal((title, Forum.Content, "[]", 1L),
            (revision.GetProperty("title").GetString(), revision.GetProperty("content").GetString(), revision.GetProperty("tags").GetRawText(), revision.GetProperty("version").GetInt64()));
        (await _bob.GetAsync($"{url}/revisions")).Expect(403, "forums.post.history_not_yours");
    }

    [Theory]
    [InlineData("is_locked", 409, "forums.topic.locked", 200)]
    [InlineData("is_archived", 409, "forums.topic.archived", 409)]
    public async Task A_closed_topic_refuses_its_people_and_an_archived_one_moderators_too(string flag, int status, string code, int moderators)
    {
        var reply = await _bob.ReplyAsync(_topic);
        await host.Database.RunAsync($"update forums.topics set {flag} = true where id = $1", _topic);

        (await _bob.PatchAsync($"{Replies}/{reply.Id}", new { content = "Mine" }, ("If-Match", "*"))).Expect(status, code);
        (await _bob.DeleteAsync($"{Replies}/{reply.Id}")).Expect(status, code);
        (await _ann.PutAsync($"{Replies}/{reply.Id}/solution", null)).Expect(status, code);
        Assert.Equal(moderators, (await _moderator.PatchAsync($"{Replies}/{reply.Id}", new { content = "Ours" }, ("If-Match", "*"))).Status);
        Assert.Equal(moderators, (await _moderator.PutAsync($"{Replies}/{reply.Id}/solution", null)).Status);
    }

    [Fact]
    public async Task A_deleted_reply_leaves_its_place_and_comes_back()
    {
        var reply = await _bob.ReplyAsync(_topic);
        var url = $"{Replies}/{reply.Id}";
        await _ann.ReplyAsync(_topic, parent: reply.Id);
        (await _ann.PutAsync($"{url}/solution", null)).Expect(200);
        (await _ann.DeleteAsync(url)).Expect(403, "forums.reply.not_yours");
        (await _bob.DeleteAsync($"{url}?reason=mine")).Expect(403, "forums.post.reason_not_yours");

        (await _bob.DeleteAsync(url)).Expect(204);
        (await _bob.DeleteAsync(url)).Expect(404, "forums.reply.not_found");
        (await _moderator.DeleteAsync(url)).Expect(204);

        var topic = await _ann.GetAsync($"{Forum.Topics}/{_topic}");
        Assert.Equal(("1", "false", "null"), (topic["replyCount"], topic["isSolved"], topic["solutionReplyId"]));
        (await _moderator.PutAsync($"{url}/solution", null)).Expect(409, "forums.reply.deleted");
        (await _moderator.PatchAsync(url, new { content = "No" }, ("If-Match", "*"))).Expect(409, "forums.reply.deleted");
        Assert.Equal("false", (await _moderator.PostAsync($"{url}/restore", null)).Expect(200)["isDeleted"]);
        (await _moderator.PostAsync($"{url}/restore", null)).Expect(200);
        (await _bob.PostAsync($"{url}/restore", null)).Expect(403, "forums.category.not_moderated");
        await Truth.HoldsAsync(host, _category);
    }

    [Fact]
    public async Task One_reply_at_most_is_the_solution()
    {
        var (first, second) = (await _bob.ReplyAsync(_topic), await _bob.ReplyAsync(_topic));
        (await _bob.PutAsync($"{Replies}/{first.Id}/solution", null)).Expect(403, "forums.topic.not_yours");

        Assert.Equal("true", (await _ann.PutAsync($"{Replies}/{first.Id}/solution", null)).Expect(200)["isSolution"]);
        (await _ann.PutAsync($"{Replies}/{first.Id}/solution", null)).Expect(200);
        (await _ann.PutAsync($"{Replies}/{second.Id}/solution", null)).Expect(200);
        Assert.Equal("false", (await _ann.DeleteAsync($"{Replies}/{first.Id}/solution")).Expect(200)["isSolution"]);
        Assert.Equal($"{second.Id}", (await _ann.GetAsync($"{Forum.Topics}/{_topic}"))["solutionReplyId"]);
        (await _ann.DeleteAsync($"{Replies}/{second.Id}/solution")).Expect(200);

        Assert.Equal(["reply.solution", "topic.solved", "reply.solution", "topic.unsolved"],
            await host.Database.ListAsync("select kind from forums.changes where topic_id = $1 and (kind like '%solution' or kind like '%solved') order by id", _topic));
        await Truth.HoldsAsync(host, _category);
    }

    [Fact]
    public async Task A_parent_with_a_thousand_answers_is_removed_for_good_and_they_move_up()
    {
        var top = await _ann.ReplyAsync(_topic);
        var parent = await _bob.ReplyAsync(_topic, parent: top.Id);
        await host.Database.RunAsync("""
            insert into forums.replies (topic_id, parent_id, path, depth, author_id, content, created_at, version)
            select $1, $2, array[$3::bigint, $2], 2, $4, 'One of a thousand.', now(), 1 from generate_series(1, 1000)
            """, _topic, parent.Id, top.Id, _ann.Id);
        await host.Database.RunAsync("update forums.topics set reply_count = 1002 where id = $1", _topic);
        await host.Database.RunAsync("update forums.categories set reply_count = reply_count + 1000 where slug = $1", _category);
        (await _moderator.DeleteAsync($"{Replies}/{parent.Id}?permanent=true")).Expect(403, "forums.post.not_for_good");

        (await _admin.DeleteAsync($"{Replies}/{parent.Id}?permanent=true")).Expect(204);

        (await _admin.GetAsync($"{Replies}/{parent.Id}")).Expect(404);
        Assert.Equal(1000L, await host.Database.AskAsync<long>("select count(*) from forums.replies where parent_id = $1 and depth = 1", top.Id));
        await Truth.HoldsAsync(host, _topic);
        await Truth.HoldsAsync(host, _category);
        (await _admin.DeleteAsync($"{Replies}/{top.Id}?permanent=true")).Expect(204);
        await Truth.HoldsAsync(host, _topic);
    }

    [Fact]
    public async Task Replies_are_set_in_five_steps_at_most()
    {
        HttpAnswer? last = null;
        for (var depth = 0; depth < 7; depth++) last = await _ann.ReplyAsync(_topic, parent: last?.Id);

        Assert.Equal(("6", "5"), (last!["depth"], last["displayDepth"]));
        Assert.Equal([0, 1, 2, 3, 4, 5, 5], (await _ann.GetAsync($"{Forum.Topics}/{_topic}/replies")).Items.Select((JsonElement r) => r.GetProperty("displayDepth").GetInt32()));
    }

    [Fact]
    public async Task Nobody_learns_of_a_reply_in_a_category_they_may_not_see()
    {
        var reply = await _bob.ReplyAsync(_topic);
        await host.Database.RunAsync("update forums.categories set view_roles = 8, post_roles = 8, moderate_roles = 8 where slug = $1", _category);

        foreach (var client in (TestClient[])[_bob, _moderator])
        {
            (await client.PatchAsync($"{Replies}/{reply.Id}", new { content = "?" }, ("If-Match", "*"))).Expect(404, "forums.reply.not_found");
            (await client.DeleteAsync($"{Replies}/{reply.Id}")).Expect(404, "forums.reply.not_found");
            (await client.PostAsync($"{Replies}/{reply.Id}/restore", null)).Expect(404, "forums.reply.not_found");
            (await client.PutAsync($"{Replies}/{reply.Id}/solution", null)).Expect(404, "forums.reply.not_found");
            (await client.GetAsync($"{Replies}/{reply.Id}/revisions")).Expect(404, "forums.reply.not_found");
        }
    }

    public ValueTask DisposeAsync()
    {
        foreach (var user in (TestUser[])[_ann, _bob, _moderator, _admin]) user.Dispose();
        return ValueTask.CompletedTask;
    }
}
