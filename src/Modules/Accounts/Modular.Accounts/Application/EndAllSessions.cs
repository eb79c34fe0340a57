using Modular.Accounts.Domain;
using Modular.Platform.Auditing;
using Modular.Platform.UseCases;

namespace Modular.Accounts.Application;

/// <summary>Signs the caller out everywhere, here too.</summary>
internal sealed record EndAllSessions : ICommand<Done>;

internal sealed class EndAllSessionsHandler(IAccountsDb db, Caller caller, SessionEnding ending, IAuditLog audit, TimeProvider clock) : ICommandHandler<EndAllSessions, Done>
{
    public async Task<Result<Done>> Handle(EndAllSessions command, CancellationToken cancel)
    {
        var user = await db.LockUserAsync(caller.Id, cancel);
        if (user is not { IsActive: true }) return UserErrors.NotFound;

        user.EndTokens(clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        var ended = await ending.EndAllAsync(user, cancel);
        await audit.WriteAsync(new("accounts.signed_out_everywhere", user.Id, After: new { sessions = ended }), cancel);

        return new Done();
    }
}
