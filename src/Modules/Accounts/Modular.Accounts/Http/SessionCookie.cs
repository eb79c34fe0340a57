using Microsoft.AspNetCore.Http;
using Modular.Accounts.Domain;
using Modular.Platform.Http.Security;

namespace Modular.Accounts.Http;

/// <summary>
/// The cookies of a browser's session. Over HTTPS the session's name has the prefix <c>__Host-</c>, with which browsers hold it to this very host.
/// </summary>
internal static class SessionCookie
{
    private const string Name = "modular_session";
    private const string SecureName = "__Host-" + Name;

    public static string? Read(HttpRequest request) => request.Cookies[request.IsHttps ? SecureName : Name] is { Length: > 0 } text ? text : null;

    public static void Set(HttpResponse response, string token) => response.Cookies.Append(NameFor(response), token, Options(response, httpOnly: true));

    /// <summary>Readable by our own pages, which send it back as a header.</summary>
    public static void SetCsrf(HttpResponse response, string token) => response.Cookies.Append(CsrfTokens.Cookie, token, Options(response, httpOnly: false));

    public static void Clear(HttpResponse response)
    {
        response.Cookies.Delete(NameFor(response), Options(response, httpOnly: true));
        response.Cookies.Delete(CsrfTokens.Cookie, Options(response, httpOnly: false));
    }

    private static string NameFor(HttpResponse response) => response.HttpContext.Request.IsHttps ? SecureName : Name;

    private static CookieOptions Options(HttpResponse response, bool httpOnly) => new()
    {
        HttpOnly = httpOnly,
        Secure = response.HttpContext.Request.IsHttps,
        SameSite = SameSiteMode.Strict,
        Path = "/",
        MaxAge = Session.Lifetime,
    };
}
