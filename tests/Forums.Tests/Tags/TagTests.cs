using Forums.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using Modular.Forums.Application.Tags;
using Modular.Forums.Domain;
using Modular.Forums.Infrastructure.Tags;
using Modular.Platform.Jobs;

namespace Forums.Tests.Tags;

public sealed class TagTests(TestHost host) : IAsyncLifetime
{
    private const string Address = "/api/v1/forums/tags";

    private readonly string _some = Forum.Name("some"); // what all tags of this test begin with
    private TestUser _ann = null!;
    private TestUser _moderator = null!;
    private string _category = "";

    public async ValueTask InitializeAsync()
    {
        _category = await host.NewCategoryAsync();
        (_ann, _moderator) = (await host.SignedInAsync(), await host.SignedInAsync(Role.Moderator));
    }

    [Fact]
    public async Task Tags_are_counted_through_all_that_happens_to_topics()
    {
        var other = await host.NewCategoryAsync();
        var first = await OpenAsync(_category, "a", "b");
        var second = await OpenAsync(_category, "a");
        await OpenAsync(other, "a", "c");
        await CountedAsync("a 3", "b 1", "c 1");

        (await _ann.PatchAsync($"{Forum.Topics}/{first}", new { tags = Of("b", "d") }, ("If-Match", "*"))).Expect(200);
        await CountedAsync("a 2", "b 1", "c 1", "d 1");
        (await _ann.DeleteAsync($"{Forum.Topics}/{second}")).Expect(204);
        await CountedAsync("a 1", "b 1", "c 1", "d 1");
        (await _moderator.PostAsync($"{Forum.Topics}/{second}/restore", null)).Expect(200);
        (await _moderator.PostAsync($"{Forum.Topics}/{second}/move", new { category = other })).Expect(200);
        await CountedAsync("a 2", "b 1", "c 1", "d 1");
        (await _moderator.PostAsync($"{Forum.Topics}/{first}/merge", new { into = second })).Expect(200);
        await CountedAsync("a 2", "c 1");
        using var admin = await host.SignedInAsync(Role.Admin);
        (await admin.DeleteAsync($"{Forum.Topics}/{second}?permanent=true")).Expect(204);
        await CountedAsync("a 1", "c 1");
        Assert.Equal(0, await host.Database.AskAsync<long>("select count(*) from forums.tag_totals where topics <= 0"));
    }

    [Fact]
    public async Task A_hidden_category_shows_neither_its_tags_nor_how_many_there_are()
    {
        var hidden = await host.NewCategoryAsync();
        await OpenAsync(_category, "open");
        await OpenAsync(hidden, "open", "secret");
        await CountedAsync("open 2", "secret 1");

        await host.HideAsync(hidden);

        using var guest = host.Client();
        foreach (var sort in (string[])["count", "name"])
        {
            Assert.Equal(["open 1"], await ListAsync(guest, $"sort={sort}"));
            Assert.Equal(["open 1"], await ListAsync(_ann, $"sort={sort}"));
            Assert.Equal(["open 2", "secret 1"], await ListAsync(_moderator, $"sort={sort}"));
        }
    }

    [Theory]
    [InlineData("count", "cc 3, aa 2, bb 2, dd 1, äö 1")]
    [InlineData("name", "aa 2, bb 2, cc 3, dd 1, äö 1")]
    public async Task Pages_follow_each_other_in_both_orders(string sort, string expected)
    {
        foreach (var tags in (string[])["cc aa", "cc aa bb", "cc bb dd", "äö"]) await OpenAsync(_category, tags.Split(' '));
        await CountedAsync(expected.Split(", "));

        var pages = await _ann.PagesAsync($"{Address}?prefix={_some}-&sort={sort}&limit=2");

        Assert.Equal(expected.Split(", "), pages.SelectMany(p => p.Items).Select(Shown));
        Assert.Equal(3, pages.Count);
        (await _ann.GetAsync($"{Address}?sort={(sort == "name" ? "count" : "name")}&cursor={pages[0]["next"]}")).Expect(422, "page.cursor_invalid");
    }

