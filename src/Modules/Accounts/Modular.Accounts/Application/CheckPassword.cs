using Modular.Accounts.Domain;
using Modular.Platform.UseCases;

namespace Modular.Accounts.Application;

/// <summary>Says who signs in. A query, because hashing takes its time and no transaction should wait for it.</summary>
/// <param name="Login">Username or email address.</param>
/// <param name="Password">The password as typed.</param>
internal sealed record CheckPassword(string? Login, string? Password) : IQuery<Guid>
{
    public override string ToString() => nameof(CheckPassword);
}

internal sealed class CheckPasswordHandler(IAccountsDb db, IPasswordHashing passwords) : IQueryHandler<CheckPassword, Guid>
{
    public async Task<Result<Guid>> Handle(CheckPassword query, CancellationToken cancel)
    {
        var check = new Validation();
        check.Require(!string.IsNullOrWhiteSpace(query.Login), "/login", SessionErrors.LoginMissing);
        check.Require(!string.IsNullOrEmpty(query.Password), "/password", SessionErrors.PasswordMissing);
        check.Require(TextRules.Length(query.Password ?? "") <= Domain.Password.MaxLength, "/password", UserErrors.PasswordTooLong);
        if (check.Failed) return check.Errors;

        var user = await db.FindUserAsync(query.Login!.Trim(), cancel);
        var verified = await passwords.VerifyAsync(user?.PasswordHash, query.Password!, cancel);
        if (verified.IsFailed) return Result<Guid>.Fail(verified.Errors);

        return verified.Value && user is { IsActive: true } ? user.Id : SessionErrors.LoginFailed;
    }
}
