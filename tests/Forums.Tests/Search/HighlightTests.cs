using Modular.Forums.Infrastructure;

namespace Forums.Tests.Search;

public sealed class HighlightTests
{
    private const string On = "\ue000";
    private const string Off = "\ue001";

    [Fact]
    public void Matches_become_elements() => Assert.Equal("a <mark>cat</mark> sat", Highlight.ToHtml($"a {On}cat{Off} sat", 300));

    [Fact]
    public void Everything_that_html_could_read_is_escaped() =>
        Assert.Equal(
            "&lt;script&gt;<mark>alert</mark>(&quot;x&quot;)&lt;/script&gt; &amp;amp; it&#39;s",
            Highlight.ToHtml($"<script>{On}alert{Off}(\"x\")</script> &amp; it's", 300));

    [Fact]
    public void An_element_that_somebody_wrote_stays_text() => Assert.Equal("&lt;mark&gt;x&lt;/mark&gt;", Highlight.ToHtml("<mark>x</mark>", 300));

    [Theory]
    [InlineData(On + "a", "<mark>a</mark>")]
    [InlineData("a" + Off, "a")]
    [InlineData(Off + "a" + On, "a<mark></mark>")]
    [InlineData(On + On + "a" + Off + Off, "<mark>a</mark>")]
    public void Marks_that_somebody_wrote_never_leave_an_element_open(string marked, string html) => Assert.Equal(html, Highlight.ToHtml(marked, 300));

    [Fact]
    public void A_snippet_ends_at_its_limit_without_counting_elements_or_cutting_characters()
    {
        Assert.Equal("<mark>😀😀</mark>", Highlight.ToHtml($"{On}😀😀😀{Off}", 2));
        Assert.Equal("&amp;&amp;", Highlight.ToHtml("&&&", 2));
    }

    [Fact]
    public void Half_a_character_does_not_break_the_page() => Assert.Equal("\ufffd", Highlight.ToHtml("\ud83d", 300));
}
