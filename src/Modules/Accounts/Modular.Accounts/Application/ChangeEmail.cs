using Modular.Accounts.Domain;
using Modular.Platform.Auditing;
using Modular.Platform.UseCases;

namespace Modular.Accounts.Application;

/// <summary>Gives the caller another address to sign in with. Whether it is theirs is not proved: the product sends no mail.</summary>
internal sealed record ChangeEmail(string? Email) : ICommand<OwnProfile>;

internal sealed class ChangeEmailHandler(IAccountsDb db, Caller caller, IAuditLog audit, TimeProvider clock) : ICommandHandler<ChangeEmail, OwnProfile>
{
    public async Task<Result<OwnProfile>> Handle(ChangeEmail command, CancellationToken cancel)
    {
        var check = new Validation();
        var email = check.Field("/email", EmailAddress.Parse(command.Email));
        if (check.Failed) return check.Errors;

        var user = await db.LockUserAsync(caller.Id, cancel);
        if (user is not { IsActive: true }) return UserErrors.NotFound;
        if (await db.FindUserAsync(email.Text, cancel) is { } owner && owner.Id != user.Id) return UserErrors.EmailTaken;

        var before = user.Email;
        user.MoveTo(email, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        await audit.WriteAsync(new("accounts.email_changed", user.Id, Before: new { email = before }, After: new { email = user.Email }), cancel);

        return OwnProfile.Of(user, caller.Permissions);
    }
}
