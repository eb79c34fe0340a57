using Forums.Tests.Http;

namespace Forums.Tests.Votes;

public sealed class VoteTests(TestHost host) : IAsyncLifetime
{
    private TestUser _ann = null!;
    private TestUser _ben = null!;
    private string _category = "";
    private long _topic;
    private long _reply;

    public async ValueTask InitializeAsync()
    {
        _category = await host.NewCategoryAsync();
        (_ann, _ben) = (await host.SignedInAsync(), await host.SignedInAsync());
        _topic = (await _ann.NewTopicAsync(_category)).Id;
        _reply = (await _ann.ReplyAsync(_topic)).Id;
    }

    [Fact]
    public async Task A_vote_counts_once_can_be_turned_and_taken_back()
    {
        foreach (var post in (string[])[$"{Forum.Topics}/{_topic}", $"{People.Replies}/{_reply}"])
        {
            Assert.Equal("""{"value":"none","score":0}""", (await _ben.GetAsync($"{post}/vote")).Expect(200).Text);
            foreach (var (value, score) in ((string, int)[])[("up", 1), ("up", 1), ("down", -1), ("none", 0), ("none", 0), ("down", -1), ("up", 1)])
            {
                Assert.Equal(score, (await _ben.PutAsync($"{post}/vote", new { value })).Expect(200).Json.GetProperty("score").GetInt32());
                Assert.Equal(value, (await _ben.GetAsync($"{post}/vote"))["value"]);
                Assert.Equal($"{score}", (await _ben.GetAsync(post))["score"]);
            }
        }
    }

    [Fact]
    public async Task Votes_of_many_at_once_on_two_nodes_are_all_counted()
    {
        await using var second = await host.StartAnotherAsync();
        var voters = new List<TestClient>();
        for (var i = 0; i < 12; i++)
        {
            var user = await host.SignedInAsync();
            voters.Add(i % 2 == 0 ? user : second.ClientOf(user));
        }

        var before = (await _ben.GetAsync($"{Forum.Topics}/{_topic}")).ETag;
        await Task.WhenAll(voters.Select(async (voter, i) =>
        {
            foreach (var value in (string[])["up", "down", i % 3 == 0 ? "down" : "up"])
                await Task.WhenAll(Vote(voter, $"{Forum.Topics}/{_topic}", value), Vote(voter, $"{People.Replies}/{_reply}", value));
        }));

        Assert.Equal("4", (await _ben.GetAsync($"{Forum.Topics}/{_topic}"))["score"]);
        Assert.Equal("4", (await _ben.GetAsync($"{People.Replies}/{_reply}"))["score"]);
        Assert.NotEqual(before, (await _ben.GetAsync($"{Forum.Topics}/{_topic}")).ETag);
        voters.ForEach(v => v.Dispose());

        static async Task Vote(TestClient voter, string post, string value) => (await voter.PutAsync($"{post}/vote", new { value })).Expect(200);
    }

