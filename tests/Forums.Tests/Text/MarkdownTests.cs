using System.Diagnostics;
using AngleSharp.Html.Parser;
using Modular.Forums.Infrastructure.Text;

namespace Forums.Tests.Text;

public sealed class MarkdownTests
{
    private static readonly string[] Elements =
    [
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "code", "em", "strong", "del", "sub", "sup", "ins", "mark", "a", "img", "ul", "ol", "li", "hr", "br", "table", "thead",
        "tbody", "tr", "th", "td", "span", "input",
    ];

    private static readonly string[] Attributes = ["href", "src", "alt", "title", "rel", "class", "start", "type", "disabled", "checked", "style"];

    private static string Html(string markdown) => MarkdownHtml.Render(markdown).Html;

    [Theory]
    [InlineData("Some *words*, **strong** ones and ~~gone~~ ones.", "<p>Some <em>words</em>, <strong>strong</strong> ones and <del>gone</del> ones.</p>")]
    [InlineData("# Title", "<h1>Title</h1>")]
    [InlineData("> quoted", "<blockquote>\n<p>quoted</p>\n</blockquote>")]
    [InlineData("`a < b`", "<p><code>a &lt; b</code></p>")]
    [InlineData("```csharp\nvar x = \"<\";\n```", "<pre><code class=\"language-csharp\">var x = &quot;&lt;&quot;;\n</code></pre>")]
    [InlineData("| a |\n|---|\n| 1 |", "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1</td>\n</tr>\n</tbody>\n</table>")]
    [InlineData("[here](https://example.org/a?b=c&d=e)", "<p><a href=\"https://example.org/a?b=c&amp;d=e\" rel=\"nofollow ugc noopener\">here</a></p>")]
    [InlineData("See https://example.org/x.", "<p>See <a href=\"https://example.org/x\" rel=\"nofollow ugc noopener\">https://example.org/x</a>.</p>")]
    [InlineData("![](attachment:12)", "<p><img src=\"\" alt=\"\" /></p>")]
    [InlineData("![a cat](attachment:0198a0de-0000-7000-8000-000000000012 \"A cat\")", "<p><img src=\"/api/v1/forums/attachments/0198a0de-0000-7000-8000-000000000012\" alt=\"a cat\" title=\"A cat\" /></p>")]
    [InlineData("[up](/api/v1/forums) [down](#below)", "<p><a href=\"/api/v1/forums\" rel=\"nofollow ugc noopener\">up</a> <a href=\"#below\" rel=\"nofollow ugc noopener\">down</a></p>")]
    public void Markdown_is_shown_as_HTML(string markdown, string html) => Assert.Equal(html, Html(markdown));

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("a <b onmouseover=\"alert(1)\">bold</b>")]
    [InlineData("<!-- --><svg/onload=alert(1)>")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt:alert(1))")]
    [InlineData("[x](java&#115;cript:alert(1))")]
    [InlineData("[x](java\tscript:alert(1))")]
    [InlineData("[x](&#x6A;avascript:alert(1))")]
    [InlineData("[x](javascript&colon;alert(1))")]
    [InlineData("[x]( javascript:alert(1))")]
    [InlineData("[x](<java\\script:alert(1)>)")]
    [InlineData("[x](vbscript:msgbox(1))")]
    [InlineData("[x](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("![x](data:image/svg+xml;base64,PHN2Zz4=)")]
    [InlineData("![x](javascript:alert(1))")]
    [InlineData("[x]: javascript:alert(1)\n\n[x]")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[x](//evil.example/a)")]
    [InlineData("[x](\\\\evil.example/a)")]
    [InlineData("[x](https://example.org \"a\\\" onclick=\\\"alert(1)\")")]
    [InlineData("![a\" onerror=\"alert(1)](https://example.org/x.png)")]
    [InlineData("```\" onclick=\"alert(1)\nx\n```")]
    [InlineData("@ann\" onclick=\"alert(1)")]
    public void Nothing_that_people_write_becomes_a_program(string markdown)
    {
        var page = new HtmlParser().ParseDocument("<body>" + Html(markdown));

        foreach (var element in page.Body!.QuerySelectorAll("*"))
        {
            Assert.Contains(element.LocalName, Elements);
            Assert.All(element.Attributes, a => Assert.Contains(a.Name, Attributes));
            Assert.All([element.GetAttribute("href"), element.GetAttribute("src")], address => Assert.Matches("^($|https?://|mailto:|/[^/]|#)", address ?? ""));
        }
    }

    [Fact]
    public void Names_after_an_at_are_mentions_each_once_but_not_in_code_and_addresses()
    {
        var (html, mentions, _) = MarkdownHtml.Render("@ann, (@Bob_2)! @ANN **@carl** `@dora` mail@erik.example x/@frida @ab @1st\n\n    @georg in code");

        Assert.Equal(["ann", "Bob_2", "carl"], mentions);
        Assert.Contains("<span class=\"mention\">@ann</span>", html);
        Assert.Contains("<code>@dora</code>", html);
    }

    [Theory]
    [InlineData(">")]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("1. ")]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("*")]
    [InlineData("**a ")]
    [InlineData("*a_")]
    [InlineData("`")]
    [InlineData("<a ")]
    [InlineData("&amp;")]
    [InlineData("@ann ")]
    [InlineData("|a")]
    [InlineData("[a](")]
    [InlineData("[a][")]
    [InlineData("https://a.example ")]
    [InlineData("~~")]
    [InlineData("\\")]
    [InlineData("- [ ] x\n")]
    [InlineData("a\n\n")]
    [InlineData("|a|b\n|-|-\n")]
    public void Fifty_thousand_characters_of_anything_are_read_or_refused_in_a_moment(string part)
    {
        var markdown = string.Concat(Enumerable.Repeat(part, 50_000 / part.Length));
        var since = Stopwatch.GetTimestamp();

        var html = MarkdownHtml.Of(markdown);

        Assert.NotEmpty(html);
        Assert.True(Stopwatch.GetElapsedTime(since) < Patience.Of(2), $"{part} took {Stopwatch.GetElapsedTime(since)}");
    }

    [Fact]
    public void What_is_nested_too_deep_is_shown_as_it_was_written()
    {
        Assert.Throws<ArgumentException>(() => Html(new string('>', 50_000) + "<b>"));
        Assert.EndsWith("&lt;b&gt;</pre>", MarkdownHtml.Of(new string('>', 50_000) + "<b>"));
    }
}
