using System.Security.Claims;

namespace Modular.Platform.Http.Security;

/// <summary>The signed-in caller as ASP.NET Core carries it; authentication schemes make it.</summary>
public sealed class CallerPrincipal : ClaimsPrincipal
{
    /// <summary>A caller.</summary>
    /// <param name="caller">Who, and what they may do.</param>
    /// <param name="sessionId">The session behind it, if any; CSRF tokens are bound to it.</param>
    /// <param name="byCookie">True when the browser sent the credentials by itself, so that writes need a CSRF token.</param>
    /// <param name="signedInAt">When they gave their password; null where that was never asked for, as with an API key.</param>
    public CallerPrincipal(Caller caller, Guid? sessionId, bool byCookie, DateTimeOffset? signedInAt = null) : base(new ClaimsIdentity(byCookie ? "cookie" : "token"))
    {
        Caller = caller;
        SessionId = sessionId;
        ByCookie = byCookie;
        SignedInAt = signedInAt;
    }

    /// <summary>Who, and what they may do.</summary>
    public Caller Caller { get; }

    /// <summary>The session behind the credentials.</summary>
    public Guid? SessionId { get; }

    /// <summary>True for a cookie session.</summary>
    public bool ByCookie { get; }

    /// <summary>When the person gave their password.</summary>
    public DateTimeOffset? SignedInAt { get; }
}