    [Fact]
    public async Task Two_votes_of_one_person_at_once_count_as_one()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _ben.PutAsync($"{Forum.Topics}/{_topic}/vote", new { value = "up" })));

        Assert.All(answers, a => Assert.Equal("""{"value":"up","score":1}""", a.Expect(200).Text));
    }

    [Fact]
    public async Task Nobody_votes_on_their_own_nor_where_nothing_changes_any_more()
    {
        (await _ann.PutAsync($"{Forum.Topics}/{_topic}/vote", new { value = "up" })).Expect(403, "forums.vote.own_post");
        (await _ann.PutAsync($"{People.Replies}/{_reply}/vote", new { value = "none" })).Expect(403, "forums.vote.own_post");
        Assert.Equal(["/value forums.vote.value_unknown"], (await _ben.PutAsync($"{Forum.Topics}/{_topic}/vote", new { value = "UP" })).Expect(422).Errors);
        Assert.Equal(["/value forums.vote.value_unknown"], (await _ben.PutAsync($"{Forum.Topics}/{_topic}/vote", new { })).Expect(422).Errors);
        (await _ben.PutAsync($"{Forum.Topics}/{_topic}/vote", new { value = 1 })).Expect(400);
        (await _ben.PutAsync($"{Forum.Topics}/999999999/vote", new { value = "up" })).Expect(404, "forums.topic.not_found");
        (await _ben.PutAsync($"{People.Replies}/999999999/vote", new { value = "up" })).Expect(404, "forums.reply.not_found");
        using var stranger = host.Client();
        (await stranger.PutAsync($"{Forum.Topics}/{_topic}/vote", new { value = "up" })).Expect(401);

        await host.Database.RunAsync("update forums.topics set is_archived = true where id = $1", _topic);
        (await _ben.PutAsync($"{Forum.Topics}/{_topic}/vote", new { value = "up" })).Expect(409, "forums.topic.archived");
        (await _ben.PutAsync($"{People.Replies}/{_reply}/vote", new { value = "up" })).Expect(409, "forums.topic.archived");
        await host.Database.RunAsync("update forums.topics set is_archived = false, is_locked = true where id = $1", _topic);
        (await _ben.PutAsync($"{Forum.Topics}/{_topic}/vote", new { value = "up" })).Expect(200);

        await host.Database.RunAsync("update forums.replies set deleted_at = now() where id = $1", _reply);
        using var moderator = await host.SignedInAsync(Role.Moderator);
        (await _ben.PutAsync($"{People.Replies}/{_reply}/vote", new { value = "up" })).Expect(404, "forums.reply.not_found");
        (await moderator.PutAsync($"{People.Replies}/{_reply}/vote", new { value = "up" })).Expect(409, "forums.post.deleted");
        await host.Database.RunAsync("update forums.topics set deleted_at = now() where id = $1", _topic);
        (await _ben.PutAsync($"{Forum.Topics}/{_topic}/vote", new { value = "up" })).Expect(404, "forums.topic.not_found");
        (await moderator.PutAsync($"{Forum.Topics}/{_topic}/vote", new { value = "up" })).Expect(409, "forums.topic.deleted");
    }

    [Fact]
    public async Task Where_one_may_only_read_one_does_not_vote()
    {
        await host.Database.RunAsync("update forums.categories set post_roles = 12 where slug = $1", _category);

        (await _ben.PutAsync($"{Forum.Topics}/{_topic}/vote", new { value = "up" })).Expect(403, "forums.category.read_only");
        Assert.Equal("none", (await _ben.GetAsync($"{Forum.Topics}/{_topic}/vote")).Expect(200)["value"]);
    }

    [Fact]
    public async Task Ones_votes_in_a_topic_come_in_one_answer()
    {
        var second = (await _ann.ReplyAsync(_topic)).Id;
        var elsewhere = (await _ann.ReplyAsync((await _ann.NewTopicAsync(_category)).Id)).Id;
        foreach (var id in (long[])[_reply, elsewhere]) (await _ben.PutAsync($"{People.Replies}/{id}/vote", new { value = "down" })).Expect(200);
        (await _ben.PutAsync($"{Forum.Topics}/{_topic}/vote", new { value = "up" })).Expect(200);

        var mine = (await _ben.GetAsync($"{Forum.Topics}/{_topic}/votes/mine?replies={_reply},{second},{elsewhere},999999999")).Expect(200);

        Assert.Equal($$"""{"topic":"up","replies":[{"replyId":{{_reply}},"value":"down"}]}""", mine.Text);
        Assert.Equal("""{"topic":"none","replies":[]}""", (await _ann.GetAsync($"{Forum.Topics}/{_topic}/votes/mine")).Expect(200).Text);
        Assert.Equal(["?replies forums.post.ids_malformed"], (await _ben.GetAsync($"{Forum.Topics}/{_topic}/votes/mine?replies=1,x")).Expect(400).Errors);
        (await _ben.GetAsync($"{Forum.Topics}/{_topic}/votes/mine?replies={string.Join(',', Enumerable.Range(1, 100))}")).Expect(200);
        (await _ben.GetAsync($"{Forum.Topics}/{_topic}/votes/mine?replies={string.Join(',', Enumerable.Range(1, 101))}")).Expect(422, "forums.post.too_many_ids");
    }

    public ValueTask DisposeAsync()
    {
        _ann.Dispose();
        _ben.Dispose();
        return ValueTask.CompletedTask;
    }
}
