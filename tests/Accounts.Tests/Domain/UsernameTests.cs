using Modular.Accounts.Domain;

namespace Accounts.Tests.Domain;

public sealed class UsernameTests
{
    [Theory]
    [InlineData("ada")]
    [InlineData("Ada_Lovelace_1815")]
    [InlineData("a23456789012345678901234567890")]
    [InlineData("  mia  ")]
    public void Letters_digits_and_underscores_make_a_username(string text) => Assert.Equal(text.Trim(), Username.Parse(text).Value.Text);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ab")]
    [InlineData("a234567890123456789012345678901")]
    [InlineData("1ada")]
    [InlineData("_ada")]
    [InlineData("ada lovelace")]
    [InlineData("ada-l")]
    [InlineData("аda")] // Cyrillic а
    [InlineData("ada\nx")]
    public void Anything_else_does_not(string? text) => Assert.Equal([UserErrors.UsernameMalformed], Username.Parse(text).Errors);

    [Theory]
    [InlineData("system")]
    [InlineData("Deleted")]
    [InlineData("ADMIN")]
    public void Nobody_chooses_a_name_that_speaks_for_the_house(string text)
    {
        Assert.Equal([UserErrors.UsernameReserved], Username.Choose(text).Errors);
        Assert.True(Username.Parse(text).IsSuccess); // an operator may give it
    }
}
