namespace Modular.Accounts.Infrastructure.ApiKeys;

/// <summary>A key that was good when it was looked up, and who calls with it.</summary>
internal sealed record KnownApiKey(Guid Id, Guid OwnerId, long SecurityVersion, DateTimeOffset ExpiresAt, Caller Caller);
