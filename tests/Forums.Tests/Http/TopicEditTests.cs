namespace Forums.Tests.Http;

public sealed class TopicEditTests(TestHost host) : IAsyncLifetime
{
    private TestUser _ann = null!;
    private string _category = "";
    private HttpAnswer _topic = null!;
    private string _url = "";

    public async ValueTask InitializeAsync()
    {
        _category = await host.NewCategoryAsync();
        _ann = await host.SignedInAsync();
        _topic = await _ann.NewTopicAsync(_category, "Before", Forum.Content, "a");
        _url = $"{Forum.Topics}/{_topic.Id}";
    }

    [Fact]
    public async Task An_edit_changes_what_it_names_and_nothing_else()
    {
        var edited = (await _ann.PatchAsync(_url, new { title = "After" }, ("If-Match", _topic.ETag!))).Expect(200);

        Assert.Equal(("After", Forum.Content, """["a"]""", "\"2.0\""), (edited["title"], edited["content"], edited["tags"], edited.ETag));
        Assert.NotEqual("null", edited["editedAt"]);
        Assert.Equal(edited.Text, (await _ann.GetAsync(_url)).Text);
    }

    [Fact]
    public async Task A_null_takes_tags_away_and_is_no_title()
    {
        var edited = (await _ann.PatchAsync(_url, """{"tags":null}""", ("If-Match", _topic.ETag!))).Expect(200);
        Assert.Equal("[]", edited["tags"]);

        (await _ann.PatchAsync(_url, """{"title":null}""", ("If-Match", edited.ETag!))).Expect(422, "forums.topic.title_missing");
    }

    [Fact]
    public async Task An_edit_says_which_version_it_means()
    {
        (await _ann.PatchAsync(_url, new { title = "After" })).Expect(428, "precondition.required");
        (await _ann.PatchAsync(_url, new { title = "After" }, ("If-Match", "\"7.0\""))).Expect(412, "precondition.stale");
        (await _ann.PatchAsync(_url, new { title = "After" }, ("If-Match", "W/\"1.0\""))).Expect(412);
        (await _ann.PatchAsync(_url, new { title = "After" }, ("If-Match", "garbage"))).Expect(412);
        Assert.Equal("Before", (await _ann.GetAsync(_url))["title"]);

        (await _ann.PatchAsync(_url, new { title = "After" }, ("If-Match", "\"7.0\", \"1.0\""))).Expect(200);
        (await _ann.PatchAsync(_url, new { title = "Later" }, ("If-Match", "*"))).Expect(200);
    }

    [Fact]
    public async Task An_empty_edit_is_refused() => (await _ann.PatchAsync(_url, "{}", ("If-Match", "*"))).Expect(422, "forums.topic.nothing_to_edit");

    [Fact]
    public async Task A_topic_is_edited_by_its_author_and_by_moderators_only()
    {
        using var bob = await host.SignedInAsync();
        using var moderator = await host.SignedInAsync(Role.Moderator);

        (await bob.PatchAsync(_url, new { title = "Bob was here" }, ("If-Match", "*"))).Expect(403, "forums.topic.not_yours");
        (await moderator.PatchAsync(_url, new { title = "Tidied up" }, ("If-Match", "*"))).Expect(200);
    }

    [Fact]
    public async Task The_title_of_another_topic_cannot_be_taken_and_ones_own_can_be_respelled()
    {
        await _ann.NewTopicAsync(_category, "Taken");

        (await _ann.PatchAsync(_url, new { title = "taken" }, ("If-Match", "*"))).Expect(409, "forums.topic.duplicate_title");
        (await _ann.PatchAsync(_url, new { title = "BEFORE" }, ("If-Match", "*"))).Expect(200);
    }

    [Fact]
    public async Task Who_has_the_current_state_is_told_so_without_a_body()
    {
        var same = (await _ann.GetAsync(_url, ("If-None-Match", _topic.ETag!))).Expect(304);

        Assert.Equal(("", _topic.ETag), (same.Text, same.ETag));
        (await _ann.GetAsync(_url, ("If-None-Match", $"\"9.9\", W/{_topic.ETag}"))).Expect(304);
        (await _ann.GetAsync(_url, ("If-None-Match", "*"))).Expect(304);
        (await _ann.GetAsync(_url, ("If-None-Match", "\"0.0\""))).Expect(200);
    }

    [Fact]
    public async Task A_reply_refreshes_the_reader_and_does_not_fail_the_editor()
    {
        await _ann.ReplyAsync(_topic.Id);

        var read = (await _ann.GetAsync(_url, ("If-None-Match", _topic.ETag!))).Expect(200);
        Assert.Equal("\"1.1\"", read.ETag);
        (await _ann.PatchAsync(_url, new { title = "After" }, ("If-Match", _topic.ETag!))).Expect(200);
    }

    [Fact]
    public async Task Of_a_hundred_writers_on_one_version_one_succeeds_and_the_others_know()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(n => _ann.PatchAsync(_url, new { content = $"Writer {n} was here." }, ("If-Match", _topic.ETag!))));

        var winner = Assert.Single(answers, a => a.Status == 200);
        Assert.Equal(99, answers.Count(a => a.Status == 412));
        var now = await _ann.GetAsync(_url);
        Assert.Equal(("\"2.0\"", winner["content"]), (now.ETag, now["content"]));
    }

    [Theory]
    [InlineData("is_locked = true", 409, "forums.topic.locked")]
    [InlineData("is_archived = true", 409, "forums.topic.archived")]
    [InlineData("deleted_at = now()", 404, "forums.topic.not_found")]
    public async Task A_closed_topic_takes_neither_edit_nor_reply(string state, int status, string code)
    {
        await host.Database.RunAsync($"update forums.topics set {state} where id = $1", _topic.Id);

        (await _ann.PatchAsync(_url, new { title = "After" }, ("If-Match", "*"))).Expect(status, code);
        (await _ann.PostAsync($"{_url}/replies", new { content = "Too late" })).Expect(status, code);
    }

    public ValueTask DisposeAsync()
    {
        _ann.Dispose();
        return ValueTask.CompletedTask;
    }
}
