using System.Buffers.Text;
using System.Text;
using Microsoft.Extensions.Options;
using Modular.Accounts.Application;
using Modular.Accounts.Domain;
using Modular.Accounts.Infrastructure.Tokens;

namespace Accounts.Tests.Infrastructure.Tokens;

/// <summary>Issues good tokens and forges bad ones.</summary>
internal sealed class TokenBench
{
    public static readonly SigningKey Key = SigningKey.Make(new FixedClock().Now.AddDays(-10), KeyRing.SignsFor);

    public TokenBench()
    {
        Ring.Replace([Key]);
        Tokens = new(Ring, Settings, Clock);
        Verifier = new(Ring, Settings, Clock);
    }

    public FixedClock Clock { get; } = new();
    public KeyRing Ring { get; } = new();
    public IOptions<AccountsSettings> Settings { get; } = Options.Create(new AccountsSettings());
    public AccessTokens Tokens { get; }
    public AccessTokenVerifier Verifier { get; }
    public User User { get; } = Domain.UserTests.New();
    public Guid SessionId { get; } = Guid.CreateVersion7();

    public string Issue() => Tokens.Issue(User, SessionId, Clock.Now);

    public static string Header(string alg = "RS256", string typ = "at+jwt", string? kid = null, string more = "") =>
        $$"""{"alg":"{{alg}}","typ":"{{typ}}","kid":"{{kid ?? Key.Kid}}"{{more}}}""";

    public string Claims(string iss = "modular", string aud = "modular", long from = 0, long until = 900, string more = "")
    {
        var now = Clock.Now.ToUnixTimeSeconds();
        return $$"""{"iss":"{{iss}}","aud":"{{aud}}","sub":"{{User.Id}}","sid":"{{SessionId}}","sv":1,"roles":["user"],"auth_time":{{now}},"iat":{{now + from}},"nbf":{{now + from}},"exp":{{now + until}}{{more}}}""";
    }

    /// <summary>Signs whatever it is given, so that the signature is never the reason for a refusal.</summary>
    public static string Sign(string header, string claims, Func<byte[], byte[]>? sign = null)
    {
        var signed = Encode(Encoding.UTF8.GetBytes(header)) + "." + Encode(Encoding.UTF8.GetBytes(claims));
        return signed + "." + Encode((sign ?? (text => Key.Sign(text)))(Encoding.ASCII.GetBytes(signed)));
    }

    public static string Encode(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
