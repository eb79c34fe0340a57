using Modular.Accounts.Domain;
using Modular.Platform.Auditing;
using Modular.Platform.UseCases;

namespace Modular.Accounts.Application;

/// <summary>Gives somebody another password without asking for the old one; for operators.</summary>
internal sealed record ResetPassword(Guid UserId, string PasswordHash) : ICommand<Done>
{
    public override string ToString() => $"{nameof(ResetPassword)} {UserId}";
}

internal sealed class ResetPasswordHandler(IAccountsDb db, SessionEnding ending, IAuditLog audit, TimeProvider clock) : ICommandHandler<ResetPassword, Done>
{
    public async Task<Result<Done>> Handle(ResetPassword command, CancellationToken cancel)
    {
        var user = await db.LockUserAsync(command.UserId, cancel);
        if (user is not { ErasedAt: null }) return UserErrors.NotFound;

        user.ChangePassword(command.PasswordHash, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        var ended = await ending.EndAllAsync(user, cancel);
        await audit.WriteAsync(new("accounts.password_reset", user.Id, After: new { sessionsEnded = ended }), cancel);

        return new Done();
    }
}
