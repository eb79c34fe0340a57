using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Modular.Accounts.Application;
using Modular.Accounts.Domain;
using Modular.Platform.Http.Answers;
using Modular.Platform.Http.RateLimits;
using Modular.Platform.Http.Requests;
using Modular.Platform.Http.Security;
using Modular.Platform.RateLimits;

namespace Modular.Accounts.Http;

/// <summary>Signing in, staying so, and signing out.</summary>
internal static class SessionRoutes
{
    private static readonly RateLimitPolicy LoginLimit = new("login", 10, 900, AcrossNodes: true);

    public static void MapSessions(this IEndpointRouteBuilder accounts)
    {
        accounts.MapPost("/login", LogIn).WithSummary("Sign in, for tokens or for a cookie session")
            .AllowAnonymous().IgnoreCredentials().WithoutIdempotency().LimitRate(LoginLimit);
        accounts.MapPost("/refresh", Refresh).WithSummary("Change a refresh token for a new pair")
            .AllowAnonymous().IgnoreCredentials().WithoutIdempotency();
        accounts.MapPost("/logout-everywhere", LogOutEverywhere).WithSummary("End all sessions, on every device").RequirePermission(AccountsPermissions.SecureAccount);
        accounts.MapGet("/me/sessions", ListSessions).WithSummary("Where one is signed in").RequirePermission(AccountsPermissions.SecureAccount);
        accounts.MapDelete("/me/sessions/{id:guid}", EndSession).WithSummary("End one of one's sessions").RequirePermission(AccountsPermissions.SecureAccount);
        accounts.MapPost("/logout", LogOut).WithSummary("End this session").AllowAnonymous().IgnoreBadCredentials();
        accounts.MapGet("/csrf", GetCsrf).WithSummary("The token that writes by cookie need").RequirePermission(AccountsPermissions.ReadProfile);
    }

    private static async Task<OkAnswer<SignedIn>> LogIn(LogInBody body, HttpContext http, IMediator send, SignIns answers, CancellationToken cancel)
    {
        var kind = KindOf(body.Session, http.Request);
        if (kind.IsFailed) return Result<SignedIn>.Fail(kind.Errors).ToOk();

        var user = await send.Send(new CheckPassword(body.Login, body.Password), cancel);
        var session = user.IsSuccess ? await send.Send(new StartSession(user.Value, kind.Value), cancel) : Result<StartedSession>.Fail(user.Errors);
        if (session.Errors.Contains(SessionErrors.LoginFailed)) await send.Send(new RecordFailedSignIn(body.Login), CancellationToken.None); // also when they hang up

        return session.Map(s => answers.Of(s, http.Response)).ToOk();
    }

    private static async Task<OkAnswer<SignedIn>> Refresh(RefreshBody body, HttpContext http, IMediator send, SignIns answers, TimeProvider clock, CancellationToken cancel)
    {
        var refreshed = await send.Send(new RefreshSession(body.RefreshToken, clock.GetUtcNow()), cancel);
        var session = refreshed.IsSuccess ? refreshed.Value.Answer : Result<StartedSession>.Fail(refreshed.Errors);
        return session.Map(s => answers.Of(s, http.Response)).ToOk();
    }

    private static async Task<NoContentAnswer> LogOut(HttpContext http, IMediator send, CancellationToken cancel)
    {
        SessionCookie.Clear(http.Response);
        var ended = http.User is CallerPrincipal { SessionId: { } session } ? await send.Send(new EndSession(session), cancel) : new Done();
        return ended.ToNoContent();
    }

    private static async Task<NoContentAnswer> LogOutEverywhere(HttpResponse response, IMediator send, CancellationToken cancel)
    {
        SessionCookie.Clear(response);
        return (await send.Send(new EndAllSessions(), cancel)).ToNoContent();
    }

    private static async Task<OkAnswer<Page<SessionCard>>> ListSessions(int? limit, string? cursor, HttpContext http, IMediator send, CancellationToken cancel) =>
        (await send.Send(new ListSessions((http.User as CallerPrincipal)?.SessionId, limit, cursor), cancel)).ToOk();

    private static async Task<NoContentAnswer> EndSession(Guid id, IMediator send, CancellationToken cancel) =>
        (await send.Send(new EndOwnSession(id), cancel)).ToNoContent();

    private static OkAnswer<CsrfAnswer> GetCsrf(HttpContext http, SignIns answers) =>
        (http.User is CallerPrincipal { SessionId: { } session } ? answers.CsrfOf(session, http.Response) : (Result<CsrfAnswer>)SessionErrors.None).ToOk();

    /// <summary>Another site may not sign a browser in, to an account that is not the person's own.</summary>
    private static Result<SessionKind> KindOf(string? session, HttpRequest request) => session switch
    {
        null or "token" => SessionKind.Token,
        "cookie" => CsrfTokens.IsSameOrigin(request) ? SessionKind.Cookie : SessionErrors.CrossSite,
        _ => SessionErrors.KindUnknown.At("/session"),
    };

    internal sealed record LogInBody(string? Login, string? Password, string? Session = null)
    {
        public override string ToString() => nameof(LogInBody);
    }

    internal sealed record RefreshBody(string? RefreshToken)
    {
        public override string ToString() => nameof(RefreshBody);
    }
}
