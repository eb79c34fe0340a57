using Modular.Accounts.Application;
using Modular.Platform;

namespace Accounts.Tests.Application;

public sealed class ApiKeyTextsTests
{
    private static readonly MasterKey Master = MasterKey.Parse(Convert.ToBase64String(new byte[32]));

    private readonly ApiKeyTexts _keys = new(Master);
    private readonly SessionTokens _sessions = new(Master);

    [Fact]
    public void A_key_says_what_it_is_and_tells_its_id()
    {
        var issued = _keys.New(Guid.CreateVersion7());
        var read = _keys.Read(issued.Text)!;

        Assert.Matches("^mk_[A-Za-z0-9_-]{86}$", issued.Text);
        Assert.Equal(issued.KeyId, read.KeyId);
        Assert.Equal(issued.Hash, read.Hash);
        Assert.NotEqual(issued.Hash, _keys.New(issued.KeyId).Hash);
    }

    [Fact]
    public void A_changed_missing_or_added_character_anywhere_is_noticed()
    {
        var text = _keys.New(Guid.CreateVersion7()).Text;

        for (var i = 0; i < text.Length - 1; i++) // the last one has bits that mean nothing
            Assert.Null(_keys.Read(text[..i] + (text[i] == 'A' ? 'B' : 'A') + text[(i + 1)..]));
        for (var i = 0; i < text.Length; i++)
        {
            Assert.Null(_keys.Read(text[..i]));
            Assert.Null(_keys.Read(text.Insert(i, "A")));
            Assert.Null(_keys.Read(text.Insert(i, " ")));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("mk_")]
    [InlineData("MK_AAAA")]
    [InlineData("mk_not a key at all, but of a length that a key of ours might have, or nearly so, I say. .")]
    [InlineData("mk_\u00e4\0\ud800")]
    public void Garbage_is_no_key(string text) => Assert.Null(_keys.Read(text));

    [Fact]
    public void A_session_s_token_is_no_key_and_a_key_is_no_session_s_token()
    {
        var id = Guid.CreateVersion7();
        var (session, key) = (_sessions.New(id).Text, _keys.New(id).Text);

        Assert.Null(_keys.Read(session));
        Assert.Null(_keys.Read("mk_" + session));
        Assert.Null(_sessions.Read(key));
        Assert.Null(_sessions.Read(key["mk_".Length..]));
    }

    [Fact]
    public void Another_installation_s_key_is_none()
    {
        var other = new ApiKeyTexts(MasterKey.Parse(Convert.ToBase64String(Enumerable.Repeat((byte)1, 32).ToArray())));

        Assert.Null(_keys.Read(other.New(Guid.CreateVersion7()).Text));
    }
}
