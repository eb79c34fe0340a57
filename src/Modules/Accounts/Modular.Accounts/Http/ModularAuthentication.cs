using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Modular.Accounts.Http;

/// <summary>Finds out who sends a request: by the first kind of credentials that it carries.</summary>
internal sealed class ModularAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, IEnumerable<ICredentials> kinds)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "modular";

    private static readonly AuthenticateResult Refused = AuthenticateResult.Fail("The credentials are not valid.");

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        foreach (var kind in kinds)
            if (kind.AreIn(Request))
                return await kind.CheckAsync(Context) is { } caller ? AuthenticateResult.Success(new(caller, SchemeName)) : Refused;
        return AuthenticateResult.NoResult();
    }
}
