using Microsoft.AspNetCore.Http;
using Modular.Platform.Http.Answers;

namespace Modular.Platform.Http.Security;

/// <summary>Writes by cookie come from our own origin and carry the session's CSRF token; tokens and keys are not sent by browsers on their own.</summary>
internal sealed class CsrfGuard(RequestDelegate next, CsrfTokens tokens)
{
    private static readonly Error OtherOrigin = new(ErrorKind.Forbidden, "csrf.other_origin", "This request was sent by another site.");
    private static readonly Error TokenMissing = new(ErrorKind.Forbidden, "csrf.token_missing",
        $"Writes with a cookie session need the token of GET /api/v1/accounts/csrf in {CsrfTokens.Header}.", CsrfTokens.Header);

    public Task Invoke(HttpContext context)
    {
        var request = context.Request;
        if (context.User is not CallerPrincipal { ByCookie: true, SessionId: { } session }
            || HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method)) return next(context);

        if (!CsrfTokens.IsSameOrigin(request)) return ProblemWriter.WriteAsync(context, OtherOrigin);
        if (!tokens.IsFor(session, request.Headers[CsrfTokens.Header].ToString())) return ProblemWriter.WriteAsync(context, TokenMissing);
        return next(context);
    }
}
