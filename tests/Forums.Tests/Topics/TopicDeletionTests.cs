using Forums.Tests.Http;
using Forums.Tests.Threads;

namespace Forums.Tests.Topics;

public sealed class TopicDeletionTests(TestHost host) : IAsyncLifetime
{
    private TestUser _ann = null!;
    private TestUser _bob = null!;
    private TestUser _moderator = null!;
    private TestUser _admin = null!;
    private string _category = "";
    private long _topic;

    private string Url => $"{Forum.Topics}/{_topic}";

    public async ValueTask InitializeAsync()
    {
        (_ann, _bob, _moderator, _admin) = (await host.SignedInAsync(), await host.SignedInAsync(), await host.SignedInAsync(Role.Moderator), await host.SignedInAsync(Role.Admin));
        _category = await host.NewCategoryAsync();
        _topic = (await _ann.NewTopicAsync(_category)).Id;
    }

    [Fact]
    public async Task An_author_may_delete_until_somebody_else_has_answered()
    {
        (await _bob.DeleteAsync(Url)).Expect(403, "forums.topic.not_yours");
        await _ann.ReplyAsync(_topic, "Talking to myself.");
        var answer = await _bob.ReplyAsync(_topic);
        (await _ann.DeleteAsync(Url)).Expect(409, "forums.topic.answered");

        (await _bob.DeleteAsync($"/api/v1/forums/replies/{answer.Id}")).Expect(204);
        (await _ann.DeleteAsync(Url)).Expect(204);

        (await _ann.GetAsync(Url)).Expect(404);
        (await _ann.DeleteAsync(Url)).Expect(404, "forums.topic.not_found");
        Assert.Equal("true", (await _moderator.GetAsync(Url)).Expect(200)["isDeleted"]);
        await Truth.HoldsAsync(host, _category);
    }

    [Theory]
    [InlineData("is_locked", "forums.topic.locked")]
    [InlineData("is_archived", "forums.topic.archived")]
    public async Task An_author_may_not_delete_what_is_closed_and_a_moderator_may(string flag, string code)
    {
        await host.Database.RunAsync($"update forums.topics set {flag} = true where id = $1", _topic);

        (await _ann.DeleteAsync(Url)).Expect(409, code);
        (await _moderator.DeleteAsync(Url)).Expect(204);
    }

    [Fact]
    public async Task A_moderators_deletion_has_a_reason_and_an_audit_entry_and_can_be_repeated()
    {
        await _bob.ReplyAsync(_topic);
        var (reason, tooLong) = (new string('r', 500), new string('r', 501));

        Assert.Equal(["?reason forums.post.reason_too_long"], (await _moderator.DeleteAsync($"{Url}?reason={tooLong}")).Expect(422).Errors);
        Assert.Equal(["?reason forums.post.reason_not_yours"], (await _ann.DeleteAsync($"{Url}?reason=bored")).Expect(403).Errors);
        (await _moderator.DeleteAsync($"{Url}?reason={reason}")).Expect(204);
        (await _moderator.DeleteAsync(Url)).Expect(204);

        var entry = Assert.Single((await _admin.GetAsync($"/api/v1/accounts/audit?actor={_moderator.Id}&action=forums.")).Items);
        Assert.Equal(("forums.topic_deleted", _ann.Id), (entry.GetProperty("action").GetString(), entry.GetProperty("subject").GetProperty("id").GetGuid()));
        Assert.Equal(reason, entry.GetProperty("after").GetProperty("reason").GetString());
        Assert.Equal([$"topic.deleted|-1|-1"], await host.Database.ListAsync("select kind, topics, replies from forums.changes where topic_id = $1 and kind = 'topic.deleted'", _topic));
        await Truth.HoldsAsync(host, _category);
    }

    [Fact]
    public async Task What_hangs_on_a_deleted_topic_is_hidden_with_it_and_comes_back_with_it()
    {
        var reply = await _bob.ReplyAsync(_topic, "Hidden with its topic.");
        (await _moderator.DeleteAsync(Url)).Expect(204);

        (await _bob.GetAsync($"/api/v1/forums/replies/{reply.Id}")).Expect(404);
        (await _bob.PatchAsync($"/api/v1/forums/replies/{reply.Id}", new { content = "Me?" }, ("If-Match", "*"))).Expect(404, "forums.reply.not_found");
        (await _moderator.PatchAsync($"/api/v1/forums/replies/{reply.Id}", new { content = "Me?" }, ("If-Match", "*"))).Expect(409, "forums.topic.deleted");
        (await _moderator.DeleteAsync($"/api/v1/forums/replies/{reply.Id}")).Expect(409, "forums.topic.deleted");
        foreach (var flag in (string[])["pin", "lock", "archive", "feature", "solved"]) (await _moderator.PutAsync($"{Url}/{flag}", null)).Expect(409, "forums.topic.deleted");
        (await _ann.PostAsync($"{Url}/restore", null)).Expect(404);
        await Truth.HoldsAsync(host, _category);

        var restored = (await _moderator.PostAsync($"{Url}/restore", null)).Expect(200);
        (await _moderator.PostAsync($"{Url}/restore", null)).Expect(200);

        Assert.Equal(("false", "1", "\"3.1\""), (restored["isDeleted"], restored["replyCount"], restored.ETag));
        (await _bob.GetAsync($"/api/v1/forums/replies/{reply.Id}")).Expect(200);
        (await _ann.PostAsync($"{Url}/restore", null)).Expect(403, "forums.category.not_moderated");
        await Truth.HoldsAsync(host, _category);
    }

