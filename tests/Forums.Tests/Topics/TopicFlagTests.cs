using Forums.Tests.Http;

namespace Forums.Tests.Topics;

public sealed class TopicFlagTests(TestHost host) : IAsyncLifetime
{
    private TestUser _ann = null!;
    private TestUser _moderator = null!;
    private string _category = "";
    private string _url = "";

    public async ValueTask InitializeAsync()
    {
        (_ann, _moderator) = (await host.SignedInAsync(), await host.SignedInAsync(Role.Moderator));
        _category = await host.NewCategoryAsync();
        _url = $"{Forum.Topics}/{(await _ann.NewTopicAsync(_category)).Id}";
    }

    [Theory]
    [InlineData("pin", "isPinned", "topic.pinned", "topic.unpinned")]
    [InlineData("lock", "isLocked", "topic.locked", "topic.unlocked")]
    [InlineData("archive", "isArchived", "topic.archived", "topic.unarchived")]
    [InlineData("feature", "isFeatured", "topic.featured", "topic.unfeatured")]
    [InlineData("solved", "isSolved", "topic.solved", "topic.unsolved")]
    public async Task A_flag_is_set_and_cleared_as_often_as_one_likes_and_told_once(string path, string field, string set, string cleared)
    {
        var on = (await _moderator.PutAsync($"{_url}/{path}", null)).Expect(200);
        var again = (await _moderator.PutAsync($"{_url}/{path}", null)).Expect(200);
        Assert.Equal(("true", "\"2.0\"", on.Text), (on[field], on.ETag, again.Text));
        Assert.Equal(on.Text, (await _moderator.GetAsync(_url)).Text);

        if (path == "archive") (await _moderator.DeleteAsync($"{_url}/archive")).Expect(200);
        var off = (await _moderator.DeleteAsync($"{_url}/{path}")).Expect(200);
        (await _moderator.DeleteAsync($"{_url}/{path}")).Expect(200);
        Assert.Equal(("false", "\"3.0\""), (off[field], off.ETag));
        Assert.Equal([set, cleared], await host.Database.ListAsync("select kind from forums.changes where topic_id = $1 and kind <> 'topic.created' order by id", off.Id));
        using var admin = await host.SignedInAsync(Role.Admin);
        var entries = (await admin.GetAsync($"/api/v1/accounts/audit?actor={_moderator.Id}&action=forums.topic_flagged")).Items;
        Assert.Equal(["true", "false"], entries.Select(e => e.GetProperty("after").GetProperty(field).GetRawText()).Reverse());
    }

    [Fact]
    public async Task Only_who_keeps_order_sets_them_and_an_author_the_solved_one()
    {
        using var bob = await host.SignedInAsync();
        using var stranger = host.Client();

        foreach (var flag in (string[])["pin", "lock", "archive", "feature"])
        {
            (await _ann.PutAsync($"{_url}/{flag}", null)).Expect(403, "forums.category.not_moderated");
            (await _ann.DeleteAsync($"{_url}/{flag}")).Expect(403, "forums.category.not_moderated");
        }

        (await bob.PutAsync($"{_url}/solved", null)).Expect(403, "forums.topic.not_yours");
        (await stranger.PutAsync($"{_url}/pin", null)).Expect(401);
        Assert.Equal("true", (await _ann.PutAsync($"{_url}/solved", null)).Expect(200)["isSolved"]);
        Assert.Equal("false", (await _ann.DeleteAsync($"{_url}/solved")).Expect(200)["isSolved"]);
    }

    [Fact]
    public async Task On_a_locked_topic_moderators_may_what_its_author_may_not()
    {
        (await _moderator.PutAsync($"{_url}/lock", null)).Expect(200);

        (await _ann.PutAsync($"{_url}/solved", null)).Expect(409, "forums.topic.locked");
        (await _ann.PatchAsync(_url, new { title = "Locked out" }, ("If-Match", "*"))).Expect(409, "forums.topic.locked");
        (await _moderator.PutAsync($"{_url}/solved", null)).Expect(200);
        (await _moderator.PatchAsync(_url, new { title = "Mended" }, ("If-Match", "*"))).Expect(200);
        (await _moderator.PostAsync($"{_url}/replies", new { content = "Not even I." })).Expect(409, "forums.topic.locked");

        (await _moderator.PutAsync($"{_url}/archive", null)).Expect(200);
        (await _moderator.PatchAsync(_url, new { title = "Mended again" }, ("If-Match", "*"))).Expect(409, "forums.topic.archived");
        (await _moderator.DeleteAsync($"{_url}/solved")).Expect(409, "forums.topic.archived");
        (await _moderator.PutAsync($"{_url}/pin", null)).Expect(200);
    }

    [Fact]
    public async Task Who_moderates_is_decided_by_the_category()
    {
        await host.Database.RunAsync("update forums.categories set moderate_roles = 10 where slug = $1", _category);
        using var bob = await host.SignedInAsync();

        (await bob.PutAsync($"{_url}/pin", null)).Expect(200);
        (await _moderator.PutAsync($"{_url}/pin", null)).Expect(200); // moderators are users too
        await host.Database.RunAsync("update forums.categories set moderate_roles = 8 where slug = $1", _category);
        (await _moderator.DeleteAsync($"{_url}/pin")).Expect(403, "forums.category.not_moderated");
    }

    [Fact]
    public async Task Of_many_moderators_at_once_no_flag_is_lost()
    {
        await using var other = await host.StartAnotherAsync();
        using var there = other.ClientOf(_moderator);
        string[] flags = ["pin", "lock", "feature", "solved", "archive"];

        var answers = await Task.WhenAll(flags.SelectMany(f => (Task<HttpAnswer>[])[_moderator.PutAsync($"{_url}/{f}", null), there.PutAsync($"{_url}/{f}", null)]));

        // solved may come after archived, and is refused then
        Assert.All(answers, a => Assert.True(a.Status == 200 || a.Code == "forums.topic.archived", a.Text));
        var topic = await _moderator.GetAsync(_url);
        Assert.Equal(("true", "true", "true", "true"), (topic["isPinned"], topic["isLocked"], topic["isFeatured"], topic["isArchived"]));
        var told = await host.Database.ListAsync("select kind from forums.changes where topic_id = $1 and kind <> 'topic.created'", topic.Id);
        Assert.Equal(told.Distinct().Count(), told.Count);
        Assert.Equal($"\"{1 + told.Count}.0\"", topic.ETag);
    }

    public ValueTask DisposeAsync()
    {
        _ann.Dispose();
        _moderator.Dispose();
        return ValueTask.CompletedTask;
    }
}
