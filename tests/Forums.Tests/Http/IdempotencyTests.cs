namespace Forums.Tests.Http;

public sealed class IdempotencyTests(TestHost host) : IAsyncLifetime
{
    private TestUser _ann = null!;
    private string _category = "";

    public async ValueTask InitializeAsync()
    {
        _category = await host.NewCategoryAsync();
        _ann = await host.SignedInAsync();
    }

    [Fact]
    public async Task A_retry_gets_the_first_answer_again_and_has_no_effect()
    {
        var body = NewTopic();
        var first = (await _ann.PostAsync(Forum.Topics, body, Key("a"))).Expect(201);
        await _ann.ReplyAsync(first.Id);

        var again = (await _ann.PostAsync(Forum.Topics, body, Key("a"))).Expect(201);

        Assert.Equal((first.Text, first.ETag, first.Header("Location")), (again.Text, again.ETag, again.Header("Location")));
        Assert.Equal((null, "true"), (first.Header("Idempotent-Replayed"), again.Header("Idempotent-Replayed")));
        Assert.Single((await _ann.PagesAsync($"{Forum.Topics}?category={_category}")).Ids());
    }

    [Fact]
    public async Task Fifty_at_once_have_one_effect()
    {
        var topic = await _ann.NewTopicAsync(_category);
        var url = $"{Forum.Topics}/{topic.Id}/replies";

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => _ann.PostAsync(url, new { content = "Once." }, Key("b"))));

        Assert.Single(answers, a => a.Status == 201 && a.Header("Idempotent-Replayed") is null);
        Assert.All(answers, a => Assert.True(a.Status == 201 || (a.Status, a.Code, a.Header("Retry-After")) == (409, "idempotency.in_progress", "1"), a.Text));
        Assert.Single(answers.Where(a => a.Status == 201).Select(a => a.Text).Distinct());
        Assert.Single((await _ann.PagesAsync(url)).Ids());
    }

    [Fact]
    public async Task A_key_belongs_to_one_body_one_address_and_one_caller()
    {
        var topic = await _ann.NewTopicAsync(_category);
        var other = await _ann.NewTopicAsync(_category);
        using var bob = await host.SignedInAsync();
        (await _ann.PostAsync($"{Forum.Topics}/{topic.Id}/replies", new { content = "Mine" }, Key("c"))).Expect(201);

        (await _ann.PostAsync($"{Forum.Topics}/{topic.Id}/replies", new { content = "Else" }, Key("c"))).Expect(422, "idempotency.other_request");
        (await _ann.PostAsync($"{Forum.Topics}/{other.Id}/replies", new { content = "Mine" }, Key("c"))).Expect(201);
        (await bob.PostAsync($"{Forum.Topics}/{topic.Id}/replies", new { content = "Mine" }, Key("c"))).Expect(201);
    }

    [Fact]
    public async Task A_refused_first_try_does_not_block_its_retry()
    {
        var taken = await _ann.NewTopicAsync(_category, "Taken");
        var body = new { category = _category, title = "Taken", content = Forum.Content };

        (await _ann.PostAsync(Forum.Topics, body, Key("d"))).Expect(409, "forums.topic.duplicate_title");
        await host.Database.RunAsync("update forums.topics set deleted_at = now() where id = $1", taken.Id);

        var second = (await _ann.PostAsync(Forum.Topics, body, Key("d"))).Expect(201);
        Assert.Null(second.Header("Idempotent-Replayed"));
    }

    [Fact]
    public async Task A_key_outlives_the_host()
    {
        var body = NewTopic();
        HttpAnswer first;
        await using (var node = await host.StartAnotherAsync())
        {
            using var there = node.ClientOf(_ann);
            first = (await there.PostAsync(Forum.Topics, body, Key("e"))).Expect(201);
        }

        await using var restarted = await host.StartAnotherAsync();
        using var ann = restarted.ClientOf(_ann);
        var again = (await ann.PostAsync(Forum.Topics, body, Key("e"))).Expect(201);

        Assert.Equal((first.Text, "true"), (again.Text, again.Header("Idempotent-Replayed")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("LONG")]
    public async Task A_key_is_short_visible_ascii(string key) =>
        (await _ann.PostAsync(Forum.Topics, NewTopic(), ("Idempotency-Key", key == "LONG" ? new string('k', 256) : key))).Expect(400, "idempotency.key_malformed");

    [Fact]
    public async Task The_longest_key_works() => (await _ann.PostAsync(Forum.Topics, NewTopic(), Key(new string('~', 255)))).Expect(201);

    private static (string, string) Key(string key) => ("Idempotency-Key", key);

    private object NewTopic() => new { category = _category, title = Forum.Name("Once"), content = Forum.Content };

    public ValueTask DisposeAsync()
    {
        _ann.Dispose();
        return ValueTask.CompletedTask;
    }
}
