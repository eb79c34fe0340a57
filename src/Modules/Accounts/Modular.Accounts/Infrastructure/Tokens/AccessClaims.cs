using System.Text.Json.Serialization;

namespace Modular.Accounts.Infrastructure.Tokens;

/// <summary>What an access token says (RFC 7519 §4.1 and ours). Times are Unix seconds.</summary>
/// <param name="Iss">Who issued it.</param>
/// <param name="Aud">Whom it is for.</param>
/// <param name="Sub">The user.</param>
/// <param name="Sid">The session.</param>
/// <param name="Sv">The user's security version; older ones have ended.</param>
/// <param name="Roles">The user's roles.</param>
/// <param name="AuthTime">When the password was given, which a refresh does not change.</param>
/// <param name="Iat">Issued at.</param>
/// <param name="Nbf">Not before.</param>
/// <param name="Exp">Not at or after.</param>
internal sealed record AccessClaims(string Iss, string Aud, Guid Sub, Guid Sid, long Sv, IReadOnlyList<string> Roles, long AuthTime, long Iat, long Nbf, long Exp);

/// <summary>The header of an access token (RFC 9068 §2.1).</summary>
internal sealed record AccessHeader(string Alg, string Typ, string Kid)
{
    public const string Algorithm = "RS256";
    public const string Type = "at+jwt";

    /// <summary>Extensions that must be understood; we understand none (RFC 7515 §4.1.11).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Crit { get; init; }
}
