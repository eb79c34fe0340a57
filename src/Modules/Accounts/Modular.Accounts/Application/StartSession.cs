using Modular.Accounts.Domain;
using Modular.Platform.Auditing;
using Modular.Platform.UseCases;

namespace Modular.Accounts.Application;

/// <summary>Signs somebody in whose password was right, unless the account has changed since that was looked at.</summary>
internal sealed record StartSession(CheckedUser User, SessionKind Kind) : ICommand<StartedSession>;

/// <summary>A new session.</summary>
/// <param name="Token">The refresh token, or what the cookie holds.</param>
/// <param name="AccessToken">The first access token; null for a cookie session.</param>
internal sealed record StartedSession(SessionToken Token, string? AccessToken)
{
    public override string ToString() => Token.ToString();
}

internal sealed class StartSessionHandler(
    IAccountsDb db, SessionTokens tokens, IAccessTokens accessTokens, IAuditLog audit, UseCaseContext context, TimeProvider clock)
    : ICommandHandler<StartSession, StartedSession>
{
    public async Task<Result<StartedSession>> Handle(StartSession command, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var user = await db.LockUserAsync(command.User.Id, cancel);
        if (user is not { IsActive: true } || user.SecurityVersion != command.User.SecurityVersion) return SessionErrors.LoginFailed;

        user.SignedIn(command.User.Rehashed, now);
        var token = tokens.New(Guid.CreateVersion7(now));
        db.Sessions.Add(Session.Start(token.SessionId, user.Id, command.Kind, token.Hash, context.Address, now));
        await db.SaveChangesAsync(cancel);
        await audit.WriteAsync(new("accounts.signed_in", user.Id, AuditTargets.Session(token.SessionId), After: new { Session = command.Kind }) { Actor = user.Id }, cancel);

        return new StartedSession(token, command.Kind == SessionKind.Token ? accessTokens.Issue(user, token.SessionId, now) : null);
    }
}
