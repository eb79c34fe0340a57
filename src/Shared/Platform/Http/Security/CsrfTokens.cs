using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Modular.Platform.Http.Security;

/// <summary>
/// CSRF tokens for cookie sessions: a keyed hash of the session, sent in a readable cookie and demanded in a header (signed double submit,
/// OWASP). Bound to the session, so one person's token is no use against another.
/// </summary>
public sealed class CsrfTokens(MasterKey master)
{
    /// <summary>The header that writes by cookie need.</summary>
    public const string Header = "X-CSRF-Token";

    /// <summary>The cookie that scripts of our own pages read the token from.</summary>
    public const string Cookie = "modular_csrf";

    /// <summary>The session's token.</summary>
    public string For(Guid sessionId) => Base64Url.EncodeToString(HMACSHA256.HashData(master.For("csrf"), sessionId.ToByteArray()));

    internal bool IsFor(Guid sessionId, string token) =>
        CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(For(sessionId)), System.Text.Encoding.UTF8.GetBytes(token));

    /// <summary>True unless the browser says that another site sent this request.</summary>
    public static bool IsSameOrigin(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0) return site is "same-origin" or "none";

        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }
}
