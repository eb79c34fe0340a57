using Modular.Kernel;

namespace Kernel.Tests;

public sealed class TextRulesTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("abc", 3)]
    [InlineData("äöü", 3)]
    [InlineData("日本語", 3)]
    [InlineData("😀", 1)]
    [InlineData("a😀b😀", 4)]
    [InlineData("e\u0301", 2)]
    [InlineData("👩‍👩‍👧", 5)]
    public void Length_is_counted_in_code_points_as_the_database_counts(string text, int length) => Assert.Equal(length, TextRules.Length(text));

    [Theory]
    [InlineData("one line")]
    [InlineData("two\nlines")]
    [InlineData("two\r\nlines\twith a tab")]
    [InlineData("no-break\u00a0space, joiner\u200d")]
    public void Text_may_have_lines_and_tabs(string text) => Assert.False(TextRules.HasControls(text));

    [Theory]
    [InlineData("\0")]
    [InlineData("bell\u0007")]
    [InlineData("escape\u001b[31m")]
    [InlineData("delete\u007f")]
    [InlineData("next line\u0085")]
    public void Other_control_characters_are_found(string text) => Assert.True(TextRules.HasControls(text));
}
