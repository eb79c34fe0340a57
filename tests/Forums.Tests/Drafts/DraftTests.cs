using System.Text.Json;
using Forums.Tests.Http;

namespace Forums.Tests.Drafts;

public sealed class DraftTests(TestHost host) : IAsyncLifetime
{
    private const string Drafts = $"{People.Me}/drafts";

    private TestUser _ann = null!;
    private string _category = "";
    private long _topic;

    public async ValueTask InitializeAsync()
    {
        _category = await host.NewCategoryAsync();
        _ann = await host.SignedInAsync();
        _topic = (await _ann.NewTopicAsync(_category)).Id;
    }

    [Fact]
    public async Task A_draft_is_made_without_a_tag_and_replaced_with_the_one_that_was_read()
    {
        var made = (await _ann.PutAsync($"{Drafts}/topic-{_topic}", new { content = "Half a" })).Expect(201);
        Assert.Equal(($"{Drafts}/topic-{_topic}", made.ETag), (made.Header("Location"), made["etag"]));

        (await _ann.PutAsync($"{Drafts}/topic-{_topic}", new { content = "Another half" })).Expect(428, "precondition.required");
        var saved = (await _ann.PutAsync($"{Drafts}/topic-{_topic}", new { content = "Half a thought" }, ("If-Match", made.ETag!))).Expect(200);
        (await _ann.PutAsync($"{Drafts}/topic-{_topic}", new { content = "Too late" }, ("If-Match", made.ETag!))).Expect(412, "precondition.stale");
        (await _ann.PutAsync($"{Drafts}/topic-{_topic}", new { content = "Half a thought!" }, ("If-Match", "*"))).Expect(200);

        var read = (await _ann.GetAsync($"{Drafts}/topic-{_topic}")).Expect(200);
        Assert.Equal(("Half a thought!", read["etag"], $"{_topic}"), (read["content"], read.ETag, read["topicId"]));
        Assert.Equal(3, new[] { made.ETag, saved.ETag, read.ETag }.Distinct(StringComparer.Ordinal).Count());
        (await _ann.GetAsync($"{Drafts}/topic-{_topic}", ("If-None-Match", read.ETag!))).Expect(304);
        (await _ann.PutAsync($"{Drafts}/category-{_category}", new { content = "New" }, ("If-Match", "\"1.0\""))).Expect(412, "precondition.stale");
    }

    [Fact]
    public async Task A_tag_of_a_draft_that_was_deleted_is_no_good_for_one_begun_anew()
    {
        var gone = (await _ann.PutAsync($"{Drafts}/topic-{_topic}", new { content = "Before" })).Expect(201);
        (await _ann.DeleteAsync($"{Drafts}/topic-{_topic}")).Expect(204);
        (await _ann.PutAsync($"{Drafts}/topic-{_topic}", new { content = "Anew" })).Expect(201);

        (await _ann.PutAsync($"{Drafts}/topic-{_topic}", new { content = "Late" }, ("If-Match", gone.ETag!))).Expect(412, "precondition.stale");
        Assert.Equal("Anew", (await _ann.GetAsync($"{Drafts}/topic-{_topic}", ("If-None-Match", gone.ETag!))).Expect(200)["content"]);
    }

