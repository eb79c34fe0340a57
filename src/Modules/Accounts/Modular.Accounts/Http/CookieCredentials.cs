using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Modular.Accounts.Application;
using Modular.Accounts.Infrastructure;
using Modular.Accounts.Infrastructure.Tokens;
using Modular.Platform.Http.Security;

namespace Modular.Accounts.Http;

/// <summary>A browser's session cookie: looked up at most every five seconds a node, prolonged when it is in use.</summary>
internal sealed class CookieCredentials(SessionTokens tokens, EndedTokens ended, Principals principals, TimeProvider clock) : ICredentials
{
    private const int Capacity = 10_000;
    private static readonly TimeSpan Age = TimeSpan.FromSeconds(5);

    private readonly BoundedCache<string, Known> _known = new(Capacity, clock, StringComparer.Ordinal);

    public bool AreIn(HttpRequest request) => SessionCookie.Read(request) is not null;

    public async ValueTask<CallerPrincipal?> CheckAsync(HttpContext context)
    {
        var text = SessionCookie.Read(context.Request)!;
        var known = _known.TryGet(text, out var remembered) ? remembered : await FindAsync(context, text);
        if (known is not null && !ended.Has(known.Session.Id, known.Session.UserId, known.Session.SecurityVersion)) return known.Caller;

        SessionCookie.Clear(context.Response); // or the browser would be refused everywhere, public pages included
        return null;
    }

    private async Task<Known?> FindAsync(HttpContext context, string text)
    {
        if (tokens.Read(text) is not { } token) return null;

        var send = context.RequestServices.GetRequiredService<IMediator>();
        var found = await send.Send(new FindCookieSession(token), context.RequestAborted);
        if (found.IsFailed) return null;

        if (found.Value.SlideDue && (await send.Send(new SlideSession(token.SessionId), context.RequestAborted)).IsSuccess)
            SessionCookie.Set(context.Response, token.Text);

        var known = new Known(found.Value, principals.Of(found.Value));
        _known.Set(text, known, clock.GetUtcNow() + Age);
        return known;
    }

    private sealed record Known(CookieSession Session, CallerPrincipal Caller);
}
