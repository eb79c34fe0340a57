using Modular.Accounts.Contracts;
using Modular.Accounts.Domain;
using Modular.Platform.Auditing;
using Modular.Platform.Events;
using Modular.Platform.UseCases;

namespace Modular.Accounts.Application;

/// <summary>
/// Takes somebody out for good. This module forgets them at once, the others a moment later, by the event; no token, cookie or key of theirs is good any more.
/// </summary>
internal sealed record EraseUser(Guid UserId, ErasedContent Content) : ICommand<Done>;

internal sealed class EraseUserHandler(IAccountsDb db, OwnPersonalData own, ITokenEnds ends, IEventPublisher events, IAuditLog audit, TimeProvider clock) : ICommandHandler<EraseUser, Done>
{
    public async Task<Result<Done>> Handle(EraseUser command, CancellationToken cancel)
    {
        var admins = await db.LockAdminsAsync(cancel);
        var user = await db.LockUserAsync(command.UserId, cancel);
        if (user is not { ErasedAt: null }) return UserErrors.NotFound;
        if (admins is [var last] && last == user.Id) return UserErrors.LastAdmin;

        user.Erase(clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        await own.ForgetAsync(user.Id, cancel);
        ends.UserChanged(user);

        await audit.WriteAsync(new(AuditActions.UserErased, user.Id) { WithoutAddress = true }, cancel);
        await events.PublishAsync(new UserErased(user.Id, command.Content, clock.GetUtcNow()), cancel);
        return new Done();
    }
}
