using Modular.Forums.Domain;

namespace Forums.Tests.Domain;

public sealed class TopicTitleTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(200)]
    public void Three_to_two_hundred_characters_make_a_title(int length)
    {
        Assert.True(TopicTitle.Parse(new string('a', length)).IsSuccess);
        Assert.True(TopicTitle.Parse(Repeat("😀", length)).IsSuccess);
    }

    [Theory]
    [InlineData(1, "forums.topic.title_too_short")]
    [InlineData(2, "forums.topic.title_too_short")]
    [InlineData(201, "forums.topic.title_too_long")]
    [InlineData(100_000, "forums.topic.title_too_long")]
    public void One_less_or_more_does_not(int length, string code)
    {
        Assert.Equal(code, Assert.Single(TopicTitle.Parse(new string('a', length)).Errors).Code);
        Assert.Equal(code, Assert.Single(TopicTitle.Parse(Repeat("😀", length)).Errors).Code);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\n\t ")]
    public void Blank_is_missing(string? text) => Assert.Equal("forums.topic.title_missing", Assert.Single(TopicTitle.Parse(text).Errors).Code);

    [Theory]
    [InlineData("two\nlines")]
    [InlineData("two\rlines")]
    [InlineData("a \u0007 bell")]
    [InlineData("an \u001b[1m escape")]
    public void A_title_is_one_readable_line(string text) => Assert.Equal("forums.topic.title_unreadable", Assert.Single(TopicTitle.Parse(text).Errors).Code);

    [Fact]
    public void Spaces_around_it_neither_count_nor_stay()
    {
        Assert.Equal("abc", TopicTitle.Parse("  abc\n").Value.Text);
        Assert.True(TopicTitle.Parse("  ab  ").IsFailed);
        Assert.True(TopicTitle.Parse(new string(' ', 500) + new string('a', 200)).IsSuccess);
    }

    [Fact]
    public void Case_does_not_make_another_title()
    {
        Assert.Equal(TopicTitle.Parse("ÄRGER mit Go").Value.Key, TopicTitle.Parse("ärger MIT go").Value.Key);
        Assert.NotEqual(TopicTitle.Parse("Arger mit Go").Value.Key, TopicTitle.Parse("Ärger mit Go").Value.Key);
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
