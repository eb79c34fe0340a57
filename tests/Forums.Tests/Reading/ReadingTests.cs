using Forums.Tests.Http;

namespace Forums.Tests.Reading;

public sealed class ReadingTests(TestHost host) : IAsyncLifetime
{
    private readonly List<long> _replies = [];
    private TestUser _ann = null!;
    private TestUser _ben = null!;
    private string _category = "";
    private long _topic;

    public async ValueTask InitializeAsync()
    {
        _category = await host.NewCategoryAsync();
        (_ann, _ben) = (await host.SignedInAsync(), await host.SignedInAsync());
        _topic = (await _ann.NewTopicAsync(_category)).Id;
        for (var i = 0; i < 5; i++) _replies.Add((await _ann.ReplyAsync(_topic)).Id);
    }

    [Fact]
    public async Task A_position_moves_forward_and_never_back()
    {
        Assert.Equal($$"""{"topicId":{{_topic}},"lastReadReplyId":null,"unread":5}""", (await _ben.GetAsync($"{Forum.Topics}/{_topic}/read")).Expect(200).Text);
        Assert.Equal("3", (await ReadAsync(_replies[1]))["unread"]);

        var back = await ReadAsync(_replies[0]);
        Assert.Equal(($"{_replies[1]}", "3"), (back["lastReadReplyId"], back["unread"]));
        Assert.Equal("0", (await ReadAsync(_replies[4]))["unread"]);
    }

    [Fact]
    public async Task Of_many_at_once_on_two_nodes_the_furthest_stays()
    {
        await using var second = await host.StartAnotherAsync();
        using var there = second.ClientOf(_ben);

        await Task.WhenAll(_replies.Concat(_replies).Select((id, i) => (i % 2 == 0 ? _ben : there).PutAsync($"{Forum.Topics}/{_topic}/read", new { replyId = id })));

        Assert.Equal($"{_replies[4]}", (await _ben.GetAsync($"{Forum.Topics}/{_topic}/read"))["lastReadReplyId"]);
    }

    [Fact]
    public async Task Only_a_reply_of_the_topic_is_a_position()
    {
        var elsewhere = (await _ann.ReplyAsync((await _ann.NewTopicAsync(_category)).Id)).Id;
        foreach (var body in (object[])[new { replyId = elsewhere }, new { replyId = long.MaxValue }, new { replyId = -1 }, new { replyId = 0 }, new { }])
            Assert.Equal(["/replyId forums.reading.no_such_reply"], (await _ben.PutAsync($"{Forum.Topics}/{_topic}/read", body)).Expect(422).Errors);
        (await _ben.PutAsync($"{Forum.Topics}/{_topic}/read", new { replyId = "1" })).Expect(400);
        (await _ben.PutAsync($"{Forum.Topics}/999999999/read", new { replyId = 1 })).Expect(404, "forums.topic.not_found");
    }

    [Fact]
    public async Task What_one_wrote_and_what_was_deleted_is_not_unread()
    {
        await ReadAsync(_replies[0]);
        await _ben.ReplyAsync(_topic);
        await host.Database.RunAsync("update forums.replies set deleted_at = now() where id = $1", _replies[3]);

        Assert.Equal("3", (await _ben.GetAsync($"{Forum.Topics}/{_topic}/read"))["unread"]);
    }

    [Fact]
    public async Task Many_topics_are_asked_for_at_once()
    {
        var quiet = (await _ann.NewTopicAsync(_category)).Id;
        await ReadAsync(_replies[2]);

        var states = (await _ben.GetAsync($"{Forum.Topics}/unread?ids={quiet},{_topic},999999999,{_topic}")).Expect(200).Items;

        Assert.Equal([$"{_topic} 2", $"{quiet} 0"], states.Select(s => $"{s.GetProperty("topicId").GetInt64()} {s.GetProperty("unread").GetInt32()}"));
        Assert.Empty((await _ben.GetAsync($"{Forum.Topics}/unread")).Expect(200).Items);
        Assert.Equal(["?ids forums.post.too_many_ids"], (await _ben.GetAsync($"{Forum.Topics}/unread?ids={string.Join(',', Enumerable.Range(1, 101))}")).Expect(422).Errors);
    }

    [Fact]
    public async Task Followed_topics_with_something_new_are_listed_by_activity()
    {
        var topics = new List<long> { _topic };
        for (var i = 0; i < 4; i++) topics.Add((await _ann.NewTopicAsync(_category)).Id);
        foreach (var topic in topics) (await _ben.PutAsync($"{Forum.Topics}/{topic}/follow", new { level = "follow" })).Expect(200);
        Assert.Empty((await _ben.GetAsync($"{People.Me}/unread")).Expect(200).Items); // what was there when one began to follow counts as read

        foreach (var topic in topics) await _ann.ReplyAsync(topic);
        await _ann.ReplyAsync(topics[1]);
        await _ben.ReplyAsync(topics[2]); // one's own reply is nothing new
        (await _ben.PutAsync($"{Forum.Topics}/{topics[3]}/follow", new { level = "mute" })).Expect(200);

        var unread = (await _ben.PagesAsync($"{People.Me}/unread?limit=1")).SelectMany(p => p.Items).Select(t => $"{t.GetProperty("topic").GetProperty("id").GetInt64()} {t.GetProperty("unread").GetInt32()}");

        Assert.Equal([$"{topics[2]} 1", $"{topics[1]} 2", $"{topics[4]} 1", $"{topics[0]} 1"], unread);
        Assert.Equal("4", (await _ben.GetAsync($"{People.Me}/unread/count")).Expect(200)["topics"]);
        await host.HideAsync(_category);
        Assert.Empty((await _ben.GetAsync($"{People.Me}/unread")).Expect(200).Items);
        Assert.Equal("0", (await _ben.GetAsync($"{People.Me}/unread/count")).Expect(200)["topics"]);
        (await _ben.GetAsync($"{Forum.Topics}/{_topic}/read")).Expect(404, "forums.topic.not_found");
        (await _ben.PutAsync($"{Forum.Topics}/{_topic}/read", new { replyId = _replies[0] })).Expect(404, "forums.topic.not_found");
        Assert.Empty((await _ben.GetAsync($"{Forum.Topics}/unread?ids={_topic}")).Expect(200).Items);
    }

    [Fact]
    public async Task Counting_in_a_topic_of_ten_thousand_ends_at_a_thousand()
    {
        await ReadAsync(_replies[4]);
        await host.Database.RunAsync("""
            insert into forums.replies (topic_id, path, depth, author_id, content, created_at, version) select $1, '{}', 0, $2, 'More.', now(), 1 from generate_series(1, 10000)
            """, _topic, _ann.Id);

        Assert.Equal("1000", (await _ben.GetAsync($"{Forum.Topics}/{_topic}/read")).Expect(200)["unread"]);
    }

    private async Task<HttpAnswer> ReadAsync(long reply) => (await _ben.PutAsync($"{Forum.Topics}/{_topic}/read", new { replyId = reply })).Expect(200);

    public ValueTask DisposeAsync()
    {
        _ann.Dispose();
        _ben.Dispose();
        return ValueTask.CompletedTask;
    }
}
