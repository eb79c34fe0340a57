using System.Text.Json;
using Forums.Tests.Http;

namespace Forums.Tests.Follows;

public sealed class FollowTests(TestHost host) : IAsyncLifetime
{
    private TestUser _ann = null!;
    private TestUser _ben = null!;
    private string _category = "";

    public async ValueTask InitializeAsync()
    {
        _category = await host.NewCategoryAsync();
        (_ann, _ben) = (await host.SignedInAsync(), await host.SignedInAsync());
    }

    [Fact]
    public async Task A_topic_a_category_and_a_tag_can_be_followed_muted_and_let_go()
    {
        var topic = (await _ann.NewTopicAsync(_category)).Id;
        foreach (var thing in (string[])[$"{Forum.Topics}/{topic}", $"{Forum.Categories}/{_category}", "/api/v1/forums/tags/日本語-tag"])
        {
            Assert.Equal("""{"level":"none","isAutomatic":false,"since":null}""", (await _ben.GetAsync($"{thing}/follow")).Expect(200).Text);
            var followed = (await _ben.PutAsync($"{thing}/follow", new { level = "follow" })).Expect(200);
            Assert.Equal(followed.Text, (await _ben.PutAsync($"{thing}/follow", new { level = "follow" })).Expect(200).Text);
            Assert.Equal("mute", (await _ben.PutAsync($"{thing}/follow", new { level = "mute" })).Expect(200)["level"]);
            Assert.Equal("mute", (await _ben.GetAsync($"{thing}/follow"))["level"]);
            (await _ben.DeleteAsync($"{thing}/follow")).Expect(204);
            (await _ben.DeleteAsync($"{thing}/follow")).Expect(204);
            Assert.Equal("none", (await _ben.GetAsync($"{thing}/follow"))["level"]);
            Assert.Equal(["/level forums.follow.level_unknown"], (await _ben.PutAsync($"{thing}/follow", new { level = "none" })).Expect(422).Errors);
        }
    }

    [Fact]
    public async Task A_category_is_the_same_by_slug_and_by_id()
    {
        var id = (await _ben.GetAsync($"{Forum.Categories}/{_category}")).Id;
        (await _ben.PutAsync($"{Forum.Categories}/{_category}/follow", new { level = "follow" })).Expect(200);

        Assert.Equal("follow", (await _ben.GetAsync($"{Forum.Categories}/{id}/follow"))["level"]);
    }

    [Fact]
    public async Task What_is_not_there_cannot_be_followed()
    {
        foreach (var (thing, status, code) in ((string, int, string)[])
        [
            ("topics/999999999", 404, "forums.topic.not_found"), ("categories/no-such", 404, "forums.category.not_found"), ("tags/No%20Tag", 422, "forums.topic.tag_malformed"),
        ])
        {
            (await _ben.GetAsync($"/api/v1/forums/{thing}/follow")).Expect(status, code);
            (await _ben.PutAsync($"/api/v1/forums/{thing}/follow", new { level = "mute" })).Expect(status, code);
            (await _ben.DeleteAsync($"/api/v1/forums/{thing}/follow")).Expect(status, code);
        }
    }

    [Fact]
    public async Task The_list_has_the_latest_first_in_pages_and_by_level()
    {
        var topic = await _ann.NewTopicAsync(_category);
        (await _ben.PutAsync("/api/v1/forums/tags/lanterns/follow", new { level = "mute" })).Expect(200);
        (await _ben.PutAsync($"{Forum.Categories}/{_category}/follow", new { level = "follow" })).Expect(200);
        (await _ben.PutAsync($"{Forum.Topics}/{topic.Id}/follow", new { level = "follow" })).Expect(200);

        var items = (await _ben.PagesAsync($"{People.Me}/follows?limit=1")).SelectMany(p => p.Items).ToList();

        Assert.Equal([topic["title"], _category, "lanterns"], items.Select(Name));
        Assert.Equal(_category, items[0].GetProperty("category").GetProperty("slug").GetString());
        Assert.Equal(["lanterns"], (await _ben.GetAsync($"{People.Me}/follows?level=mute")).Expect(200).Items.Select(Name));
        Assert.Equal(["?level forums.follow.level_unknown", "?limit page.limit_out_of_range"], (await _ben.GetAsync($"{People.Me}/follows?level=x&limit=101")).Expect(422).Errors);
    }

