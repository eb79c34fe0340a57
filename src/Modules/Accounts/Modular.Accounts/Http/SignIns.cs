using Microsoft.AspNetCore.Http;
using Modular.Accounts.Application;
using Modular.Accounts.Domain;
using Modular.Platform.Http.Security;

namespace Modular.Accounts.Http;

/// <summary>Tells a client of its new session: tokens in the body, or a cookie and the CSRF token that goes with it.</summary>
internal sealed class SignIns(CsrfTokens csrf, IAccessTokens accessTokens)
{
    public SignedIn Of(StartedSession session, HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        if (session.AccessToken is { } access)
            return new() { AccessToken = access, RefreshToken = session.Token.Text, TokenType = "Bearer", ExpiresIn = (long)accessTokens.Lifetime.TotalSeconds };

        SessionCookie.Set(response, session.Token.Text);
        return new() { CsrfToken = CsrfOf(session.Token.SessionId, response).CsrfToken, ExpiresIn = (long)Session.Lifetime.TotalSeconds };
    }

    public CsrfAnswer CsrfOf(Guid sessionId, HttpResponse response)
    {
        var token = csrf.For(sessionId);
        SessionCookie.SetCsrf(response, token);
        return new(token);
    }
}
