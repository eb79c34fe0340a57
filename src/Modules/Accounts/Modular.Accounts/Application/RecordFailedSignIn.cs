using Modular.Platform.Auditing;
using Modular.Platform.UseCases;

namespace Modular.Accounts.Application;

/// <summary>
/// Writes down that somebody did not get in. A command of its own, because the refused sign-in leaves nothing behind. The text that was typed is not
/// kept, for people type passwords into the wrong field; a name that nobody has costs the same statements as one that somebody has.
/// </summary>
internal sealed record RecordFailedSignIn(string? Login) : ICommand<Done>
{
    public override string ToString() => nameof(RecordFailedSignIn);
}

internal sealed class RecordFailedSignInHandler(IAccountsDb db, IAuditLog audit) : ICommandHandler<RecordFailedSignIn, Done>
{
    public async Task<Result<Done>> Handle(RecordFailedSignIn command, CancellationToken cancel)
    {
        var user = await db.FindUserAsync((command.Login ?? "").Trim(), cancel);
        await audit.WriteAsync(new("accounts.sign_in_failed", user?.Id, After: user is { IsActive: false } ? new { Account = "closed" } : null), cancel);

        return new Done();
    }
}