    [Fact]
    public async Task A_beginning_is_compared_without_case_and_what_makes_no_sense_is_refused()
    {
        await OpenAsync(_category, "bär", "bus");
        await CountedAsync("bus 1", "bär 1");

        Assert.Equal(["bär 1"], (await _ann.GetAsync($"{Address}?prefix={Uri.EscapeDataString((_some + "-BÄ").ToUpperInvariant())}")).Expect(200).Items.Select(Shown));
        Assert.Empty((await _ann.GetAsync($"{Address}?prefix={_some}-c")).Expect(200).Items);
        Assert.Equal(
            ["?sort forums.tag.unknown_sort", "?prefix forums.tag.prefix_malformed", "?limit page.limit_out_of_range"],
            (await _ann.GetAsync($"{Address}?sort=age&prefix=a%25&limit=0")).Expect(422).Errors);
        (await _ann.GetAsync($"{Address}?prefix={new string('a', TagSet.MaxLength)}")).Expect(200);
        (await _ann.GetAsync($"{Address}?prefix={new string('a', TagSet.MaxLength + 1)}")).Expect(422, "forums.tag.prefix_malformed");
    }

    [Fact]
    public async Task A_cursor_that_somebody_made_up_harms_nobody()
    {
        foreach (var (order, values) in ((string, long[])[])[("TagsCount", [1, 0xD800]), ("TagsName", [1, 0]), ("TagsName", [long.MinValue, long.MaxValue]), ("TagsCount", [5])])
            (await _ann.GetAsync($"{Address}?sort={order[4..].ToLowerInvariant()}&cursor={Cursor.At(order, values)}")).Expect(200);
        Assert.Equal(new(7, "𠮷-ä"), TagPosition.Of(TagPosition.At("TagsCount", new("𠮷-ä", 7))));
    }

    [Fact]
    public async Task What_was_written_past_the_log_is_counted_by_a_job()
    {
        var topic = await OpenAsync(_category, "seen");
        await CountedAsync("seen 1");
        await host.Database.RunAsync("update forums.topics set tags = $2 where id = $1", topic, Of("silent"));
        await host.Database.RunAsync("insert into forums.tag_totals (tag, category_id, topics) select $1, id, 9 from forums.categories where slug = $2", Of("never")[0], _category);

        await using (var scope = host.Node.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<IJobQueue>().EnqueueAsync(new RecountTagsArgs());

        await CountedAsync("silent 1");
    }

    public ValueTask DisposeAsync()
    {
        _ann.Dispose();
        _moderator.Dispose();
        return ValueTask.CompletedTask;
    }

    private string[] Of(params string[] tags) => [.. tags.Select(t => $"{_some}-{t}")];

    private async Task<long> OpenAsync(string category, params string[] tags) => (await _ann.NewTopicAsync(category, tags: Of(tags))).Id;

    private async Task<List<string>> ListAsync(TestClient client, string query) => [.. (await client.GetAsync($"{Address}?prefix={_some}-&{query}")).Expect(200).Items.Select(Shown)];

    private string Shown(System.Text.Json.JsonElement item) => $"{item.GetProperty("tag").GetString()![(_some.Length + 1)..]} {item.GetProperty("topics").GetInt64()}";

    /// <summary>Once the log is followed, for who sees all.</summary>
    private async Task CountedAsync(params string[] expected)
    {
        await host.Database.WaitUntilAsync("""
            select $1 = (select coalesce(array_agg(replace(tag, $2, '') || ' ' || topics order by tag), '{}') from (
              select tag, sum(topics) as topics from forums.tag_totals where tag like $2 || '%' group by tag) counted)
            """, expected.Order(StringComparer.Ordinal).ToArray(), _some + "-");
        Assert.Equal(expected.Order(StringComparer.Ordinal), await ListAsync(_moderator, "sort=name"));
    }
}
