using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Modular.Accounts.Domain;
using Modular.Platform.Auditing;
using Modular.Platform.UseCases;

namespace Modular.Accounts.Application;

/// <summary>Changes a refresh token for a new pair. Of several requests with one token exactly one gets it.</summary>
/// <param name="RefreshToken">The token as sent.</param>
/// <param name="ReceivedAt">When the request came, which may be before another one with the same token was done.</param>
internal sealed record RefreshSession(string? RefreshToken, DateTimeOffset ReceivedAt) : ICommand<Refreshed>
{
    public override string ToString() => nameof(RefreshSession);
}

/// <summary>What to answer. A success even where that is a refusal, because the end of the session that comes with it has to be committed.</summary>
internal sealed record Refreshed(Result<StartedSession> Answer);

internal sealed class RefreshSessionHandler(
    IAccountsDb db, SessionTokens tokens, IAccessTokens accessTokens, ITokenEnds ends, IAuditLog audit, TimeProvider clock, ILogger<RefreshSessionHandler> log)
    : ICommandHandler<RefreshSession, Refreshed>
{
    public async Task<Result<Refreshed>> Handle(RefreshSession command, CancellationToken cancel)
    {
        if (tokens.Read(command.RefreshToken) is not { } presented) return SessionErrors.RefreshInvalid;
        var locked = await db.LockSessionAsync(presented.SessionId, cancel);
        if (locked.Session is not { Kind: SessionKind.Token } session) return SessionErrors.RefreshInvalid;

        var now = clock.GetUtcNow();
        var next = tokens.New(session.Id);
        var rotated = session.Rotate(presented.Hash, next.Hash, overlapped: locked.Waited || command.ReceivedAt <= session.LastUsedAt, now);
        await db.SaveChangesAsync(cancel);
        if (rotated.IsFailed) return await RefuseAsync(session, rotated.Errors, cancel);

        var user = await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == session.UserId && u.IsActive, cancel);
        if (user is null) return SessionErrors.Ended;
        await db.TouchAsync(user.Id, now, cancel);

        return new Refreshed(new StartedSession(next, accessTokens.Issue(user, session.Id, session.CreatedAt)));
    }

    private async Task<Refreshed> RefuseAsync(Session session, IReadOnlyList<Error> errors, CancellationToken cancel)
    {
        if (errors.Contains(SessionErrors.RefreshReused))
        {
            log.LogWarning("Session {Session} of user {User} was ended: a refresh token came a second time", session.Id, session.UserId);
            ends.SessionEnded(session.Id);
            await audit.WriteAsync(new("accounts.refresh_token_reused", session.UserId, AuditTargets.Session(session.Id), After: new { Session = "ended" }), cancel);
        }

        return new(Result<StartedSession>.Fail(errors));
    }
}
