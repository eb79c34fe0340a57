namespace Forums.Tests.Http;

public sealed class SearchFilterTests(TestHost host)
{
    private const string Search = "/api/v1/forums/search";

    [Theory]
    [InlineData("東京塔", 1)]
    [InlineData("京塔", 1)]
    [InlineData("東塔", 0)] // these two do not stand together
    [InlineData("塔 lantern", 1)]
    [InlineData("한국", 1)]
    [InlineData("たのし", 1)]
    public async Task Text_without_spaces_is_found_by_its_pairs(string q, int hits)
    {
        using var ann = await host.SignedInAsync();
        var category = await host.NewCategoryAsync();
        var topic = await ann.NewTopicAsync(category, content: "A place to meet others.");
        await ann.ReplyAsync(topic.Id, "きょうは東京塔へ。たのしい lantern 한국어");

        var found = (await ann.GetAsync($"{Search}?category={category}&q={Uri.EscapeDataString(q)}")).Expect(200).Items;

        Assert.Equal(hits, found.Count);
        Assert.All(found, hit => Assert.Contains("<mark>", hit.GetProperty("snippet").GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Parts_of_words_are_found_in_titles_and_contents_where_the_words_find_little()
    {
        using var ann = await host.SignedInAsync();
        var category = await host.NewCategoryAsync();
        var topic = await ann.NewTopicAsync(category, "The xylolanternfish", "Nothing of interest here.");
        await ann.ReplyAsync(topic.Id, "Some call it Pseudolanternfin 🎏🎏 anyway.");

        var found = (await ann.GetAsync($"{Search}?category={category}&q=lanternf")).Expect(200).Items;
        var flags = (await ann.GetAsync($"{Search}?category={category}&q={Uri.EscapeDataString("🎏🎏")}")).Expect(200).Items;

        Assert.Equal("The xylo<mark>lanternf</mark>ish", found[0].GetProperty("title").GetString());
        Assert.Equal("Some call it Pseudo<mark>lanternf</mark>in 🎏🎏 anyway.", found[1].GetProperty("snippet").GetString());
        Assert.Contains("<mark>🎏🎏</mark>", Assert.Single(flags).GetProperty("snippet").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_is_narrowed_by_category_author_tag_and_time()
    {
        using var ann = await host.SignedInAsync();
        using var ben = await host.SignedInAsync();
        var (here, there) = (await host.NewCategoryAsync(), await host.NewCategoryAsync());
        var word = "narrow" + here.Replace("-", "", StringComparison.Ordinal);
        var topic = await ann.NewTopicAsync(here, content: $"About {word} things.", tags: ["red", "blue"]);
        await ann.NewTopicAsync(there, content: $"More {word} things.", tags: ["red"]);
        var reply = await ben.ReplyAsync(topic.Id, $"And {word}.");
        await host.Database.RunAsync("update forums.topics set created_at = '2020-05-05 10:00Z' where id = $1", topic.Id);

        async Task<int> CountAsync(string filter) => (await ann.GetAsync($"{Search}?q={word}&{filter}")).Expect(200).Items.Count;

        Assert.Equal(3, await CountAsync(""));
        Assert.Equal(2, await CountAsync($"category={here}"));
        Assert.Equal(1, await CountAsync($"author={ben.Username.ToUpperInvariant()}"));
        Assert.Equal(2, await CountAsync($"author={ann.Id}"));
        Assert.Equal(3, await CountAsync("tag=red"));
        Assert.Equal(2, await CountAsync("tag=red,blue"));
        Assert.Equal(1, await CountAsync("before=2020-05-06"));
        Assert.Equal(0, await CountAsync("before=2020-05-05T10:00:00Z"));
        Assert.Equal(2, await CountAsync("after=2020-05-05T10:00:00.000001Z"));
        Assert.Equal(1, await CountAsync($"category={here}&author={ben.Id}&tag=blue&type=reply&after=2021-01-01"));
        Assert.Equal(reply.Id, (await ann.GetAsync($"{Search}?q={word}&type=reply")).Items[0].GetProperty("replyId").GetInt64());
    }

    [Fact]
    public async Task Filters_that_cannot_be_are_refused_at_once()
    {
        using var stranger = host.Client();

        var refused = (await stranger.GetAsync($"{Search}?q=ab&category=nowhere&author=nobody-at-all&tag=Not%20A%20Tag&after=yesterday&before=2026-13-01")).Expect(422);

        Assert.Equal(
            "?after forums.search.bad_time,?author forums.author.unknown,?before forums.search.bad_time,?category forums.category.unknown,?tag forums.topic.tag_malformed",
            string.Join(',', refused.Errors.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task A_very_common_word_ranks_its_newest_matches_and_says_so_and_a_filter_finds_all_the_same()
    {
        using var ann = await host.SignedInAsync();
        var (busy, quiet) = (await host.NewCategoryAsync(), await host.NewCategoryAsync());
        var word = "common" + busy.Replace("-", "", StringComparison.Ordinal);
        var early = await ann.NewTopicAsync(quiet, content: $"First {word} of all.");
        var topic = await ann.NewTopicAsync(busy, content: "A place for many.");
        await host.Database.RunAsync(
            "insert into forums.replies (topic_id, path, depth, author_id, content, created_at, version) select $1, '{}', 0, $2, 'so ' || $3, now(), 1 from generate_series(1, 100)", topic.Id, ann.Id, word);

        Assert.Equal("true", (await ann.GetAsync($"{Search}?q={word}"))["capped"]);
        Assert.Equal("false", (await ann.GetAsync($"{Search}?q={word}&type=topic"))["capped"]);
        Assert.Equal(early.Id, Assert.Single((await ann.GetAsync($"{Search}?q={word}&category={quiet}")).Items).GetProperty("topicId").GetInt64());
    }

    [Fact]
    public async Task What_somebody_may_not_see_neither_shows_nor_counts()
    {
        using var ann = await host.SignedInAsync();
        using var stranger = host.Client();
        var hidden = await host.NewCategoryAsync();
        var word = "hidden" + hidden.Replace("-", "", StringComparison.Ordinal);
        var topic = await ann.NewTopicAsync(hidden, $"{word} title", $"Of {word} things.", "secret-tag");
        await host.Database.RunAsync(
            "insert into forums.replies (topic_id, path, depth, author_id, content, created_at, version) select $1, '{}', 0, $2, $3, now(), 1 from generate_series(1, 201)", topic.Id, ann.Id, word);
        await host.Database.RunAsync("update forums.categories set is_public = false where slug = $1", hidden);

        var found = (await stranger.GetAsync($"{Search}?q={word}")).Expect(200);

        Assert.Empty(found.Items);
        Assert.Equal("false", found["capped"]);
        Assert.Empty((await stranger.GetAsync($"{Search}/suggestions?q={word}")).Items);
        Assert.Empty((await stranger.GetAsync($"{Forum.Topics}?tag=secret-tag")).Items);
        Assert.Empty((await stranger.GetAsync($"{Forum.Topics}?author={ann.Id}")).Items);
        (await stranger.GetAsync($"{Search}?q={word}&category={hidden}")).Expect(422, "forums.category.unknown");
    }
}
