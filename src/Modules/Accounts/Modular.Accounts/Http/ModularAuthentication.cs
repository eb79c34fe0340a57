using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace Modular.Accounts.Http;

/// <summary>
/// Finds out who sends a request: by the first kind of credentials that it carries. Written without the framework's base class,
/// which logs a line for each request that is refused.
/// </summary>
internal sealed class ModularAuthentication(IEnumerable<ICredentials> kinds) : IAuthenticationHandler
{
    public const string Scheme = "modular";

    private static readonly AuthenticateResult Refused = AuthenticateResult.Fail("The credentials are not valid.");

    private HttpContext _context = null!;
    private Task<AuthenticateResult>? _result;

    public Task InitializeAsync(AuthenticationScheme scheme, HttpContext context)
    {
        _context = context;
        return Task.CompletedTask;
    }

    public Task<AuthenticateResult> AuthenticateAsync() => _result ??= DecideAsync();

    public Task ChallengeAsync(AuthenticationProperties? properties) => AnswerAsync(StatusCodes.Status401Unauthorized);

    public Task ForbidAsync(AuthenticationProperties? properties) => AnswerAsync(StatusCodes.Status403Forbidden);

    private async Task<AuthenticateResult> DecideAsync()
    {
        foreach (var kind in kinds)
            if (kind.AreIn(_context.Request))
                return await kind.CheckAsync(_context) is { } caller ? AuthenticateResult.Success(new(caller, Scheme)) : Refused;
        return AuthenticateResult.NoResult();
    }

    private Task AnswerAsync(int status)
    {
        _context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
