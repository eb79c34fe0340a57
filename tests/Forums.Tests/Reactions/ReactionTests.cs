using Forums.Tests.Http;

namespace Forums.Tests.Reactions;

public sealed class ReactionTests(TestHost host) : IAsyncLifetime
{
    private static readonly string[] Many = [.. Enumerable.Range(0x1F600, 21).Select(char.ConvertFromUtf32)];

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
    public async Task Reactions_are_counted_with_ones_own_marked()
    {
        var before = (await _ann.GetAsync($"{Forum.Topics}/{_topic}")).ETag;
        await ReactAsync(_ann, $"{Forum.Topics}/{_topic}", "🎉");
        await ReactAsync(_ben, $"{Forum.Topics}/{_topic}", "❤");
        await ReactAsync(_ann, $"{Forum.Topics}/{_topic}", "❤️");
        await ReactAsync(_ann, $"{Forum.Topics}/{_topic}", "❤️");
        await ReactAsync(_ben, $"{People.Replies}/{_reply}", "🇫🇷");

        var all = (await _ben.GetAsync($"{Forum.Topics}/{_topic}/reactions?replies={_reply}")).Expect(200);

        Assert.Equal(["❤️ 2 true", "🎉 1 false"], Texts(all.Json.GetProperty("topic")));
        var reply = Assert.Single(all.Json.GetProperty("replies").EnumerateArray());
        Assert.Equal((_reply, "🇫🇷 1 true"), (reply.GetProperty("replyId").GetInt64(), Assert.Single(Texts(reply.GetProperty("items")))));
        using var stranger = host.Client();
        Assert.Equal(["❤️ 2 false", "🎉 1 false"], Texts((await stranger.GetAsync($"{Forum.Topics}/{_topic}/reactions")).Expect(200).Json.GetProperty("topic")));
        Assert.NotEqual(before, (await _ann.GetAsync($"{Forum.Topics}/{_topic}")).ETag);
    }

    [Fact]
    public async Task What_is_taken_back_is_gone_and_taking_back_nothing_is_no_mistake()
    {
        await ReactAsync(_ben, $"{People.Replies}/{_reply}", "🎉");

        (await _ann.DeleteAsync($"{People.Replies}/{_reply}/reactions/🎉")).Expect(200);
        Assert.Equal("""{"items":[]}""", (await _ben.DeleteAsync($"{People.Replies}/{_reply}/reactions/🎉")).Expect(200).Text);
        (await _ben.DeleteAsync($"{Forum.Topics}/{_topic}/reactions/🎉")).Expect(200);
    }

    [Fact]
    public async Task A_post_takes_twenty_kinds_also_when_many_come_at_once()
    {
        var answers = await Task.WhenAll(Many.Select((emoji, i) => (i % 2 == 0 ? _ann : _ben).PutAsync($"{Forum.Topics}/{_topic}/reactions/{emoji}", null)));

        Assert.Equal(20, answers.Count(a => a.Status == 200));
        Assert.Single(answers, a => (a.Status, a.Code) == (409, "forums.reaction.too_many_kinds"));
        using var cleo = await host.SignedInAsync();
        var there = (await cleo.GetAsync($"{Forum.Topics}/{_topic}/reactions")).Json.GetProperty("topic")[0].GetProperty("emoji").GetString();
        await ReactAsync(cleo, $"{Forum.Topics}/{_topic}", there!);
    }

    [Fact]
    public async Task What_is_no_emoji_or_has_no_place_is_refused()
    {
        (await _ben.PutAsync($"{Forum.Topics}/{_topic}/reactions/x", null)).Expect(422, "forums.reaction.no_emoji");
        (await _ben.PutAsync($"{Forum.Topics}/{_topic}/reactions/🎉🎉", null)).Expect(422, "forums.reaction.no_emoji");
        (await _ben.PutAsync($"{Forum.Topics}/999999999/reactions/🎉", null)).Expect(404, "forums.topic.not_found");
        (await _ben.GetAsync($"{Forum.Topics}/{_topic}/reactions?replies=,")).Expect(400, "forums.post.ids_malformed");
        await host.Database.RunAsync("update forums.categories set post_roles = 12 where slug = $1", _category);
        (await _ben.PutAsync($"{Forum.Topics}/{_topic}/reactions/🎉", null)).Expect(403, "forums.category.read_only");
        await host.Database.RunAsync("update forums.categories set post_roles = 14 where slug = $1", _category);
        await host.Database.RunAsync("update forums.topics set is_archived = true where id = $1", _topic);
        (await _ben.PutAsync($"{People.Replies}/{_reply}/reactions/🎉", null)).Expect(409, "forums.topic.archived");
        (await _ben.DeleteAsync($"{People.Replies}/{_reply}/reactions/🎉")).Expect(409, "forums.topic.archived");
    }

    [Fact]
    public async Task Reactions_to_what_was_deleted_are_shown_to_moderators_alone()
    {
        await ReactAsync(_ben, $"{People.Replies}/{_reply}", "🎉");
        await host.Database.RunAsync("update forums.replies set deleted_at = now() where id = $1", _reply);
        using var moderator = await host.SignedInAsync(Role.Moderator);

        Assert.Empty((await _ben.GetAsync($"{Forum.Topics}/{_topic}/reactions?replies={_reply}")).Expect(200).Json.GetProperty("replies").EnumerateArray());
        Assert.Single((await moderator.GetAsync($"{Forum.Topics}/{_topic}/reactions?replies={_reply}")).Expect(200).Json.GetProperty("replies").EnumerateArray());
    }

    [Fact]
    public async Task Where_some_are_named_no_others_are_taken()
    {
        await using var strict = await host.StartAnotherAsync(new() { ["Modular:Forums:Reactions:Allowed:0"] = "❤", ["Modular:Forums:Reactions:Allowed:1"] = "🎉" });
        using var ben = strict.ClientOf(_ben);

        await ReactAsync(ben, $"{Forum.Topics}/{_topic}", "❤️");
        (await ben.PutAsync($"{Forum.Topics}/{_topic}/reactions/👍", null)).Expect(422, "forums.reaction.not_allowed");
        await ReactAsync(_ben, $"{Forum.Topics}/{_topic}", "👍");
        (await ben.DeleteAsync($"{Forum.Topics}/{_topic}/reactions/👍")).Expect(200);
    }

    private static async Task ReactAsync(TestClient who, string post, string emoji) => (await who.PutAsync($"{post}/reactions/{emoji}", null)).Expect(200);

    private static List<string> Texts(System.Text.Json.JsonElement items) =>
        [.. items.EnumerateArray().Select(i => $"{i.GetProperty("emoji").GetString()} {i.GetProperty("count").GetInt32()} {i.GetProperty("mine").GetRawText()}")];

    public ValueTask DisposeAsync()
    {
        _ann.Dispose();
        _ben.Dispose();
        return ValueTask.CompletedTask;
    }
}
