using Modular.Accounts.Application;
using Modular.Platform;

namespace Accounts.Tests.Application;

public sealed class SessionTokensTests
{
    private readonly SessionTokens _tokens = new(MasterKey.Parse(Convert.ToBase64String(new byte[32])));

    [Fact]
    public void A_token_tells_its_session_and_always_hashes_alike()
    {
        var issued = _tokens.New(Guid.CreateVersion7());
        var read = _tokens.Read(issued.Text)!;

        Assert.Equal(issued.SessionId, read.SessionId);
        Assert.Equal(issued.Hash, read.Hash);
    }

    [Fact]
    public void Two_tokens_of_a_session_differ()
    {
        var session = Guid.CreateVersion7();

        Assert.NotEqual(_tokens.New(session).Hash, _tokens.New(session).Hash);
    }

    [Fact]
    public void A_changed_character_anywhere_is_noticed()
    {
        var text = _tokens.New(Guid.CreateVersion7()).Text;
        for (var i = 0; i < text.Length - 1; i++) // the last one has bits that mean nothing
            Assert.Null(_tokens.Read(text[..i] + (text[i] == 'A' ? 'B' : 'A') + text[(i + 1)..]));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("not a token at all, but of a length that a token of ours might have, or nearly so. ..")]
    public void Garbage_is_no_token(string? text) => Assert.Null(_tokens.Read(text));

    [Fact]
    public void Another_installation_s_token_is_none()
    {
        var other = new SessionTokens(MasterKey.Parse(Convert.ToBase64String(Enumerable.Repeat((byte)1, 32).ToArray())));

        Assert.Null(_tokens.Read(other.New(Guid.CreateVersion7()).Text));
    }

    [Fact]
    public void It_does_not_print_itself()
    {
        var token = _tokens.New(Guid.CreateVersion7());

        Assert.DoesNotContain(token.Text, token.ToString(), StringComparison.Ordinal);
    }
}
