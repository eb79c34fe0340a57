using Modular.Accounts.Domain;

namespace Accounts.Tests.Domain;

public sealed class DisplayNameTests
{
    [Theory]
    [InlineData("Ada Winterbourne")]
    [InlineData("森田健二")]
    [InlineData("x")]
    public void Any_script_on_one_line_will_do(string text) => Assert.Equal(text, DisplayName.Parse(text).Value.Text);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("two\nlines")]
    [InlineData("bell\a")]
    public void Nothing_and_control_characters_will_not(string text) => Assert.Equal([UserErrors.DisplayNameMalformed], DisplayName.Parse(text).Errors);

    [Fact]
    public void It_has_at_most_60_code_points()
    {
        Assert.True(DisplayName.Parse(string.Concat(Enumerable.Repeat("🔥", 60))).IsSuccess);
        Assert.True(DisplayName.Parse(new string('x', 61)).IsFailed);
    }
}
