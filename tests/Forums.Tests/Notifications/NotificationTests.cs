using Forums.Tests.Http;

namespace Forums.Tests.Notifications;

/// <summary>Who is told what.</summary>
public sealed class NotificationTests(TestHost host) : IAsyncLifetime
{
    private TestUser _ann = null!;
    private TestUser _ben = null!;
    private TestUser _cleo = null!;
    private string _category = "";
    private long _topic;

    public async ValueTask InitializeAsync()
    {
        _category = await host.NewCategoryAsync();
        (_ann, _ben, _cleo) = (await host.SignedInAsync(), await host.SignedInAsync(), await host.SignedInAsync());
        _topic = (await _ann.NewTopicAsync(_category)).Id;
        await host.ToldAsync(_topic);
    }

    [Fact]
    public async Task Whoever_is_answered_is_told_and_nobody_of_what_they_did_themselves()
    {
        var first = (await _ben.ReplyAsync(_topic)).Id;
        await host.ToldAsync(_topic);
        var second = (await _cleo.ReplyAsync(_topic, parent: first)).Id;
        await _cleo.ReplyAsync(_topic, parent: second);

        Assert.Equal([$"reply {first}"], await host.ToldOfAsync(_ann, _topic)); // with that one unread, the next is no news
        Assert.Equal([$"reply {second}"], await host.ToldOfAsync(_ben, _topic));
        Assert.Empty(await host.ToldOfAsync(_cleo, _topic));

        var notification = (await _ben.GetAsync($"{People.Me}/notifications")).Items[0];
        Assert.Equal((_cleo.Username, "1", "False"), (notification.GetProperty("actor").GetProperty("username").GetString(), notification.GetProperty("id").GetRawText(), notification.GetProperty("isRead").ToString()));
    }

    [Fact]
    public async Task Whoever_follows_a_topic_is_told_of_the_first_reply_and_again_when_they_have_read()
    {
        (await _cleo.PutAsync($"{Forum.Topics}/{_topic}/follow", new { level = "follow" })).Expect(200);
        var first = (await _ben.ReplyAsync(_topic)).Id;
        await host.ToldAsync(_topic);
        var second = (await _ben.ReplyAsync(_topic)).Id;
        Assert.Equal([$"topic_reply {first}"], await host.ToldOfAsync(_cleo, _topic));

        (await _cleo.PutAsync($"{Forum.Topics}/{_topic}/read", new { replyId = second })).Expect(200);
        Assert.Equal("0", (await _cleo.GetAsync($"{People.Me}/notifications/unread-count")).Expect(200)["count"]); // reading the topic is reading what was told of it
        var third = (await _ben.ReplyAsync(_topic)).Id;
        Assert.Equal([$"topic_reply {first}", $"topic_reply {third}"], await host.ToldOfAsync(_cleo, _topic));
    }

    [Fact]
    public async Task Of_several_reasons_one_is_told_and_a_mention_is_the_first()
    {
        (await _cleo.PutAsync($"{Forum.Topics}/{_topic}/follow", new { level = "follow" })).Expect(200);
        var first = (await _ben.ReplyAsync(_topic, "I begin.")).Id;
        var second = (await _cleo.ReplyAsync(_topic, $"@{_ann.Username}, @{_ben.Username.ToUpperInvariant()}: what do you say?", first)).Id;

        Assert.Equal([$"reply {first}", $"mention {second}"], await host.ToldOfAsync(_ann, _topic));
        Assert.Equal([$"mention {second}"], await host.ToldOfAsync(_ben, _topic));
    }

    [Fact]
    public async Task A_new_topic_is_told_to_whoever_follows_its_category_or_one_of_its_tags_once()
    {
        var tag = Forum.Name("tag");
        (await _ben.PutAsync($"/api/v1/forums/tags/{tag}/follow", new { level = "follow" })).Expect(200);
        (await _ben.PutAsync($"{Forum.Categories}/{_category}/follow", new { level = "follow" })).Expect(200);
        (await _cleo.PutAsync($"{Forum.Categories}/{_category}/follow", new { level = "follow" })).Expect(200);
        (await _ann.PutAsync($"{Forum.Categories}/{_category}/follow", new { level = "follow" })).Expect(200);

        var topic = (await _ann.NewTopicAsync(_category, null, $"Look, @{_cleo.Username}, what I found.", tag)).Id;

        Assert.Equal(["new_topic null"], await host.ToldOfAsync(_ben, topic));
        Assert.Equal(["mention null"], await host.ToldOfAsync(_cleo, topic));
        Assert.Empty(await host.ToldOfAsync(_ann, topic));
    }

    [Fact]
    public async Task Whoever_muted_the_topic_hears_nothing_and_who_muted_its_category_only_what_they_follow()
    {
        var tag = Forum.Name("tag");
        using var dora = await host.SignedInAsync();
        (await _ben.PutAsync($"/api/v1/forums/tags/{tag}/follow", new { level = "mute" })).Expect(200);
        (await _cleo.PutAsync($"{Forum.Categories}/{_category}/follow", new { level = "mute" })).Expect(200);
        var topic = (await _ann.NewTopicAsync(_category, null, $"You, @{_ben.Username} and @{_cleo.Username} and @{dora.Username}?", tag)).Id;
        (await _ann.PutAsync($"{Forum.Topics}/{topic}/follow", new { level = "mute" })).Expect(200);
        (await _cleo.PutAsync($"{Forum.Topics}/{topic}/follow", new { level = "follow" })).Expect(200);
        await host.ToldAsync(topic);
        var reply = (await dora.ReplyAsync(topic, $"@{_ann.Username} @{_ben.Username} @{_cleo.Username}")).Id;

        Assert.Empty(await host.ToldOfAsync(_ann, topic));
        Assert.Empty(await host.ToldOfAsync(_ben, topic));
        Assert.Contains($"mention {reply}", await host.ToldOfAsync(_cleo, topic));
        Assert.Equal(["mention null"], await host.ToldOfAsync(dora, topic));
    }

    [Fact]
    public async Task A_solution_is_told_to_who_wrote_it_once()
    {
        var reply = (await _ben.ReplyAsync(_topic)).Id;
        foreach (var _ in (int[])[1, 2])
        {
            await host.Database.RunAsync(
                "insert into forums.changes (kind, category_id, topic_id, reply_id, actor_id, topics, replies, at) select 'reply.solution', category_id, id, $2, $3, 0, 0, now() from forums.topics where id = $1",
                _topic, reply, _ann.Id);
            Assert.Equal([$"solution {reply}"], await host.ToldOfAsync(_ben, _topic));
        }
    }

    [Fact]
    public async Task What_is_deleted_before_it_is_told_is_not_told()
    {
        await host.Database.RunAsync("""
            with reply as (
              insert into forums.replies (topic_id, path, depth, author_id, content, created_at, deleted_at, version) values ($1, '{}', 0, $2, 'Gone.', now(), now(), 1) returning id, topic_id)
            insert into forums.changes (kind, category_id, topic_id, reply_id, actor_id, topics, replies, at)
            select 'reply.created', t.category_id, t.id, reply.id, $2, 0, 0, now() from reply join forums.topics t on t.id = reply.topic_id
            """, _topic, _ben.Id);

        Assert.Empty(await host.ToldOfAsync(_ann, _topic));
    }

    public ValueTask DisposeAsync()
    {
        foreach (var user in (TestUser[])[_ann, _ben, _cleo]) user.Dispose();
        return ValueTask.CompletedTask;
    }
}
