using Modular.Accounts.Domain;
using Modular.Platform.UseCases;

namespace Modular.Accounts.Application;

/// <summary>Says who signs in. A query, because hashing takes its time and no transaction should wait for it.</summary>
/// <param name="Login">Username or email address.</param>
/// <param name="Password">The password as typed.</param>
internal sealed record CheckPassword(string? Login, string? Password) : IQuery<CheckedUser>
{
    public override string ToString() => nameof(CheckPassword);
}

/// <summary>Somebody whose password was right, as they were at that moment.</summary>
/// <param name="Id">The user.</param>
/// <param name="SecurityVersion">What ends when the password changes.</param>
/// <param name="Rehashed">The password hashed anew, where the stored hash is an older or an imported one.</param>
internal sealed record CheckedUser(Guid Id, long SecurityVersion, string? Rehashed)
{
    public override string ToString() => $"user {Id}";
}

internal sealed class CheckPasswordHandler(IAccountsDb db, IPasswordHashing passwords) : IQueryHandler<CheckPassword, CheckedUser>
{
    public async Task<Result<CheckedUser>> Handle(CheckPassword query, CancellationToken cancel)
    {
        var check = new Validation();
        check.Require(!string.IsNullOrWhiteSpace(query.Login), "/login", SessionErrors.LoginMissing);
        check.Require(!string.IsNullOrEmpty(query.Password), "/password", SessionErrors.PasswordMissing);
        check.Require(TextRules.Length(query.Password ?? "") <= Domain.Password.MaxLength, "/password", UserErrors.PasswordTooLong);
        if (check.Failed) return check.Errors;

        var user = await db.FindUserAsync(query.Login!.Trim(), cancel);
        var verified = await passwords.VerifyAsync(user?.PasswordHash, query.Password!, cancel);
        if (verified.IsFailed) return Result<CheckedUser>.Fail(verified.Errors);

        return verified.Value.IsRight && user is { IsActive: true } ? new CheckedUser(user.Id, user.SecurityVersion, verified.Value.Rehashed) : SessionErrors.LoginFailed;
    }
}
