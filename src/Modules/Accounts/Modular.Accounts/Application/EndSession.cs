using Microsoft.EntityFrameworkCore;
using Modular.Platform.Auditing;
using Modular.Platform.UseCases;

namespace Modular.Accounts.Application;

/// <summary>Signs out. One that has ended already stays so.</summary>
internal sealed record EndSession(Guid SessionId) : ICommand<Done>;

internal sealed class EndSessionHandler(IAccountsDb db, ITokenEnds ends, IAuditLog audit, TimeProvider clock) : ICommandHandler<EndSession, Done>
{
    public async Task<Result<Done>> Handle(EndSession command, CancellationToken cancel)
    {
        var session = await db.Sessions.SingleOrDefaultAsync(s => s.Id == command.SessionId, cancel);
        ends.SessionEnded(command.SessionId);
        if (session is not { RevokedAt: null }) return new Done();

        session.End(clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        await audit.WriteAsync(new("accounts.signed_out", session.UserId, AuditTargets.Session(session.Id)) { Actor = session.UserId }, cancel);

        return new Done();
    }
}
