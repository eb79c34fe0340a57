using System.Text;
using Modular.Accounts.Infrastructure.Tokens;
using static Accounts.Tests.Infrastructure.Tokens.TokenBench;

namespace Accounts.Tests.Infrastructure.Tokens;

/// <summary>Whatever comes, the answer is no and not an exception.</summary>
public sealed class GarbageTokenTests
{
    private readonly TokenBench _bench = new();

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("...")]
    [InlineData("a.b.c")]
    [InlineData("eyJhbGciOiJSUzI1NiJ9")]
    [InlineData("eyJhbGciOiJSUzI1NiJ9.e30.")]
    [InlineData("\0.\0.\0")]
    [InlineData("🔥.🔥.🔥")]
    public void Scraps_are_refused(string text) => Refused(text);

    [Fact]
    public void A_token_cut_anywhere_is_refused()
    {
        var token = _bench.Issue();
        for (var length = 0; length < token.Length; length++) Refused(token[..length]);
    }

    [Fact]
    public void Anything_long_is_refused_unread()
    {
        Refused(new string('a', 100_000));
        Refused(Sign(Header(), _bench.Claims(more: ",\"x\":\"" + new string('a', 100_000) + "\"")));
        Refused(Sign(Header(), _bench.Claims(more: ",\"x\":\"" + new string('a', Jwt.MaxLength) + "\"")));
    }

    [Theory]
    [InlineData("=")]
    [InlineData(" ")]
    [InlineData("\n")]
    public void Padding_and_white_space_are_refused(string extra)
    {
        var parts = _bench.Issue().Split('.');

        Refused($"{parts[0]}{extra}.{parts[1]}.{parts[2]}");
        Refused($"{parts[0]}.{extra}{parts[1]}.{parts[2]}");
        Refused($"{parts[0]}.{parts[1]}.{parts[2]}{extra}");
    }

    [Fact]
    public void A_last_character_with_stray_bits_is_refused()
    {
        var token = _bench.Issue(); // 256 bytes of signature: the last character carries two bits, four are stray
        Assert.Contains(token[^1], "AQgw");

        Refused(token[..^1] + (char)(token[^1] + 1));
    }

    [Fact]
    public void A_member_that_stands_twice_is_refused()
    {
        Refused(Sign(Header(more: ""","alg":"RS256" """), _bench.Claims()));
        Refused(Sign(Header(), _bench.Claims(more: ""","roles":["admin"]""")));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{}")]
    [InlineData("{")]
    [InlineData("""{"iss":null}""")]
    [InlineData("""{"iss":"modular","aud":["modular"]}""")]
    public void Claims_that_are_not_ours_are_refused(string claims)
    {
        Refused(Sign(Header(), claims));
        Refused(Sign(claims, _bench.Claims()));
    }

    [Fact]
    public void A_missing_claim_is_refused()
    {
        foreach (var claim in new[] { "iss", "aud", "sub", "sid", "sv", "roles", "auth_time", "iat", "nbf", "exp" })
            Refused(Sign(Header(), _bench.Claims().Replace($"\"{claim}\"", "\"x\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void Text_that_is_no_Unicode_is_refused()
    {
        Refused(Sign(Header(kid: "\\ud800"), _bench.Claims()));
        Refused(Encode([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]) + "." + Encode(Encoding.UTF8.GetBytes(_bench.Claims())) + ".AAAA");
        Refused(Sign(Header(), _bench.Claims(iss: "\\udfff")));
    }

    [Fact]
    public void Deep_nesting_and_huge_numbers_are_refused()
    {
        Refused(Sign(Header(), _bench.Claims(more: ",\"x\":" + new string('[', 500) + new string(']', 500))));
        Refused(Sign(Header(), _bench.Claims().Replace("\"sv\":1", "\"sv\":1e400", StringComparison.Ordinal)));
        Refused(Sign(Header(), _bench.Claims().Replace("\"sv\":1", "\"sv\":99999999999999999999", StringComparison.Ordinal)));
    }

    private void Refused(string token) => Assert.Null(_bench.Verifier.Verify(token));
}
