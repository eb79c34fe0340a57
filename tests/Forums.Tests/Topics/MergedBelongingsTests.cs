using Forums.Tests.Http;

namespace Forums.Tests.Topics;

/// <summary>What people have of a topic goes where it goes.</summary>
public sealed class MergedBelongingsTests(TestHost host) : IAsyncLifetime
{
    private TestUser _ann = null!;
    private TestUser _bob = null!;
    private TestUser _moderator = null!;
    private string _category = "";
    private long _from;
    private long _into;

    public async ValueTask InitializeAsync()
    {
        (_ann, _bob, _moderator) = (await host.SignedInAsync(), await host.SignedInAsync(), await host.SignedInAsync(Role.Moderator));
        _category = await host.NewCategoryAsync();
        _from = (await _ann.NewTopicAsync(_category, content: "The text of the topic that goes.")).Id;
        _into = (await _moderator.NewTopicAsync(_category)).Id;
    }

    [Fact]
    public async Task Who_followed_the_one_follows_the_other_and_a_mute_stays_behind()
    {
        using var cleo = await host.SignedInAsync();
        using var dan = await host.SignedInAsync();
        await FollowAsync(_bob, _from, "follow");
        await FollowAsync(cleo, _from, "mute");
        await FollowAsync(dan, _from, "follow");
        await FollowAsync(dan, _into, "mute");
        await host.ToldAsync(_into);

        await MergeAsync();

        Assert.Equal("follow none mute", string.Join(' ', await LevelAsync(_bob), await LevelAsync(cleo), await LevelAsync(dan)));
        Assert.Equal(0, await host.Database.AskAsync<long>("select count(*) from forums.follows where topic_id = $1", _from));
        await host.ToldAsync(_into);
        await _moderator.ReplyAsync(_into);
        Assert.Contains(await host.ToldOfAsync(_bob, _into), n => n.StartsWith("topic_reply", StringComparison.Ordinal));
        Assert.DoesNotContain(await host.ToldOfAsync(cleo, _into), n => n.StartsWith("topic_reply", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(4, 4, 4)] // all read
    [InlineData(2, 4, 2)] // not all of the one
    [InlineData(4, 1, 1)] // not all of the other
    [InlineData(0, 3, 3)] // never seen the one
    [InlineData(2, 0, 2)] // never seen the other
    [InlineData(0, 0, 0)]
    public async Task Nothing_unread_is_passed_over(int ofFrom, int ofInto, int expected)
    {
        var replies = new List<long> { 0 };
        for (var i = 1; i <= 4; i++) replies.Add((await _moderator.ReplyAsync(i % 2 == 0 ? _from : _into)).Id);
        var (inFrom, inInto) = (Floor(ofFrom, 0), Floor(ofInto, 1));
        if (inFrom > 0) await ReadAsync(_bob, _from, replies[inFrom]);
        if (inInto > 0) await ReadAsync(_bob, _into, replies[inInto]);

        await MergeAsync();

        var state = (await _bob.GetAsync($"{Forum.Topics}/{_into}/read")).Expect(200);
        Assert.Equal(expected == 0 ? "null" : $"{replies[expected]}", state["lastReadReplyId"]);
        Assert.Equal($"{5 - expected}", state["unread"]); // and the text that came along
        Assert.Equal(0, await host.Database.AskAsync<long>("select count(*) from forums.read_positions where topic_id = $1", _from));

        // The last of the replies up to this one that is in that topic: even ones are in the one, odd ones in the other.
        static int Floor(int upTo, int odd) => upTo == 0 || upTo % 2 == odd ? upTo : upTo - 1;
    }

    [Fact]
    public async Task What_was_thought_and_said_of_its_text_is_of_the_reply_that_it_became()
    {
        var png = new ByteArrayContent(Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="));
        png.Headers.ContentType = new("image/png");
        png.Headers.ContentDisposition = new("attachment") { FileName = "cat.png" };
        var file = (await _ann.PostAsync("/api/v1/forums/attachments", png)).Expect(201);
        (await _ann.PatchAsync($"{Forum.Topics}/{_from}", new { content = $"Look, @{_bob.Username}: ![]({file["reference"]})" }, ("If-Match", "*"))).Expect(200);
        (await _bob.PutAsync($"{Forum.Topics}/{_from}/vote", new { value = "up" })).Expect(200);
        (await _bob.PutAsync($"{Forum.Topics}/{_from}/reactions/🎉", null)).Expect(200);
        (await _bob.PostAsync("/api/v1/forums/reports", new { topicId = _from, reason = "spam" })).Expect(201);
        (await _bob.PutAsync($"{People.Me}/drafts/topic-{_from}", new { content = "Begun." })).Expect(201);
        await host.ToldAsync(_from);

        await MergeAsync();

        var text = (await _bob.GetAsync($"{Forum.Topics}/{_into}/replies")).Expect(200).Items.Single(r => r.GetProperty("author").GetProperty("id").GetGuid() == _ann.Id);
        var reply = text.GetProperty("id").GetInt64();
        Assert.Equal(1, text.GetProperty("score").GetInt32());
        Assert.Equal(("up", "1"), ((await _bob.GetAsync($"{People.Replies}/{reply}/vote"))["value"], (await _bob.PutAsync($"{People.Replies}/{reply}/vote", new { value = "up" })).Expect(200)["score"]));
        Assert.Equal(reply, (await _bob.GetAsync($"{Forum.Topics}/{_into}/reactions?replies={reply}")).Json.GetProperty("replies")[0].GetProperty("replyId").GetInt64());
        (await _bob.GetAsync(file["url"])).Expect(200);
        Assert.Equal("0", (await _moderator.GetAsync($"{Forum.Topics}/{_from}"))["score"]);
        Assert.Equal("Begun.", (await _bob.GetAsync($"{People.Me}/drafts/topic-{_into}")).Expect(200)["content"]);
        Assert.Contains($"mention {reply}", await host.ToldOfAsync(_bob, _into));

        var report = (await _moderator.GetAsync($"/api/v1/forums/moderation/reports?category={_category}")).Items.Single();
        Assert.Equal((_into, reply), (report.GetProperty("topicId").GetInt64(), report.GetProperty("replyId").GetInt64()));
        (await _moderator.PostAsync($"/api/v1/forums/moderation/reports/{report.GetProperty("id").GetInt64()}/resolve", new { action = "hide" }, ("If-Match", "*"))).Expect(200);
        (await _bob.GetAsync($"{People.Replies}/{reply}")).Expect(404);
    }

    [Fact]
    public async Task Of_two_drafts_each_stays_and_words_that_were_taken_away_bring_nothing()
    {
        foreach (var topic in (long[])[_from, _into]) (await _bob.PutAsync($"{People.Me}/drafts/topic-{topic}", new { content = $"Of {topic}." })).Expect(201);
        (await _bob.PutAsync($"{Forum.Topics}/{_from}/vote", new { value = "up" })).Expect(200);
        await host.Database.RunAsync("update forums.topics set content = '', html = null where id = $1", _from);

        await MergeAsync();

        foreach (var topic in (long[])[_from, _into]) Assert.Equal($"Of {topic}.", (await _bob.GetAsync($"{People.Me}/drafts/topic-{topic}")).Expect(200)["content"]);
        Assert.Equal(("1", "0"), ((await _moderator.GetAsync($"{Forum.Topics}/{_from}"))["score"], (await _bob.GetAsync($"{Forum.Topics}/{_into}"))["replyCount"]));
    }

    public ValueTask DisposeAsync()
    {
        foreach (var user in (TestUser[])[_ann, _bob, _moderator]) user.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task MergeAsync() => (await _moderator.PostAsync($"{Forum.Topics}/{_from}/merge", new { into = _into })).Expect(200);

    private async Task<string> LevelAsync(TestUser user) => (await user.GetAsync($"{Forum.Topics}/{_into}/follow")).Expect(200)["level"];

    private static async Task FollowAsync(TestUser user, long topic, string level) => (await user.PutAsync($"{Forum.Topics}/{topic}/follow", new { level })).Expect(200);

    private static async Task ReadAsync(TestUser user, long topic, long reply) => (await user.PutAsync($"{Forum.Topics}/{topic}/read", new { replyId = reply })).Expect(200);
}
