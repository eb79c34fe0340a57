using Modular.Accounts.Domain;

namespace Accounts.Tests.Domain;

public sealed class AuditHeadTests
{
    [Theory]
    [InlineData("")]
    [InlineData("7")]
    [InlineData("7:abc")]
    [InlineData("-7:0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("7:000000000000000000000000000000000000000000000000000000000000000g")]
    [InlineData("7:0000000000000000000000000000000000000000000000000000000000000000:")]
    public void Not_everything_is_a_head(string text) => Assert.Equal(AuditErrors.HeadMalformed, Assert.Single(AuditHead.Parse(text).Errors));

    [Fact]
    public void A_head_reads_back_as_it_was_written()
    {
        var head = new AuditHead(3, [.. Enumerable.Range(200, 32).Select(n => (byte)n)]);

        Assert.Equal(head.ToString(), AuditHead.Parse(head.ToString().ToUpperInvariant()).Value.ToString());
    }
}
