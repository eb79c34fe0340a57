using Microsoft.EntityFrameworkCore;
using Modular.Accounts.Domain;
using Modular.Platform.UseCases;

namespace Modular.Accounts.Application;

/// <summary>Prolongs a cookie session that is in use.</summary>
internal sealed record SlideSession(Guid SessionId) : ICommand<Done>;

internal sealed class SlideSessionHandler(IAccountsDb db, TimeProvider clock) : ICommandHandler<SlideSession, Done>
{
    public async Task<Result<Done>> Handle(SlideSession command, CancellationToken cancel)
    {
        var session = await db.Sessions.SingleOrDefaultAsync(s => s.Id == command.SessionId && s.RevokedAt == null, cancel);
        if (session is null) return SessionErrors.Ended;

        session.Slide(clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return new Done();
    }
}
