using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Modular.Accounts.Contracts;
using Modular.Accounts.Domain;
using Modular.Platform.Auditing;
using Modular.Platform.Events;
using Modular.Platform.Http.Security;
using Modular.Platform.UseCases;

namespace Modular.Accounts.Application;

/// <summary>Opens an account. The password takes part in recognising a repeated request; its hash, which is new each time, does not.</summary>
internal sealed record SignUp(Username Username, EmailAddress Email, DisplayName DisplayName, Password Password, [property: JsonIgnore] string PasswordHash)
    : ICommand<OwnProfile>
{
    public override string ToString() => $"{nameof(SignUp)} {Username.Text}";
}

internal sealed class SignUpHandler(IAccountsDb db, IEventPublisher events, IAuditLog audit, PermissionTable permissions, TimeProvider clock)
    : ICommandHandler<SignUp, OwnProfile>
{
    public async Task<Result<OwnProfile>> Handle(SignUp command, CancellationToken cancel)
    {
        var taken = await TakenAsync(command, cancel);
        if (taken.Length > 0) return taken;

        var user = User.SignUp(command.Username, command.Email, command.DisplayName, command.PasswordHash, clock.GetUtcNow());
        db.Users.Add(user);
        await db.SaveChangesAsync(cancel);
        await events.PublishAsync(new UserSignedUp(user.Id, user.CreatedAt), cancel);
        await audit.WriteAsync(new("accounts.signed_up", user.Id, After: new { user.Username }) { Actor = user.Id }, cancel);

        return OwnProfile.Of(user, permissions);
    }

    /// <summary>Both at once where both are taken; races are decided by the unique indexes.</summary>
    private async Task<Error[]> TakenAsync(SignUp command, CancellationToken cancel)
    {
        var taken = new List<Error>();
        if (await db.FindUserAsync(command.Username.Text, cancel) is not null) taken.Add(UserErrors.UsernameTaken);
        else if (await LooksTakenAsync(command.Username, cancel)) taken.Add(UserErrors.UsernameLooksTaken);
        if (await db.FindUserAsync(command.Email.Text, cancel) is not null) taken.Add(UserErrors.EmailTaken);
        return [.. taken];
    }

    private Task<bool> LooksTakenAsync(Username name, CancellationToken cancel)
    {
        var look = LookAlike.Of(name);
        return db.Users.AnyAsync(u => u.Look == look, cancel);
    }
}
