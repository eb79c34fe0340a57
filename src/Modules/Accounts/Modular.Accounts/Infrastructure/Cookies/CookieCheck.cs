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
        if (known.TryGet(cookie, out var session)) return CallerOf(session, prolonged: false);
        if (tokens.Read(cookie) is not { } token) return null;

        var found = await send.Send(new FindCookieSession(token), cancel);
        if (found.IsFailed) return null;

        var prolonged = found.Value.SlideDue && (await send.Send(new SlideSession(token.SessionId), cancel)).IsSuccess;
        known.Keep(cookie, found.Value);
        return CallerOf(found.Value, prolonged);
    }

    private CookieCaller? CallerOf(CookieSession session, bool prolonged) =>
        ended.Has(session.Id, session.UserId, session.SecurityVersion) ? null : new(new(Caller.User(session.UserId, permissions.Of(session.Roles)), session.Id, session.SignedInAt), prolonged);
}
