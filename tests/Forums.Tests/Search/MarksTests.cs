using Modular.Forums.Application;
using Modular.Forums.Infrastructure;

namespace Forums.Tests.Search;

public sealed class MarksTests
{
    [Theory]
    [InlineData("東京", "見る東京塔と東京", "見る<mark>東京</mark>塔と<mark>東京</mark>")]
    [InlineData("ante", "My Lantern", "My L<mark>ante</mark>rn")]
    [InlineData("東京 lan", "Plan: Lantern in 東京", "Plan: <mark>Lan</mark>tern in <mark>東京</mark>")]
    [InlineData("😀😀", "a 😀😀😀", "a <mark>😀😀</mark>😀")]
    [InlineData("<b>", "x <b> & y", "x <mark>&lt;b&gt;</mark> &amp; y")]
    public void What_was_looked_for_is_marked(string q, string body, string html) => Assert.Equal(html, Highlight.ToHtml(new Marks(SearchText.Parse(q).Value).In(body), 300));

    [Fact]
    public void A_snippet_begins_a_little_before_its_first_mark_and_has_three_hundred_characters_at_most()
    {
        var body = string.Concat(Enumerable.Repeat("😀", 2000)) + "東京" + string.Concat(Enumerable.Repeat("字", 2000));

        var snippet = Highlight.ToHtml(new Marks(SearchText.Parse("東京").Value).Around(body), Highlight.MaxSnippet);

        Assert.Contains("😀<mark>東京</mark>字", snippet, StringComparison.Ordinal);
        Assert.Equal(300, snippet.Replace("<mark>", "", StringComparison.Ordinal).Replace("</mark>", "", StringComparison.Ordinal).EnumerateRunes().Count());
        Assert.DoesNotContain('\ufffd', snippet);
    }
}
