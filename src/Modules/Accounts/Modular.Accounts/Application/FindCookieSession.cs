using Microsoft.EntityFrameworkCore;
using Modular.Accounts.Domain;
using Modular.Platform.UseCases;

namespace Modular.Accounts.Application;

/// <summary>Says whose cookie this is.</summary>
internal sealed record FindCookieSession(SessionToken Token) : IQuery<CookieSession>;

/// <summary>A live cookie session. <paramref name="SlideDue"/> says that it is time to prolong it.</summary>
internal sealed record CookieSession(Guid Id, Guid UserId, IReadOnlyList<Role> Roles, long SecurityVersion, DateTimeOffset SignedInAt, bool SlideDue);

internal sealed class FindCookieSessionHandler(IAccountsDb db, TimeProvider clock) : IQueryHandler<FindCookieSession, CookieSession>
{
    public async Task<Result<CookieSession>> Handle(FindCookieSession query, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var slideBefore = now - Session.SlideEvery;
        var found = await (
            from session in db.Sessions
            join user in db.Users on session.UserId equals user.Id
            where session.Id == query.Token.SessionId && session.TokenHash == query.Token.Hash && session.Kind == SessionKind.Cookie
                && session.RevokedAt == null && session.ExpiresAt > now && user.IsActive
            select new CookieSession(session.Id, user.Id, user.Roles, user.SecurityVersion, session.CreatedAt, session.LastUsedAt < slideBefore)).SingleOrDefaultAsync(cancel);

        return found is null ? SessionErrors.Ended : found;
    }
}
