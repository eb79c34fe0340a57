using Modular.Accounts.Domain;

namespace Accounts.Tests.Domain;

public sealed class ApiKeyNameTests
{
    [Theory]
    [InlineData("x")]
    [InlineData("nightly backup")]
    [InlineData("\u591c\u9593 \U0001F600")]
    public void One_line_of_any_script_is_a_name(string text) => Assert.Equal(text, ApiKeyName.Parse($"  {text} ").Value.Text);

    [Fact]
    public void Characters_are_counted_as_people_do()
    {
        Assert.True(ApiKeyName.Parse(string.Concat(Enumerable.Repeat("\U0001F600", 100))).IsSuccess);
        Assert.True(ApiKeyName.Parse(new string('x', 101)).IsFailed);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  \t ")]
    [InlineData("two\nlines")]
    [InlineData("two\u2028lines")]
    [InlineData("bell\u0007")]
    [InlineData("nul\0")]
    public void Others_are_not(string? text) => Assert.Equal([ApiKeyErrors.NameMalformed], ApiKeyName.Parse(text).Errors);
}
