using Modular.Accounts.Contracts;
using Modular.Accounts.Domain;
using Modular.Platform.Auditing;
using Modular.Platform.Events;
using Modular.Platform.UseCases;

namespace Modular.Accounts.Application;

/// <summary>Makes the first admin. Does nothing where there is one already.</summary>
internal sealed record AddAdmin(Username Username, EmailAddress Email, string PasswordHash) : ICommand<Done>
{
    public override string ToString() => $"{nameof(AddAdmin)} {Username.Text}";
}

internal sealed class AddAdminHandler(IAccountsDb db, IEventPublisher events, IAuditLog audit, TimeProvider clock) : ICommandHandler<AddAdmin, Done>
{
    public async Task<Result<Done>> Handle(AddAdmin command, CancellationToken cancel)
    {
        if ((await db.LockAdminsAsync(cancel)).Count > 0) return new Done();

        var now = clock.GetUtcNow();
        var admin = User.SignUp(command.Username, command.Email, DisplayName.Of(command.Username), command.PasswordHash, now);
        admin.Become([Role.Admin], now);
        db.Users.Add(admin);
        await db.SaveChangesAsync(cancel);
        await events.PublishAsync(new UserSignedUp(admin.Id, admin.CreatedAt), cancel);
        await audit.WriteAsync(new(AuditActions.RolesChanged, admin.Id, After: new { admin.Username, admin.Roles }), cancel);

        return new Done();
    }
}
