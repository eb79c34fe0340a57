using Microsoft.EntityFrameworkCore;
using Modular.Accounts.Domain;
using Modular.Platform.UseCases;

namespace Modular.Accounts.Application;

/// <summary>Checks the caller's present password and hashes the next, so that <see cref="ChangePassword"/> waits for neither.</summary>
internal sealed record PreparePasswordChange(string? CurrentPassword, string? NewPassword) : IQuery<ChangePassword>
{
    public override string ToString() => nameof(PreparePasswordChange);
}

internal sealed class PreparePasswordChangeHandler(IAccountsDb db, Caller caller, IPasswordHashing passwords) : IQueryHandler<PreparePasswordChange, ChangePassword>
{
    public async Task<Result<ChangePassword>> Handle(PreparePasswordChange query, CancellationToken cancel)
    {
        var user = await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == caller.Id, cancel);
        if (user is null) return UserErrors.NotFound;

        var check = new Validation();
        check.Require(!string.IsNullOrEmpty(query.CurrentPassword), "/currentPassword", SessionErrors.PasswordMissing);
        var next = check.Field("/newPassword", Password.Parse(query.NewPassword, user.Username, user.Email));
        check.Require(query.CurrentPassword is null || query.CurrentPassword != query.NewPassword, "/newPassword", UserErrors.PasswordUnchanged);
        if (check.Failed) return check.Errors;

        var verified = await passwords.VerifyAsync(user.PasswordHash, query.CurrentPassword!, cancel);
        if (verified.IsFailed) return Result<ChangePassword>.Fail(verified.Errors);
        if (!verified.Value.IsRight) return UserErrors.PasswordWrong.At("/currentPassword");

        var hash = await passwords.HashAsync(next.Text, cancel);
        return hash.Map(h => new ChangePassword(user.SecurityVersion, h));
    }
}
