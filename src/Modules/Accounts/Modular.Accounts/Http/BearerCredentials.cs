using Microsoft.AspNetCore.Http;
using Modular.Accounts.Application;
using Modular.Platform.Http.Security;

namespace Modular.Accounts.Http;

/// <summary><c>Authorization: Bearer</c> with an access token.</summary>
internal sealed class BearerCredentials(IAccessTokenCheck tokens) : ICredentials
{
    private const string Prefix = "Bearer ";

    private static readonly SessionPrincipals Principals = new(byCookie: false);

    public bool AreIn(HttpRequest request) => request.Headers.Authorization.ToString().StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    public ValueTask<CallerPrincipal?> CheckAsync(HttpContext context)
    {
        var token = context.Request.Headers.Authorization.ToString().AsSpan(Prefix.Length).Trim();
        return new(tokens.Check(token) is { } found ? Principals.Of(found) : null);
    }
}