    [Fact]
    public async Task A_title_that_was_taken_meanwhile_does_not_keep_a_topic_deleted()
    {
        var title = (await _ann.GetAsync(Url))["title"];
        (await _moderator.DeleteAsync(Url)).Expect(204);
        await _bob.NewTopicAsync(_category, title);

        (await _moderator.PostAsync($"{Url}/restore", null)).Expect(200);
    }

    [Fact]
    public async Task Only_admins_remove_for_good_and_nothing_is_left()
    {
        var reply = await _bob.ReplyAsync(_topic);
        var below = await _ann.ReplyAsync(_topic, parent: reply.Id);
        (await _ann.PutAsync($"/api/v1/forums/replies/{below.Id}/solution", null)).Expect(200);
        (await _ann.PatchAsync(Url, new { content = "Words after an edit." }, ("If-Match", "*"))).Expect(200);
        (await _bob.PatchAsync($"/api/v1/forums/replies/{reply.Id}", new { content = "After." }, ("If-Match", "*"))).Expect(200);
        (await _ann.DeleteAsync($"{Url}?permanent=true")).Expect(403, "forums.post.not_for_good");
        (await _moderator.DeleteAsync($"{Url}?permanent=true")).Expect(403, "forums.post.not_for_good");
        (await _admin.DeleteAsync($"{Url}?permanent=perhaps")).Expect(400);

        (await _admin.DeleteAsync($"{Url}?permanent=true&reason=law")).Expect(204);

        (await _admin.GetAsync(Url)).Expect(404);
        (await _admin.DeleteAsync($"{Url}?permanent=true")).Expect(404);
        Assert.Equal(0L, await host.Database.AskAsync<long>("select count(*) from forums.replies where topic_id = $1", _topic));
        Assert.Equal(0L, await host.Database.AskAsync<long>("select count(*) from forums.revisions where (post_kind, post_id) in ((1, $1), (2, $2))", _topic, reply.Id));
        Assert.Contains("forums.topic_removed", (await _admin.GetAsync($"/api/v1/accounts/audit?actor={_admin.Id}&action=forums.topic_removed")).Text, StringComparison.Ordinal);
        await Truth.HoldsAsync(host, _category);
    }

    [Fact]
    public async Task A_deleted_topic_that_is_removed_for_good_counts_once()
    {
        await _bob.ReplyAsync(_topic);
        await _ann.NewTopicAsync(_category);
        (await _admin.DeleteAsync(Url)).Expect(204);
        (await _admin.DeleteAsync($"{Url}?permanent=true")).Expect(204);

        await Truth.HoldsAsync(host, _category);
    }

    [Fact]
    public async Task Replies_under_way_while_a_topic_goes_are_counted_or_refused()
    {
        await using var other = await host.StartAnotherAsync();
        using var there = other.ClientOf(_bob);

        var posting = Enumerable.Range(0, 20).Select(n => (n % 2 == 0 ? _bob : there).PostAsync($"{Url}/replies", new { content = "Still there?" })).ToList();
        var deleting = _admin.DeleteAsync($"{Url}?permanent=true");
        var answers = await Task.WhenAll(posting);

        (await deleting).Expect(204);
        Assert.All(answers, a => Assert.True(a.Status is 201 or 404, a.Text));
        await Truth.HoldsAsync(host, _category);
    }

    [Fact]
    public async Task Nobody_learns_of_a_topic_in_a_category_they_may_not_see()
    {
        await host.Database.RunAsync("update forums.categories set view_roles = 8, post_roles = 8, moderate_roles = 8 where slug = $1", _category);
        var other = await _bob.NewTopicAsync(await host.NewCategoryAsync());

        foreach (var client in (TestClient[])[_ann, _bob, _moderator])
        {
            (await client.DeleteAsync(Url)).Expect(404, "forums.topic.not_found");
            (await client.DeleteAsync($"{Url}?permanent=true")).Expect(404, "forums.topic.not_found");
            (await client.PostAsync($"{Url}/restore", null)).Expect(404, "forums.topic.not_found");
            (await client.PutAsync($"{Url}/pin", null)).Expect(404, "forums.topic.not_found");
            (await client.DeleteAsync($"{Url}/solved")).Expect(404, "forums.topic.not_found");
            (await client.PostAsync($"{Url}/move", new { category = _category })).Expect(404, "forums.topic.not_found");
            (await client.PostAsync($"{Url}/merge", new { into = other.Id })).Expect(404, "forums.topic.not_found");
            (await client.GetAsync($"{Url}/revisions")).Expect(404, "forums.topic.not_found");
        }

        (await _moderator.PostAsync($"{Forum.Topics}/{other.Id}/merge", new { into = _topic })).Expect(422, "forums.topic.merge_target_unknown");
        (await _moderator.PostAsync($"{Forum.Topics}/{other.Id}/move", new { category = _category })).Expect(422, "forums.category.unknown");
    }

    public ValueTask DisposeAsync()
    {
        foreach (var user in (TestUser[])[_ann, _bob, _moderator, _admin]) user.Dispose();
        return ValueTask.CompletedTask;
    }
}
