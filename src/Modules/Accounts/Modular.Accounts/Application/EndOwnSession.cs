using Microsoft.EntityFrameworkCore;
using Modular.Accounts.Domain;
using Modular.Platform.Auditing;
using Modular.Platform.UseCases;

namespace Modular.Accounts.Application;

/// <summary>Ends one of the caller's sessions, from another.</summary>
internal sealed record EndOwnSession(Guid SessionId) : ICommand<Done>;

internal sealed class EndOwnSessionHandler(IAccountsDb db, Caller caller, ITokenEnds ends, IAuditLog audit, TimeProvider clock) : ICommandHandler<EndOwnSession, Done>
{
    public async Task<Result<Done>> Handle(EndOwnSession command, CancellationToken cancel)
    {
        var session = await db.Sessions.SingleOrDefaultAsync(s => s.Id == command.SessionId && s.UserId == caller.Id && s.RevokedAt == null, cancel);
        if (session is null) return SessionErrors.NotFound;

        session.End(clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        ends.SessionEnded(session.Id);
        await audit.WriteAsync(new("accounts.session_ended", session.UserId, AuditTargets.Session(session.Id)), cancel);

        return new Done();
    }
}
