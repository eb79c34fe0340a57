using MediatR;
using Modular.Accounts.Application;
using Modular.Accounts.Infrastructure.Tokens;
using Modular.Platform.Http.Security;

namespace Modular.Accounts.Infrastructure.Cookies;

/// <summary>Looks a session up at most every five seconds a node.</summary>
internal sealed class CookieCheck(SessionTokens tokens, KnownCookies known, EndedTokens ended, PermissionTable permissions, IMediator send) : ICookieCheck
{
    public async ValueTask<CookieCaller?> CheckAsync(string cookie, CancellationToken cancel)
    {
        if (known.TryGet(cookie, out var before)) return IfOpen(before, prolonged: false);
        if (tokens.Read(cookie) is not { } token) return null;

        var found = await send.Send(new FindCookieSession(token), cancel);
        if (found.IsFailed) return null;

        var session = found.Value;
        var prolonged = session.SlideDue && (await send.Send(new SlideSession(token.SessionId), cancel)).IsSuccess;
        var fresh = new KnownCookie(session.SecurityVersion, new(Caller.User(session.UserId, permissions.Of(session.Roles)), session.Id, session.SignedInAt));
        known.Keep(cookie, fresh);
        return IfOpen(fresh, prolonged);
    }

    private CookieCaller? IfOpen(KnownCookie cookie, bool prolonged) =>
        ended.Has(cookie.Caller.SessionId, cookie.Caller.Caller.Id, cookie.SecurityVersion) ? null : new(cookie.Caller, prolonged);
}
