namespace Modular.Accounts.Infrastructure.Tokens;

/// <summary>What tokens of a user have to be like from now on.</summary>
/// <param name="SecurityVersion">The least that is good.</param>
/// <param name="IsClosed">None is good while the account is closed.</param>
internal readonly record struct UserChange(long SecurityVersion, bool IsClosed);
