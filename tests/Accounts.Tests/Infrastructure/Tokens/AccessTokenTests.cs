using System.Security.Cryptography;
using System.Text;
using Modular.Accounts.Infrastructure.Tokens;
using static Accounts.Tests.Infrastructure.Tokens.TokenBench;

namespace Accounts.Tests.Infrastructure.Tokens;

public sealed class AccessTokenTests
{
    private readonly TokenBench _bench = new();

    [Fact]
    public void A_token_says_who_for_whom_and_until_when()
    {
        var claims = _bench.Verifier.Verify(_bench.Issue())!;

        Assert.Equal(_bench.User.Id, claims.Sub);
        Assert.Equal(_bench.SessionId, claims.Sid);
        Assert.Equal(["user"], claims.Roles);
        Assert.Equal("modular", claims.Iss);
        Assert.Equal("modular", claims.Aud);
        Assert.Equal(1, claims.Sv);
        Assert.Equal(_bench.Clock.Now.AddMinutes(15).ToUnixTimeSeconds(), claims.Exp);
    }

    [Fact]
    public void What_the_bench_forges_is_good_unless_it_is_told_otherwise() => Assert.NotNull(_bench.Verifier.Verify(Sign(Header(), _bench.Claims())));

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    [InlineData("HS256")]
    [InlineData("RS512")]
    [InlineData("PS256")]
    [InlineData("")]
    public void Another_algorithm_is_refused_even_with_a_good_signature(string alg) => Refused(Sign(Header(alg), _bench.Claims()));

    [Fact]
    public void An_unsigned_token_is_refused() => Refused(Sign(Header("none"), _bench.Claims(), _ => []));

    [Fact]
    public void A_token_signed_with_the_public_key_as_a_secret_is_refused()
    {
        var open = Encoding.ASCII.GetBytes(Key.Modulus);

        Refused(Sign(Header("HS256"), _bench.Claims(), text => HMACSHA256.HashData(open, text)));
        Refused(Sign(Header(), _bench.Claims(), text => HMACSHA256.HashData(open, text)));
    }

    [Fact]
    public void Another_key_s_signature_is_refused()
    {
        var other = SigningKey.Make(_bench.Clock.Now, KeyRing.SignsFor);

        Refused(Sign(Header(), _bench.Claims(), text => other.Sign(text)));
        Refused(Sign(Header(kid: other.Kid), _bench.Claims(), text => other.Sign(text)));
    }

    [Fact]
    public void Only_tokens_of_our_type_without_extensions_are_access_tokens()
    {
        Refused(Sign(Header(typ: "JWT"), _bench.Claims()));
        Refused(Sign(Header(more: ""","crit":["exp"]"""), _bench.Claims()));
        Refused(Sign("""{"alg":"RS256","typ":"at+jwt"}""", _bench.Claims()));
    }

    [Fact]
    public void Another_issuer_or_audience_is_refused()
    {
        Refused(Sign(Header(), _bench.Claims(iss: "somebody")));
        Refused(Sign(Header(), _bench.Claims(aud: "somebody")));
        Refused(Sign(Header(), _bench.Claims(aud: "Modular")));
    }

    [Fact]
    public void A_token_ends_with_half_a_minute_for_clocks_that_differ()
    {
        var token = _bench.Issue();

        _bench.Clock.Now += TimeSpan.FromMinutes(15) + TimeSpan.FromSeconds(29);
        Assert.NotNull(_bench.Verifier.Verify(token));
        _bench.Clock.Now += TimeSpan.FromSeconds(1);
        Refused(token);
    }

    [Fact]
    public void A_token_from_the_future_is_refused()
    {
        Assert.NotNull(_bench.Verifier.Verify(Sign(Header(), _bench.Claims(from: 30))));
        Refused(Sign(Header(), _bench.Claims(from: 31)));
    }

    [Fact]
    public void Changed_claims_are_noticed()
    {
        var good = Sign(Header(), _bench.Claims()).Split('.');
        var better = Encode(Encoding.UTF8.GetBytes(_bench.Claims().Replace("user", "admin", StringComparison.Ordinal)));

        Refused($"{good[0]}.{better}.{good[2]}");
    }

    private void Refused(string token) => Assert.Null(_bench.Verifier.Verify(token));
}
