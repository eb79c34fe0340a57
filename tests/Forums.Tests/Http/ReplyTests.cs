using Modular.Testing.Databases;

namespace Forums.Tests.Http;

public sealed class ReplyTests(TestHost host) : IAsyncLifetime
{
    private TestUser _ann = null!;
    private string _category = "";
    private long _topic;

    private string Replies => $"{Forum.Topics}/{_topic}/replies";

    public async ValueTask InitializeAsync()
    {
        _category = await host.NewCategoryAsync();
        _ann = await host.SignedInAsync();
        _topic = (await _ann.NewTopicAsync(_category)).Id;
    }

    [Fact]
    public async Task A_reply_has_an_address_and_raises_the_topics_totals()
    {
        var reply = await _ann.ReplyAsync(_topic, "Welcome!");

        Assert.Equal($"/api/v1/forums/replies/{reply.Id}", reply.Header("Location"));
        Assert.Equal(reply.Text, (await _ann.GetAsync(reply.Header("Location")!)).Expect(200).Text);
        Assert.Equal("1", (await _ann.GetAsync($"{Forum.Topics}/{_topic}"))["replyCount"]);
    }

    [Fact]
    public async Task A_reply_answers_a_reply_of_the_same_topic_only()
    {
        var other = await _ann.NewTopicAsync(_category);
        var elsewhere = await _ann.ReplyAsync(other.Id);

        (await _ann.PostAsync(Replies, new { content = "Hm", parentId = elsewhere.Id })).Expect(422, "forums.reply.parent_not_found");
        (await _ann.PostAsync(Replies, new { content = "Hm", parentId = long.MaxValue })).Expect(422, "forums.reply.parent_not_found");
        (await _ann.PostAsync(Replies, "{}")).Expect(422, "forums.post.content_missing");
    }

    [Fact]
    public async Task A_deleted_reply_is_shown_as_a_place_and_takes_no_answer()
    {
        var reply = await _ann.ReplyAsync(_topic, "Regretted");
        await host.Database.RunAsync("update forums.replies set deleted_at = now() where id = $1", reply.Id);

        (await _ann.PostAsync(Replies, new { content = "Why?", parentId = reply.Id })).Expect(409, "forums.reply.parent_deleted");
        var place = Assert.Single((await _ann.GetAsync(Replies)).Items);
        Assert.True(place.GetProperty("isDeleted").GetBoolean());
        Assert.Equal("null", place.GetProperty("content").GetRawText());
        Assert.Equal("null", place.GetProperty("author").GetRawText());
        (await _ann.GetAsync($"/api/v1/forums/replies/{reply.Id}")).Expect(404, "forums.reply.not_found");
    }

    [Fact]
    public async Task Nor_does_one_that_is_deleted_while_the_answer_waits()
    {
        var reply = await _ann.ReplyAsync(_topic, "Regretted");
        await using var held = await HeldRows.TakeAsync(host.Database,
            "with t as (select id from forums.topics where id = $1 for update) update forums.replies r set deleted_at = now() from t where r.topic_id = t.id and r.id = $2", _topic, reply.Id);

        var answer = _ann.PostAsync(Replies, new { content = "Why?", parentId = reply.Id });
        await held.ReleaseAfterAsync(1);

        (await answer).Expect(409, "forums.reply.parent_deleted");
    }

    [Fact]
    public async Task A_clock_that_runs_behind_does_not_turn_the_last_activity_back()
    {
        await host.Database.RunAsync("update forums.topics set last_activity_at = '2999-01-01T00:00:00Z' where id = $1", _topic);
        await _ann.ReplyAsync(_topic);

        Assert.StartsWith("2999-01-01", (await _ann.GetAsync($"{Forum.Topics}/{_topic}"))["lastActivityAt"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tree_shows_each_reply_below_the_one_it_answers()
    {
        var first = await _ann.ReplyAsync(_topic);
        var second = await _ann.ReplyAsync(_topic);
        var underFirst = await _ann.ReplyAsync(_topic, parent: first.Id);
        var underSecond = await _ann.ReplyAsync(_topic, parent: second.Id);
        var deeper = await _ann.ReplyAsync(_topic, parent: underFirst.Id);
        var alsoUnderFirst = await _ann.ReplyAsync(_topic, parent: first.Id);

        var flat = (await _ann.PagesAsync($"{Replies}?limit=2")).Ids();
        var tree = (await _ann.PagesAsync($"{Replies}?view=tree&limit=2")).Ids();

        Assert.Equal([first.Id, second.Id, underFirst.Id, underSecond.Id, deeper.Id, alsoUnderFirst.Id], flat);
        Assert.Equal([first.Id, underFirst.Id, deeper.Id, alsoUnderFirst.Id, second.Id, underSecond.Id], tree);
        Assert.Equal(["0", "1", "2"], new[] { first, underFirst, deeper }.Select(r => r["depth"]));
    }

    [Fact]
    public async Task A_thread_deeper_than_its_path_is_still_shown_whole()
    {
        var chain = new List<HttpAnswer>();
        for (var depth = 0; depth < 40; depth++) chain.Add(await _ann.ReplyAsync(_topic, parent: chain.LastOrDefault()?.Id));

        var pages = await _ann.PagesAsync($"{Replies}?view=tree&limit=7");

        Assert.Equal(chain.Select(r => r.Id), pages.Ids());
        Assert.Equal(Enumerable.Range(0, 40), pages.SelectMany(p => p.Items).Select(r => r.GetProperty("depth").GetInt32()));
        Assert.Equal("39", chain[^1]["depth"]);
        Assert.Equal($"{chain[^2].Id}", chain[^1]["parentId"]);
    }

    [Fact]
    public async Task Many_who_reply_at_once_are_all_counted()
    {
        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => _ann.ReplyAsync(_topic)));

        var topic = await _ann.GetAsync($"{Forum.Topics}/{_topic}");
        Assert.Equal(("40", "\"1.40\""), (topic["replyCount"], topic.ETag));
        Assert.Equal(40, (await _ann.PagesAsync(Replies)).Ids().Distinct().Count());
    }

    [Fact]
    public async Task An_unknown_view_and_a_cursor_of_the_other_are_refused()
    {
        for (var i = 0; i < 3; i++) await _ann.ReplyAsync(_topic);
        var next = (await _ann.GetAsync($"{Replies}?limit=2"))["next"];

        (await _ann.GetAsync($"{Replies}?view=tree&cursor={next}")).Expect(422, "page.cursor_invalid");
        (await _ann.GetAsync($"{Replies}?view=spiral")).Expect(422, "forums.reply.unknown_view");
    }

    public ValueTask DisposeAsync()
    {
        _ann.Dispose();
        return ValueTask.CompletedTask;
    }
}
