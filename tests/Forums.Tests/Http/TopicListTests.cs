using System.Text.Json;

namespace Forums.Tests.Http;

public sealed class TopicListTests(TestHost host)
{
    private const int Topics = 61;

    [Theory]
    [InlineData("recent")]
    [InlineData("newest")]
    [InlineData("oldest")]
    [InlineData("replies")]
    [InlineData("")]
    public async Task Every_order_shows_each_topic_once_and_pinned_ones_first(string sort)
    {
        var category = await FilledCategoryAsync();
        using var stranger = host.Client();

        foreach (var filter in (string[])[$"category={category}", $"tag={category}", $"category={category}&tag={category}"])
        {
            var pages = await stranger.PagesAsync($"{Forum.Topics}?{filter}&sort={sort}&limit=7");
            var items = pages.SelectMany(p => p.Items).ToList();

            Assert.Equal(Topics, items.Count);
            Assert.Equal(Topics, pages.Ids().Distinct().Count());
            Assert.Equal(items.OrderByDescending(t => t.GetProperty("isPinned").GetBoolean()).ThenBy(t => Place(t, sort)).Select(Id), items.Select(Id));
            Assert.All(pages[..^1], page => Assert.Equal(7, page.Items.Count));
            Assert.All(pages, page => Assert.Equal(page.NextLink is null, page["next"] == "null"));
        }
    }

    [Fact]
    public async Task The_link_to_the_next_page_keeps_what_was_asked_for()
    {
        var category = await FilledCategoryAsync();
        using var stranger = host.Client();

        var page = await stranger.GetAsync($"{Forum.Topics}?sort=oldest&category={category}&limit=5");

        Assert.StartsWith($"{Forum.Topics}?", page.NextLink, StringComparison.Ordinal);
        Assert.Contains("sort=oldest", page.NextLink, StringComparison.Ordinal);
        Assert.Contains("limit=5", page.NextLink, StringComparison.Ordinal);
        Assert.EndsWith($"cursor={page["next"]}", page.NextLink, StringComparison.Ordinal);
        Assert.Equal(1, page.NextLink!.Split("cursor=").Length - 1);
    }

    [Fact]
    public async Task What_is_written_between_two_pages_neither_repeats_nor_hides_what_was_there()
    {
        var category = await FilledCategoryAsync();
        using var ann = await host.SignedInAsync();
        var first = await ann.GetAsync($"{Forum.Topics}?category={category}&sort=newest&limit=30");

        await ann.NewTopicAsync(category);
        var rest = await ann.PagesAsync(first.NextLink!);

        Assert.Equal(Topics, new[] { first }.Concat(rest).Ids().Distinct().Count());
        Assert.Equal(Topics, first.Items.Count + rest.Sum(p => p.Items.Count));
    }

    [Theory]
    [InlineData("limit=0", "?limit page.limit_out_of_range")]
    [InlineData("limit=101", "?limit page.limit_out_of_range")]
    [InlineData("cursor=garbage", "?cursor page.cursor_invalid")]
    [InlineData("sort=random", "?sort forums.topic.unknown_sort")]
    [InlineData("category=no-such", "?category forums.category.unknown")]
    [InlineData("limit=-5&cursor=x&sort=y&category=z", "?category forums.category.unknown,?cursor page.cursor_invalid,?limit page.limit_out_of_range,?sort forums.topic.unknown_sort")]
    public async Task A_list_that_cannot_be_is_refused_in_full(string query, string errors)
    {
        using var stranger = host.Client();

        Assert.Equal(errors, string.Join(',', (await stranger.GetAsync($"{Forum.Topics}?{query}")).Expect(422).Errors.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task A_cursor_of_another_order_is_refused()
    {
        var category = await FilledCategoryAsync();
        using var stranger = host.Client();
        var next = (await stranger.GetAsync($"{Forum.Topics}?category={category}&sort=newest"))["next"];

        (await stranger.GetAsync($"{Forum.Topics}?category={category}&sort=oldest&cursor={next}")).Expect(422, "page.cursor_invalid");
    }

    [Theory]
    [InlineData("0|0|0")]
    [InlineData("1|9223372036854775807|9223372036854775807")]
    [InlineData("-7|-9223372036854775808|-1")]
    [InlineData("2")]
    public async Task A_made_up_cursor_gives_a_page_and_no_error(string values)
    {
        using var stranger = host.Client();
        foreach (var (sort, order) in ((string, string)[])[("recent", "Recent"), ("newest", "Newest"), ("oldest", "Oldest"), ("replies", "Replies")])
        {
            var cursor = System.Buffers.Text.Base64Url.EncodeToString(System.Text.Encoding.UTF8.GetBytes($"{order}|{values}"));
            (await stranger.GetAsync($"{Forum.Topics}?sort={sort}&cursor={cursor}")).Expect(200);
        }
    }

    private static long Id(JsonElement topic) => topic.GetProperty("id").GetInt64();

    private static (long, long) Place(JsonElement topic, string sort) => sort switch
    {
        "newest" => (-Id(topic), 0),
        "oldest" => (Id(topic), 0),
        "replies" => (-topic.GetProperty("replyCount").GetInt64(), -Id(topic)),
        _ => (-topic.GetProperty("lastActivityAt").GetDateTimeOffset().UtcTicks, -Id(topic)),
    };

    /// <summary>Topics of which some are pinned, many share a time or a number of replies, one is deleted, and each has the category's slug as a tag.</summary>
    private async Task<string> FilledCategoryAsync()
    {
        var slug = await host.NewCategoryAsync();
        await host.Database.RunAsync(
            """
            insert into forums.topics (category_id, author_id, title, title_key, claims_title, content, tags, is_pinned, is_locked, is_solved, is_archived, is_featured,
                                       reply_count, view_count, created_at, last_activity_at, version, activity, deleted_at)
            select c.id, gen_random_uuid(), 'Topic ' || n, 'topic ' || n, true, 'content', array[$1, 'other'], n % 11 = 0, false, false, false, false,
                   (n * 7) % 5, 0, now(), '2026-11-21 08:00:00Z'::timestamptz + (n * 13) % 17 * interval '1 microsecond', 1, 0, case when n = $2 then now() end
            from forums.categories c, generate_series(0, $2) n where c.slug = $1
            """, slug, Topics);
        return slug;
    }
}
