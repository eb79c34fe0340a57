using Modular.Accounts.Domain;
using Modular.Platform.Auditing;
using Modular.Platform.UseCases;

namespace Modular.Accounts.Application;

/// <summary>Gives the caller another password and ends every session, so that whoever knew the old one is out.</summary>
/// <param name="SecurityVersion">The user's when the old password was checked.</param>
/// <param name="PasswordHash">The new password's.</param>
internal sealed record ChangePassword(long SecurityVersion, string PasswordHash) : ICommand<CheckedUser>
{
    public override string ToString() => nameof(ChangePassword);
}

internal sealed class ChangePasswordHandler(IAccountsDb db, Caller caller, SessionEnding ending, IAuditLog audit, TimeProvider clock)
    : ICommandHandler<ChangePassword, CheckedUser>
{
    public async Task<Result<CheckedUser>> Handle(ChangePassword command, CancellationToken cancel)
    {
        var user = await db.LockUserAsync(caller.Id, cancel);
        if (user is not { IsActive: true }) return UserErrors.NotFound;
        if (user.SecurityVersion != command.SecurityVersion) return UserErrors.PasswordRaced;

        user.ChangePassword(command.PasswordHash, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        var ended = await ending.EndAllAsync(user, cancel);
        await audit.WriteAsync(new("accounts.password_changed", user.Id, After: new { sessionsEnded = ended }), cancel);

        return new CheckedUser(user.Id, user.SecurityVersion, Rehashed: null);
    }
}
