namespace Modular.Accounts.Infrastructure.Tokens;

/// <summary>A signing key as the database has it: the private half (PKCS #8) is sealed with the master key, the public one (SPKI) is open.</summary>
internal sealed class StoredKey
{
    public required string Kid { get; init; }
    public required byte[] PublicKey { get; init; }
    public required byte[] PrivateKey { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset RetiresAt { get; init; }
}
