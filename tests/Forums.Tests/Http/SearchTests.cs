namespace Forums.Tests.Http;

public sealed class SearchTests(TestHost host)
{
    private const string Search = "/api/v1/forums/search";

    [Fact]
    public async Task Words_are_found_in_titles_contents_and_replies()
    {
        using var ann = await host.SignedInAsync();
        var category = await host.NewCategoryAsync();
        var inTitle = await ann.NewTopicAsync(category, "The zyzzyva beetles of the tropics");
        var inContent = await ann.NewTopicAsync(category, content: "I once saw a zyzzyva running away.");
        var reply = await ann.ReplyAsync(inContent.Id, "Which zyzzyva ran?");

        var found = (await ann.GetAsync($"{Search}?q=zyzzyva")).Expect(200);

        Assert.Equal(
            [$"reply {inContent.Id}", $"topic {inTitle.Id}", $"topic {inContent.Id}"],
            found.Items.Select(i => $"{i.GetProperty("type").GetString()} {i.GetProperty("topicId").GetInt64()}").Order(StringComparer.Ordinal));
        Assert.Equal(inTitle.Id, found.Items[0].GetProperty("topicId").GetInt64()); // a match in the title counts most
        Assert.Contains(reply.Id, found.Items.Where(i => i.GetProperty("replyId").ValueKind != System.Text.Json.JsonValueKind.Null).Select(i => i.GetProperty("replyId").GetInt64()));
        Assert.Equal("The <mark>zyzzyva</mark> beetles of the tropics", found.Items[0].GetProperty("title").GetString());
        Assert.Single((await ann.GetAsync($"{Search}?q=zyzzyva&type=reply")).Items);
        Assert.Equal(2, (await ann.GetAsync($"{Search}?q=zyzzyva&type=topic")).Items.Count);
    }

    [Theory]
    [InlineData("quokka%20smile", 1)] // all words
    [InlineData("quokkas%20SMILED", 1)] // stems and case
    [InlineData("quok", 2)] // the last word as a beginning
    [InlineData("%22smiling%20quokka%22", 1)] // a phrase
    [InlineData("quokka%20-rottnest", 1)] // not
    [InlineData("rottnest%20or%20smiling", 2)]
    [InlineData("quokka%20wombat", 0)]
    public async Task People_search_as_they_are_used_to(string q, int hits)
    {
        var category = await host.NewCategoryAsync();
        using var ann = await host.SignedInAsync();
        await host.Database.RunAsync("delete from forums.topics where content like '%quokka%'");
        await ann.NewTopicAsync(category, content: "There is a smiling quokka in the garden.");
        await ann.NewTopicAsync(category, content: "The quokka of Rottnest Island is shy.");

        Assert.Equal(hits, (await ann.GetAsync($"{Search}?q={q}")).Expect(200).Items.Count);
    }

    [Theory]
    [InlineData("東京")]
    [InlineData("Ångström")]
    [InlineData("angstrom")]
    public async Task Other_scripts_and_accents_are_found(string q)
    {
        var category = await host.NewCategoryAsync();
        using var ann = await host.SignedInAsync();
        var topic = await ann.NewTopicAsync(category, $"{Forum.Name("Reise")}: 東京タワー und Ångström");

        Assert.Contains(topic.Id, (await ann.GetAsync($"{Search}?q={Uri.EscapeDataString(q)}&sort=date")).Expect(200).Items.Select(i => i.GetProperty("topicId").GetInt64()));
    }

    [Theory]
    [InlineData("relevance")]
    [InlineData("date")]
    public async Task Pages_show_every_match_once(string sort)
    {
        var category = await host.NewCategoryAsync();
        using var ann = await host.SignedInAsync();
        var word = "paged" + category.Replace("-", "", StringComparison.Ordinal);
        var topic = await ann.NewTopicAsync(category, content: $"Here {word} begins to be found.");
        for (var i = 0; i < 24; i++) await ann.ReplyAsync(topic.Id, $"{string.Join(' ', Enumerable.Repeat(word, (i % 3) + 1))} again, {i}");

        var pages = await ann.PagesAsync($"{Search}?q={word}&sort={sort}&limit=4");

        var keys = pages.SelectMany(p => p.Items).Select(i => i.GetProperty("replyId").GetRawText()).ToList();
        Assert.Equal(25, keys.Count);
        Assert.Equal(25, keys.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(7, pages.Count);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\" onload=\"x")]
    public async Task What_somebody_wrote_is_never_html(string attack)
    {
        var category = await host.NewCategoryAsync();
        using var ann = await host.SignedInAsync();
        var word = Forum.Name("xss").Replace("-", "", StringComparison.Ordinal);
        await ann.NewTopicAsync(category, $"{word} {attack}", $"{word} {attack} and more");

        var hit = (await ann.GetAsync($"{Search}?q={word}")).Expect(200).Items[0];

        foreach (var html in (string[])[hit.GetProperty("title").GetString()!, hit.GetProperty("snippet").GetString()!])
        {
            var text = html.Replace("<mark>", "", StringComparison.Ordinal).Replace("</mark>", "", StringComparison.Ordinal);
            Assert.DoesNotContain('<', text);
            Assert.DoesNotContain('"', text);
        }
    }

    [Theory]
    [InlineData("", "?q forums.search.length")]
    [InlineData("?q=a", "?q forums.search.length")]
    [InlineData("?q=ab&type=x&sort=y&limit=0", "?limit page.limit_out_of_range,?sort forums.search.unknown_sort,?type forums.search.unknown_type")]
    public async Task A_search_that_cannot_be_is_refused_in_full(string query, string errors)
    {
        using var stranger = host.Client();

        Assert.Equal(errors, string.Join(',', (await stranger.GetAsync(Search + query)).Expect(422).Errors.Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("' or 1=1 --")]
    [InlineData("a & | ! ( ) :* <-> b")]
    [InlineData("\\ % _ \"")]
    [InlineData("((((((((")]
    [InlineData("!!!! -- ::")]
    [InlineData("the and of")]
    [InlineData("x:* y:*A")]
    [InlineData("\"unclosed phrase")]
    [InlineData("-- -")]
    [InlineData("or or")]
    [InlineData("😀😀")]
    [InlineData("\ue000 \ue001")]
    public async Task No_text_breaks_the_search(string q)
    {
        using var stranger = host.Client();

        (await stranger.GetAsync($"{Search}?q={Uri.EscapeDataString(q)}")).Expect(200);
    }
}