    [Fact]
    public async Task Whoever_writes_in_a_topic_follows_it_unless_they_said_otherwise()
    {
        var topic = (await _ann.NewTopicAsync(_category)).Id;
        using var cleo = await host.SignedInAsync();
        using var dora = await host.SignedInAsync();
        (await cleo.PutAsync($"{Forum.Topics}/{topic}/follow", new { level = "mute" })).Expect(200);
        Assert.Equal("true", (await dora.GetAsync($"{People.Me}/preferences")).Expect(200)["followsOwnPosts"]);
        (await dora.PutAsync($"{People.Me}/preferences", new { followsOwnPosts = false })).Expect(200);
        Assert.Equal("false", (await dora.GetAsync($"{People.Me}/preferences")).Expect(200)["followsOwnPosts"]);
        foreach (var writer in (TestUser[])[_ben, cleo, dora]) await writer.ReplyAsync(topic);

        await host.ToldAsync(topic);

        foreach (var (who, level, automatic) in ((TestUser, string, string)[])[(_ann, "follow", "true"), (_ben, "follow", "true"), (cleo, "mute", "false"), (dora, "none", "false")])
        {
            var follow = (await who.GetAsync($"{Forum.Topics}/{topic}/follow")).Expect(200);
            Assert.Equal((level, automatic), (follow["level"], follow["isAutomatic"]));
        }

        (await dora.PutAsync($"{People.Me}/preferences", new { })).Expect(422, "forums.follow.nothing_to_set");
    }

    [Fact]
    public async Task Ten_thousand_are_kept_and_not_one_more_also_when_two_come_at_once()
    {
        await host.Database.RunAsync("insert into forums.follows (user_id, tag, level, is_automatic, at) select $1, 'many-' || n, 1, false, now() from generate_series(1, 9999) n", _ben.Id);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => _ben.PutAsync($"/api/v1/forums/tags/last-{i}/follow", new { level = "follow" })));

        Assert.Single(answers, a => a.Status == 200);
        Assert.Equal(5, answers.Count(a => (a.Status, a.Code) == (409, "forums.follow.too_many")));
        (await _ben.PutAsync("/api/v1/forums/tags/many-7/follow", new { level = "mute" })).Expect(200);
    }

    [Fact]
    public async Task What_was_hidden_is_listed_no_more()
    {
        var topic = (await _ann.NewTopicAsync(_category)).Id;
        (await _ben.PutAsync($"{Forum.Topics}/{topic}/follow", new { level = "follow" })).Expect(200);
        (await _ben.PutAsync($"{Forum.Categories}/{_category}/follow", new { level = "follow" })).Expect(200);
        (await _ben.PutAsync("/api/v1/forums/tags/seen/follow", new { level = "follow" })).Expect(200);
        await host.HideAsync(_category);

        Assert.Equal(["seen"], (await _ben.GetAsync($"{People.Me}/follows")).Expect(200).Items.Select(Name));
        (await _ben.GetAsync($"{Forum.Topics}/{topic}/follow")).Expect(404, "forums.topic.not_found");
        (await _ben.GetAsync($"{Forum.Categories}/{_category}/follow")).Expect(404, "forums.category.not_found");
    }

    private static string? Name(JsonElement item) => item.GetProperty("topic") is { ValueKind: JsonValueKind.Object } topic ? topic.GetProperty("title").GetString()
        : item.GetProperty("category") is { ValueKind: JsonValueKind.Object } category ? category.GetProperty("slug").GetString() : item.GetProperty("tag").GetString();

    public ValueTask DisposeAsync()
    {
        _ann.Dispose();
        _ben.Dispose();
        return ValueTask.CompletedTask;
    }
}
