using System.Security.Cryptography;
using System.Text;
using Accounts.Tests.Infrastructure.Tokens;
using Microsoft.Extensions.DependencyInjection;
using Modular.Accounts.Infrastructure.Tokens;

namespace Accounts.Tests.Http;

/// <summary>Tokens that are not ours, sent to the real host: each is refused, and none breaks anything.</summary>
public sealed class ForgedTokenTests(TestHost host)
{
    private const string None = """{"alg":"none","typ":"at+jwt"}""";

    [Fact]
    public async Task A_token_made_by_the_rules_is_good_so_that_the_refusals_below_mean_something()
    {
        using var user = await host.SignedInAsync();

        (await AskAsync(Sign(Header(), Claims(user)))).Expect(200);
    }

    [Fact]
    public async Task The_algorithm_is_not_the_callers_to_choose()
    {
        using var user = await host.SignedInAsync();
        var spki = Key.Seal(Modular.Platform.MasterKey.Parse(HostSettings.MasterKey)).PublicKey;
        var pem = Encoding.ASCII.GetBytes(PemEncoding.WriteString("PUBLIC KEY", spki));

        await RefusedAsync(TokenBench.Sign(None, Claims(user), _ => []));
        await RefusedAsync(TokenBench.Sign(Header(alg: "none"), Claims(user), _ => []));
        foreach (var secret in (byte[][])[spki, pem, Encoding.ASCII.GetBytes(Key.Modulus), []])
            await RefusedAsync(TokenBench.Sign(Header(alg: "HS256"), Claims(user), text => HMACSHA256.HashData(secret, text)));
        await RefusedAsync(Sign(Header(alg: "RS512"), Claims(user)));
        await RefusedAsync(Sign(Header(alg: "rs256"), Claims(user)));
    }

    [Fact]
    public async Task The_key_has_to_be_one_of_ours()
    {
        using var user = await host.SignedInAsync();
        using var stranger = RSA.Create(2048);
        byte[] BySomebody(byte[] text) => stranger.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

        await RefusedAsync(Sign(Header(kid: "unknown"), Claims(user)));
        await RefusedAsync(Sign(Header(kid: "../../etc/passwd"), Claims(user)));
        await RefusedAsync(TokenBench.Sign(Header(), Claims(user), BySomebody));
        await RefusedAsync(TokenBench.Sign(Header(more: $$""","jwk":{"kty":"RSA","n":"{{Convert.ToBase64String(stranger.ExportParameters(false).Modulus!)}}","e":"AQAB"}"""), Claims(user), BySomebody));
    }

    [Fact]
    public async Task Issuer_audience_and_times_have_to_be_right()
    {
        using var user = await host.SignedInAsync();

        await RefusedAsync(Sign(Header(), Claims(user, iss: "somebody")));
        await RefusedAsync(Sign(Header(), Claims(user, aud: "another-service")));
        await RefusedAsync(Sign(Header(), Claims(user, from: -1000, until: -100)));
        await RefusedAsync(Sign(Header(), Claims(user, from: 100, until: 1000)));
        await RefusedAsync(Sign(Header(typ: "JWT"), Claims(user)));
    }

    [Fact]
    public async Task A_token_that_is_cut_changed_or_endless_is_refused()
    {
        using var user = await host.SignedInAsync();
        var token = user.AccessToken;
        var parts = token.Split('.');

        foreach (var bad in (string[])[token[..^1], token[..(token.Length / 2)], parts[0] + "." + parts[1] + ".", parts[0] + ".." + parts[2], "." + token, token + ".", "a.b.c", "null", "{}", new string('A', 20_000)])
            await RefusedAsync(bad);
        using var http = new HttpClient { BaseAddress = host.Node.Address, DefaultRequestHeaders = { Authorization = new("Bearer", new string('A', 100_000)) } };
        Assert.Equal(431, (int)(await http.GetAsync(Account.Me)).StatusCode); // the server's own limit on headers
        await RefusedAsync(Sign(Header(), Claims(user).Replace("user", "admin", StringComparison.Ordinal))[..^5] + "AAAAA");
    }

    [Fact]
    public async Task Another_scheme_is_no_sign_in()
    {
        using var client = host.Client();

        foreach (var header in (string[])["Basic YWRhOng=", "Bearer", "bearer", "Token x", "Bearer Bearer x", "\"", ",,,"])
            Assert.Equal(401, (await client.GetAsync(Account.Me, ("Authorization", header))).Status);
    }

    private SigningKey Key => host.Node.Services.GetRequiredService<KeyRing>().Keys[^1];

    private string Header(string alg = "RS256", string typ = "at+jwt", string? kid = null, string more = "") => TokenBench.Header(alg, typ, kid ?? Key.Kid, more);

    private string Sign(string header, string claims) => TokenBench.Sign(header, claims, text => Key.Sign(text));

    private static string Claims(TestUser user, string iss = "modular", string aud = "modular", long from = 0, long until = 900)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        return $$"""{"iss":"{{iss}}","aud":"{{aud}}","sub":"{{user.Id}}","sid":"{{Guid.NewGuid()}}","sv":1,"roles":["user"],"auth_time":{{now}},"iat":{{now + from}},"nbf":{{now + from}},"exp":{{now + until}}}""";
    }

    private async Task RefusedAsync(string token) => (await AskAsync(token)).Expect(401, "auth.invalid_credentials");

    private async Task<HttpAnswer> AskAsync(string token)
    {
        using var client = host.Client();
        return await client.GetAsync(Account.Me, Account.Bearer(token));
    }
}
