using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Modular.Accounts.Application;
using Modular.Platform.Http.Security;

namespace Modular.Accounts.Http;

/// <summary><c>Authorization: Bearer</c> with an access token.</summary>
internal sealed class BearerCredentials(IAccessTokenCheck tokens) : ICredentials
{
    private const string Prefix = "Bearer ";

    /// <summary>A caller is remembered as long as their token, and so is what ASP.NET Core needs to know of them.</summary>
    private static readonly ConditionalWeakTable<SessionCaller, CallerPrincipal> Principals = [];

    public bool AreIn(HttpRequest request) => request.Headers.Authorization.ToString().StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    public ValueTask<CallerPrincipal?> CheckAsync(HttpContext context)
    {
        var token = context.Request.Headers.Authorization.ToString().AsSpan(Prefix.Length).Trim();
        return new(tokens.Check(token) is { } found ? Principals.GetValue(found, PrincipalOf) : null);
    }

    private static CallerPrincipal PrincipalOf(SessionCaller found) => new(found.Caller, found.SessionId, byCookie: false, found.SignedInAt);
}
