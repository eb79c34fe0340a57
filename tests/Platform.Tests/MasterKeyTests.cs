using System.Security.Cryptography;
using Modular.Platform;

namespace Platform.Tests;

public sealed class MasterKeyTests
{
    private static readonly string Text = Convert.ToBase64String(Enumerable.Range(0, 32).Select(n => (byte)n).ToArray());

    private readonly MasterKey _key = MasterKey.Parse(Text);

    [Theory]
    [InlineData("")]
    [InlineData("secret")]
    [InlineData("not base64 at all, but long enough to be a key of 32 bytes")]
    [InlineData("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHg==")] // 31 bytes
    public void A_key_that_is_short_or_no_base64_stops_the_start_and_is_not_repeated(string text)
    {
        var refusal = Assert.Throws<StartupException>(() => MasterKey.Parse(text));

        Assert.Contains("openssl rand -base64 32", refusal.Message, StringComparison.Ordinal);
        if (text.Length > 0) Assert.DoesNotContain(text, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_purpose_has_a_key_of_its_own_that_is_always_the_same()
    {
        Assert.Equal(32, _key.For("csrf").Length);
        Assert.Equal(_key.For("csrf"), MasterKey.Parse(Text).For("csrf"));
        Assert.NotEqual(_key.For("csrf"), _key.For("idempotency"));
        Assert.NotEqual(_key.For("csrf"), MasterKey.Parse(Convert.ToBase64String(new byte[32])).For("csrf"));
    }

    [Fact]
    public void A_derived_key_is_what_the_standard_says() => // HKDF-SHA256 (RFC 5869) computed apart: extract with an empty salt, expand with the purpose
        Assert.Equal(Expand(HMACSHA256.HashData(new byte[32], Convert.FromBase64String(Text)), "modular/csrf"u8), _key.For("csrf"));

    [Fact]
    public void A_secret_can_be_read_back_with_the_same_key_and_purpose_only()
    {
        var secret = "a private key"u8.ToArray();
        var kept = _key.Protect("signing", secret);

        Assert.Equal(secret, _key.Unprotect("signing", kept));
        Assert.ThrowsAny<CryptographicException>(() => _key.Unprotect("csrf", kept));
        Assert.ThrowsAny<CryptographicException>(() => MasterKey.Parse(Convert.ToBase64String(new byte[32])).Unprotect("signing", kept));
    }

    [Fact]
    public void The_same_secret_never_looks_the_same() => Assert.NotEqual(_key.Protect("signing", "x"u8), _key.Protect("signing", "x"u8));

    [Fact]
    public void A_secret_changed_in_any_byte_is_refused()
    {
        var kept = _key.Protect("signing", "a private key"u8);
        for (var i = 0; i < kept.Length; i++)
        {
            var changed = kept.ToArray();
            changed[i] ^= 1;
            Assert.ThrowsAny<CryptographicException>(() => _key.Unprotect("signing", changed));
        }

        for (var length = 0; length < kept.Length; length++)
            Assert.ThrowsAny<CryptographicException>(() => _key.Unprotect("signing", kept.AsSpan(0, length)));
    }

    private static byte[] Expand(byte[] key, ReadOnlySpan<byte> info) => HMACSHA256.HashData(key, (byte[])[.. info, 1]);
}
