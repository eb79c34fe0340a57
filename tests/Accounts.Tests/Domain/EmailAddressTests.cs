using Modular.Accounts.Domain;

namespace Accounts.Tests.Domain;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("ada@example.org", "ada@example.org")]
    [InlineData(" Ada.L+forum@EXAMPLE.Org ", "Ada.L+forum@example.org")]
    [InlineData("o'neil@xn--mnchen-3ya.de", "o'neil@xn--mnchen-3ya.de")]
    public void An_address_keeps_its_local_part_and_lowers_its_domain(string text, string expected) => Assert.Equal(expected, EmailAddress.Parse(text).Value.Text);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ada")]
    [InlineData("@example.org")]
    [InlineData("ada@")]
    [InlineData("ada@localhost")]
    [InlineData("ada@@example.org")]
    [InlineData("a@b@example.org")]
    [InlineData(".ada@example.org")]
    [InlineData("ada.@example.org")]
    [InlineData("a..da@example.org")]
    [InlineData("ada@example..org")]
    [InlineData("ada@-example.org")]
    [InlineData("ada@example.1")]
    [InlineData("ada lovelace@example.org")]
    [InlineData("ada@exa mple.org")]
    [InlineData("ada@example.org\r\nBcc: x@example.org")]
    public void What_is_no_address_is_refused(string? text) => Assert.Equal([UserErrors.EmailMalformed], EmailAddress.Parse(text).Errors);

    [Fact]
    public void Parts_and_whole_have_their_longest_lengths()
    {
        Assert.True(EmailAddress.Parse(new string('a', 64) + "@example.org").IsSuccess);
        Assert.True(EmailAddress.Parse(new string('a', 65) + "@example.org").IsFailed);
        Assert.True(EmailAddress.Parse("a@" + string.Join('.', Enumerable.Repeat(new string('b', 63), 4)) + ".org").IsFailed);
        Assert.True(EmailAddress.Parse("a@" + new string('b', 64) + ".org").IsFailed);
    }
}
