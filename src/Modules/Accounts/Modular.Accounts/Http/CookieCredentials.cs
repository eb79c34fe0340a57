using Microsoft.AspNetCore.Http;
using Modular.Accounts.Application;
using Modular.Platform.Http.Security;

namespace Modular.Accounts.Http;

/// <summary>A browser's session cookie.</summary>
internal sealed class CookieCredentials(ICookieCheck cookies) : ICredentials
{
    private static readonly SessionPrincipals Principals = new(byCookie: true);

    public bool AreIn(HttpRequest request) => SessionCookie.Read(request) is not null;

    public async ValueTask<CallerPrincipal?> CheckAsync(HttpContext context)
    {
        var cookie = SessionCookie.Read(context.Request)!;
        if (await cookies.CheckAsync(cookie, context.RequestAborted) is { } found)
        {
            if (found.Prolonged) SessionCookie.Set(context.Response, cookie);
            return Principals.Of(found.Caller);
        }

        SessionCookie.Clear(context.Response); // or the browser would be refused everywhere, public pages included
        return null;
    }
}
