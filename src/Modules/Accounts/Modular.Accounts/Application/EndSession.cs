using Microsoft.EntityFrameworkCore;
using Modular.Platform.UseCases;

namespace Modular.Accounts.Application;

/// <summary>Signs out. One that has ended already stays so.</summary>
internal sealed record EndSession(Guid SessionId) : ICommand<Done>;

internal sealed class EndSessionHandler(IAccountsDb db, ITokenEnds ends, TimeProvider clock) : ICommandHandler<EndSession, Done>
{
    public async Task<Result<Done>> Handle(EndSession command, CancellationToken cancel)
    {
        var session = await db.Sessions.SingleOrDefaultAsync(s => s.Id == command.SessionId, cancel);
        session?.End(clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        ends.SessionEnded(command.SessionId);

        return new Done();
    }
}
