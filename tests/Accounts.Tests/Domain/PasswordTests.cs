using Modular.Accounts.Domain;

namespace Accounts.Tests.Domain;

public sealed class PasswordTests
{
    [Theory]
    [InlineData("lantern-square-2026")]
    [InlineData(" with spaces ")]
    [InlineData("шаланда7")]
    public void A_password_is_taken_as_it_is(string text) => Assert.Equal(text, Password.Parse(text).Value.Text);

    [Fact]
    public void Its_length_is_counted_in_code_points()
    {
        Assert.Equal([UserErrors.PasswordTooShort], Password.Parse("🔥🔥🔥🔥🔥🔥🔥").Errors);
        Assert.True(Password.Parse("🔥🔥🔥🔥🔥🔥🔥🔥").IsSuccess);
        Assert.True(Password.Parse(string.Concat(Enumerable.Repeat("🔥", 128))).IsSuccess);
        Assert.Equal([UserErrors.PasswordTooLong], Password.Parse(new string('x', 129)).Errors);
        Assert.Equal([UserErrors.PasswordTooShort], Password.Parse(null).Errors);
    }

    [Theory]
    [InlineData("12345678")]
    [InlineData("PassWord1")]
    [InlineData("qwertyuiop")]
    [InlineData("iloveyou")]
    public void The_ones_that_are_tried_first_are_refused(string text) => Assert.Equal([UserErrors.PasswordTooCommon], Password.Parse(text).Errors);

    [Fact]
    public void It_does_not_print_itself() => Assert.DoesNotContain("lantern", $"{Password.Parse("lantern-square-2026").Value}", StringComparison.Ordinal);
}
