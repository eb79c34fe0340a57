using System.Globalization;

namespace Forums.Tests.Http;

/// <summary>Five topics and thirty replies an hour and person, on a host whose limits are on.</summary>
public sealed class PostingLimitTests(TestHost host, PostingLimitTests.Limited limited) : IClassFixture<PostingLimitTests.Limited>, IAsyncLifetime
{
    private TestNode _node = null!;
    private TestUser _user = null!;
    private TestClient _ann = null!;
    private string _category = "";

    public async ValueTask InitializeAsync()
    {
        _node = limited.Node;
        _category = await host.NewCategoryAsync();
        _user = await host.SignedInAsync();
        _ann = _node.ClientOf(_user);
    }

    [Fact]
    public async Task The_sixth_topic_of_an_hour_is_told_when_to_come_back_and_may_then()
    {
        for (var left = 4; left >= 0; left--)
        {
            var topic = await _ann.NewTopicAsync(_category);
            Assert.EndsWith("\"topics\";q=5;w=3600", topic.Header("RateLimit-Policy"), StringComparison.Ordinal);
            Assert.Contains($"\"topics\";r={left};t=", topic.Header("RateLimit"), StringComparison.Ordinal);
        }

        var refused = (await OpenAsync(_ann)).Expect(429, "rate.limited");
        Assert.InRange(int.Parse(refused.Header("Retry-After")!, CultureInfo.InvariantCulture), 600, 720);
        Assert.Contains("\"topics\";r=0;t=" + refused.Header("Retry-After"), refused.Header("RateLimit"), StringComparison.Ordinal);

        await host.Database.RunAsync("update platform.rate_allowances set full_at = full_at - interval '12 minutes' where policy = 'topics'");
        (await OpenAsync(_ann)).Expect(201);
        (await OpenAsync(_ann)).Expect(429, "rate.limited");
    }

    [Fact]
    public async Task It_is_the_persons_over_all_their_sessions_and_nobody_elses()
    {
        var signedIn = (await _ann.PostAsync("/api/v1/accounts/login", new { login = _user.Username, password = _user.Password })).Expect(200);
        using var elsewhere = _node.Client();
        elsewhere.Http.DefaultRequestHeaders.Authorization = new("Bearer", signedIn["accessToken"]);
        using var bob = await host.SignedInAsync();
        using var other = _node.ClientOf(bob);

        for (var i = 0; i < 5; i++) (await OpenAsync(i % 2 == 0 ? _ann : elsewhere)).Expect(201);

        (await OpenAsync(elsewhere)).Expect(429, "rate.limited");
        (await OpenAsync(other)).Expect(201);
        await _ann.ReplyAsync((await other.NewTopicAsync(_category)).Id); // replies are counted apart
    }

    [Fact]
    public async Task What_was_refused_does_not_count()
    {
        await _ann.NewTopicAsync(_category, "Taken");
        for (var i = 0; i < 6; i++)
        {
            (await OpenAsync(_ann, title: "")).Expect(422);
            var taken = (await OpenAsync(_ann, title: "Taken")).Expect(409);
            Assert.DoesNotContain("topics", taken.Header("RateLimit"), StringComparison.Ordinal);
        }

        for (var i = 0; i < 4; i++) (await OpenAsync(_ann)).Expect(201);
        (await OpenAsync(_ann)).Expect(429, "rate.limited");
    }

    [Fact]
    public async Task A_replay_does_not_count_and_is_given_when_nothing_is_left()
    {
        var body = new { category = _category, title = Forum.Name("Once"), content = Forum.Content };
        var key = ("Idempotency-Key", "topic");
        var first = (await _ann.PostAsync(Forum.Topics, body, key)).Expect(201);
        for (var i = 0; i < 6; i++) (await _ann.PostAsync(Forum.Topics, body, key)).Expect(201);
        for (var i = 0; i < 4; i++) (await OpenAsync(_ann)).Expect(201);
        (await OpenAsync(_ann)).Expect(429, "rate.limited");

        var again = (await _ann.PostAsync(Forum.Topics, body, key)).Expect(201);

        Assert.Equal((first.Text, "true"), (again.Text, again.Header("Idempotent-Replayed")));
    }

    [Fact]
    public async Task Of_twenty_topics_at_once_on_two_nodes_five_are_opened()
    {
        await using var second = await StartAsync(host);
        using var there = second.ClientOf(_user);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => OpenAsync(i % 2 == 0 ? _ann : there)));

        Assert.Equal(5, answers.Count(a => a.Status == 201));
        Assert.Equal(15, answers.Count(a => (a.Status, a.Code) == (429, "rate.limited")));
        Assert.Equal(5, await host.Database.AskAsync<long>("select count(*) from forums.topics where author_id = $1", _user.Id));
    }

    [Fact]
    public async Task The_thirty_first_reply_of_an_hour_is_refused()
    {
        var topic = await _ann.NewTopicAsync(_category);
        for (var i = 0; i < 30; i++) await _ann.ReplyAsync(topic.Id);

        var refused = (await _ann.PostAsync($"{Forum.Topics}/{topic.Id}/replies", new { content = "One more." })).Expect(429, "rate.limited");

        Assert.InRange(int.Parse(refused.Header("Retry-After")!, CultureInfo.InvariantCulture), 60, 120);
        Assert.Equal(30, (await _ann.GetAsync($"{Forum.Topics}/{topic.Id}")).Expect(200).Json.GetProperty("replyCount").GetInt32());
    }

    public ValueTask DisposeAsync()
    {
        _ann.Dispose();
        _user.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>The host that all of them share.</summary>
    public sealed class Limited(TestHost host) : IAsyncLifetime
    {
        public TestNode Node { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Node = await StartAsync(host);

        public ValueTask DisposeAsync() => Node.DisposeAsync();
    }

    private static Task<TestNode> StartAsync(TestHost host) => host.StartAnotherAsync(new() { ["Modular:RateLimits:Enabled"] = "true" });

    private Task<HttpAnswer> OpenAsync(TestClient client, string? title = null) =>
        client.PostAsync(Forum.Topics, new { category = _category, title = title ?? Forum.Name("Limited"), content = Forum.Content });
}
