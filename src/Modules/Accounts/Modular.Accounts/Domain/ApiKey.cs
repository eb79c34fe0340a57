namespace Modular.Accounts.Domain;

/// <summary>What a program of somebody's signs in with: a part of what they may do, for a while. Revoking it deletes it.</summary>
internal sealed class ApiKey
{
    /// <summary>How many a user has at most that have not expired.</summary>
    public const int MaxLive = 50;

    private const int MaxYears = 2;

    /// <summary>Its owner sees for this long that it has expired.</summary>
    public static readonly TimeSpan ShownAfterExpiry = TimeSpan.FromDays(30);

    /// <summary>A use is noted at most this often: a read should not cost a write.</summary>
    public static readonly TimeSpan NoteUseEvery = TimeSpan.FromMinutes(1);

    private ApiKey() { }

    public Guid Id { get; private init; }
    public Guid UserId { get; private init; }
    public string Name { get; private init; } = "";
    public List<string> Scopes { get; private init; } = [];
    public byte[] SecretHash { get; private init; } = [];
    public DateTimeOffset CreatedAt { get; private init; }
    public DateTimeOffset? LastUsedAt { get; private init; }
    public DateTimeOffset ExpiresAt { get; private init; }

    public static ApiKey Issue(Guid id, Guid userId, ApiKeyName name, ApiKeyScopes scopes, byte[] secretHash, DateTimeOffset expiresAt, DateTimeOffset now) => new()
    {
        Id = id,
        UserId = userId,
        Name = name.Text,
        Scopes = [.. scopes.Names],
        SecretHash = secretHash,
        CreatedAt = now,
        ExpiresAt = expiresAt,
    };

    /// <summary>A year from now where nothing is said; to the microsecond, as it is stored.</summary>
    public static Result<DateTimeOffset> ParseExpiry(DateTimeOffset? wanted, DateTimeOffset now)
    {
        if (wanted is not { } until) return now.AddYears(1);
        if (until <= now || until > now.AddYears(MaxYears)) return ApiKeyErrors.ExpiryOutOfRange;

        return until.ToUniversalTime().AddTicks(-(until.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
