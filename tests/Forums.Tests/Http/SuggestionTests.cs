namespace Forums.Tests.Http;

public sealed class SuggestionTests(TestHost host)
{
    private const string Suggestions = "/api/v1/forums/search/suggestions?q=";

    [Fact]
    public async Task Titles_that_begin_with_the_text_come_before_those_that_hold_it_and_five_are_enough()
    {
        using var ann = await host.SignedInAsync();
        var category = await host.NewCategoryAsync();
        var word = "sug" + category.Replace("-", "", StringComparison.Ordinal);
        await ann.NewTopicAsync(category, $"All about {word}");
        for (var i = 0; i < 3; i++) await ann.NewTopicAsync(category, $"{word} number {i}");
        Assert.Equal([$"{word} number 0", $"{word} number 1", $"{word} number 2", $"All about {word}"], await TitlesAsync(ann, word.ToUpperInvariant()));

        for (var i = 3; i < 6; i++) await ann.NewTopicAsync(category, $"{word} number {i}");
        Assert.Equal(5, (await TitlesAsync(ann, word)).Count);
    }

    [Fact]
    public async Task A_misspelt_title_is_suggested_where_nothing_else_is()
    {
        using var ann = await host.SignedInAsync();
        await ann.NewTopicAsync(await host.NewCategoryAsync(), "Rhododendron care");

        Assert.Contains("Rhododendron care", await TitlesAsync(ann, "rododendron"));
    }

    [Theory]
    [InlineData("%25%25")]
    [InlineData("%5C_")]
    [InlineData("%F0%9F%98%80%F0%9F%98%80")]
    [InlineData("%22%22")]
    public async Task Any_text_is_answered(string q)
    {
        using var stranger = host.Client();

        (await stranger.GetAsync(Suggestions + q)).Expect(200);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    public async Task Less_than_two_characters_are_refused(string q)
    {
        using var stranger = host.Client();

        Assert.Equal(["?q forums.search.length"], (await stranger.GetAsync(Suggestions + q)).Expect(422).Errors);
    }

    private static async Task<List<string>> TitlesAsync(TestClient client, string q) =>
        [.. (await client.GetAsync(Suggestions + q)).Expect(200).Items.Select(i => i.GetProperty("title").GetString()!)];
}
