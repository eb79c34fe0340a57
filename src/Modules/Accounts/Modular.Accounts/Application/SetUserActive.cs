using Modular.Accounts.Domain;
using Modular.Platform.Auditing;
using Modular.Platform.UseCases;

namespace Modular.Accounts.Application;

/// <summary>Closes an account or opens it again. What was signed in ends with the closing and stays so.</summary>
/// <param name="UserId">Whose.</param>
/// <param name="Active">Open or closed.</param>
/// <param name="Reason">For the audit log.</param>
internal sealed record SetUserActive(Guid UserId, bool Active, string? Reason) : ICommand<UserState>;

/// <summary>Whether an account is open.</summary>
internal sealed record UserState(Guid Id, bool IsActive);

internal sealed class SetUserActiveHandler(IAccountsDb db, SessionEnding ending, IAuditLog audit, TimeProvider clock) : ICommandHandler<SetUserActive, UserState>
{
    private const int MaxReason = 500;

    public async Task<Result<UserState>> Handle(SetUserActive command, CancellationToken cancel)
    {
        var check = new Validation();
        check.Require(TextRules.Length(command.Reason ?? "") <= MaxReason, "/reason", UserErrors.ReasonTooLong);
        if (check.Failed) return check.Errors;

        var admins = await db.LockAdminsAsync(cancel);
        var user = await db.LockUserAsync(command.UserId, cancel);
        if (user is not { ErasedAt: null }) return UserErrors.NotFound;
        if (!command.Active && admins is [var last] && last == user.Id) return UserErrors.LastAdmin;

        if (user.SetActive(command.Active, clock.GetUtcNow()))
        {
            await db.SaveChangesAsync(cancel);
            await ending.EndAllAsync(user, cancel);
            await audit.WriteAsync(new(command.Active ? "accounts.user_activated" : "accounts.user_deactivated", user.Id, After: new { command.Reason }), cancel);
        }

        return new UserState(user.Id, user.IsActive);
    }
}