    [Fact]
    public async Task Of_two_windows_that_begin_at_once_one_is_first()
    {
        await using var second = await host.StartAnotherAsync();
        using var there = second.ClientOf(_ann);

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => (i % 2 == 0 ? _ann : there).PutAsync($"{Drafts}/topic-{_topic}", new { content = $"Window {i}" })));

        var first = Assert.Single(answers, a => a.Status == 201).ETag!;
        Assert.Equal(9, answers.Count(a => a.Status == 428));
        var edits = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => (i % 2 == 0 ? _ann : there).PutAsync($"{Drafts}/topic-{_topic}", new { content = $"Edit {i}" }, ("If-Match", first))));
        Assert.Single(edits, a => a.Status == 200);
        Assert.Equal(9, edits.Count(a => a.Status == 412));
    }

    [Fact]
    public async Task A_categorys_draft_is_the_same_by_slug_and_by_id()
    {
        var id = (await _ann.GetAsync($"{Forum.Categories}/{_category}")).Id;
        var made = (await _ann.PutAsync($"{Drafts}/category-{_category}", new { title = "A", content = "", tags = new[] { "Not a Tag yet" } })).Expect(201);

        Assert.Equal(($"category-{id}", "A", "[\"Not a Tag yet\"]"), (made["key"], made["title"], made["tags"]));
        Assert.Equal(made.Text, (await _ann.GetAsync($"{Drafts}/category-{id}")).Expect(200).Text);
        Assert.Equal(made.Text, (await _ann.GetAsync($"{Drafts}/category-{_category}")).Expect(200).Text);
    }

    [Fact]
    public async Task Limits_hold_at_their_edge_and_all_are_told_at_once()
    {
        (await _ann.PutAsync($"{Drafts}/topic-{_topic}", new { title = new string('t', 200), content = new string('c', 50_000), tags = Enumerable.Repeat(new string('a', 50), 10) })).Expect(201);

        var refused = await _ann.PutAsync($"{Drafts}/topic-{_topic}", new { title = new string('t', 201), content = new string('c', 50_001), tags = Enumerable.Repeat("a", 9).Append(new string('a', 51)).Append("b") });
        Assert.Equal(
            ["/title forums.draft.title_too_long", "/content forums.draft.content_too_long", "/tags forums.draft.too_many_tags", "/tags/9 forums.draft.tag_too_long"], refused.Expect(422).Errors);
        (await _ann.PutAsync($"{Drafts}/topic-{_topic}", "{")).Expect(400);
    }

    [Fact]
    public async Task A_hundred_are_kept_and_not_one_more()
    {
        await host.Database.RunAsync("""
            with made as (
              insert into forums.topics (category_id, author_id, title, title_key, claims_title, content, tags, is_pinned, is_locked, is_solved, is_archived, is_featured, reply_count, view_count, created_at, last_activity_at, version, activity)
              select category_id, author_id, 'Copy ' || n, 'copy ' || n, false, content, tags, false, false, false, false, false, 0, 0, now(), now(), 1, 0 from forums.topics, generate_series(1, 99) n where id = $1 returning id)
            insert into forums.drafts (user_id, key, topic_id, title, content, tags, created_at, updated_at, version) select $2, 'topic-' || id, id, '', 'x', '{}', now(), now(), 1 from made
            """, _topic, _ann.Id);
        var other = (await _ann.NewTopicAsync(_category)).Id;

        var answers = await Task.WhenAll(_ann.PutAsync($"{Drafts}/topic-{_topic}", new { content = "The last" }), _ann.PutAsync($"{Drafts}/topic-{other}", new { content = "The last" }));

        var first = Assert.Single(answers, a => a.Status == 201).ETag!;
        Assert.Single(answers, a => (a.Status, a.Code) == (409, "forums.draft.too_many"));
        Assert.Equal(100, (await _ann.GetAsync(Drafts)).Expect(200).Items.Count);
    }

    [Fact]
    public async Task The_list_shows_how_each_begins_and_only_ones_own()
    {
        (await _ann.PutAsync($"{Drafts}/topic-{_topic}", new { content = new string('x', 300) })).Expect(201);
        (await _ann.PutAsync($"{Drafts}/category-{_category}", new { title = "Later", content = "short" })).Expect(201);
        using var ben = await host.SignedInAsync();

        var items = (await _ann.GetAsync(Drafts)).Expect(200).Items;

        Assert.Equal(["short", new string('x', 200)], items.Select((JsonElement i) => i.GetProperty("beginning").GetString()));
        Assert.Empty((await ben.GetAsync(Drafts)).Expect(200).Items);
        (await ben.GetAsync($"{Drafts}/topic-{_topic}")).Expect(404, "forums.draft.not_found");
        (await ben.DeleteAsync($"{Drafts}/topic-{_topic}")).Expect(404, "forums.draft.not_found");
        (await _ann.DeleteAsync($"{Drafts}/topic-{_topic}")).Expect(204);
        (await _ann.DeleteAsync($"{Drafts}/topic-{_topic}")).Expect(404, "forums.draft.not_found");
    }

    [Fact]
    public async Task A_draft_is_for_something_that_one_sees_and_stays_ones_own_when_that_is_hidden()
    {
        foreach (var (key, status, code) in ((string, int, string)[])
        [
            ("topic-999999999", 404, "forums.topic.not_found"), ("category-no-such", 404, "forums.category.not_found"), ("category-999999999", 404, "forums.category.not_found"),
            ("topic-x", 422, "forums.draft.key_malformed"), ("reply-1", 422, "forums.draft.key_malformed"), ("topic-99999999999999999999", 422, "forums.draft.key_malformed"),
        ]) (await _ann.PutAsync($"{Drafts}/{key}", new { content = "x" })).Expect(status, code);

        (await _ann.PutAsync($"{Drafts}/topic-{_topic}", new { content = "My words" })).Expect(201);
        await host.HideAsync(_category);
        (await _ann.PutAsync($"{Drafts}/topic-{_topic}", new { content = "More" }, ("If-Match", "*"))).Expect(404, "forums.topic.not_found");
        (await _ann.PutAsync($"{Drafts}/category-{_category}", new { content = "x" })).Expect(404, "forums.category.not_found");
        (await _ann.GetAsync($"{Drafts}/category-{_category}")).Expect(404, "forums.draft.not_found");
        Assert.Equal("My words", (await _ann.GetAsync($"{Drafts}/topic-{_topic}")).Expect(200)["content"]);
    }

    public ValueTask DisposeAsync()
    {
        _ann.Dispose();
        return ValueTask.CompletedTask;
    }
}
