using Microsoft.AspNetCore.Http;
using Modular.Accounts.Application;
using Modular.Platform.Http.Security;

namespace Modular.Accounts.Http;

/// <summary><c>X-Api-Key</c>: a program that acts for a user. There is no session behind it, and nobody gave a password.</summary>
internal sealed class ApiKeyCredentials(IApiKeyCheck keys) : ICredentials
{
    private const string Header = "X-Api-Key";

    public bool AreIn(HttpRequest request) => request.Headers.ContainsKey(Header);

    public async ValueTask<CallerPrincipal?> CheckAsync(HttpContext context) =>
        await keys.CheckAsync(context.Request.Headers[Header].ToString(), context.RequestAborted) is { } caller ? new(caller, sessionId: null, byCookie: false) : null;
}
