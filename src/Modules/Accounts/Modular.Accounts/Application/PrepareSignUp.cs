using Modular.Accounts.Domain;
using Modular.Platform.UseCases;

namespace Modular.Accounts.Application;

/// <summary>
/// Checks what somebody typed and hashes the password, so that <see cref="SignUp"/> can be quick:
/// no connection and no transaction should wait for a hash.
/// </summary>
internal sealed record PrepareSignUp(string? Username, string? Email, string? Password, string? DisplayName) : IQuery<SignUp>
{
    public override string ToString() => nameof(PrepareSignUp);
}

internal sealed class PrepareSignUpHandler(IPasswordHashing passwords) : IQueryHandler<PrepareSignUp, SignUp>
{
    public async Task<Result<SignUp>> Handle(PrepareSignUp query, CancellationToken cancel)
    {
        var check = new Validation();
        var username = check.Field("/username", Username.Choose(query.Username));
        var email = check.Field("/email", EmailAddress.Parse(query.Email));
        var password = check.Field("/password", Password.Parse(query.Password, query.Username?.Trim() ?? "", query.Email?.Trim() ?? ""));
        var displayName = query.DisplayName is null ? null : check.Field("/displayName", DisplayName.Parse(query.DisplayName));
        if (check.Failed) return check.Errors;

        var hash = await passwords.HashAsync(password.Text, cancel);
        return hash.Map(h => new SignUp(username, email, displayName ?? DisplayName.Of(username), password, h));
    }
}
