namespace Modular.Accounts.Domain;

/// <summary>
/// One sign-in: the family of all refresh tokens that come from it, of which only the latest is valid.
/// It ends 30 days after it was last used.
/// </summary>
internal sealed class Session
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    /// <summary>A cookie session is prolonged at most this often: a read should not cost a write.</summary>
    public static readonly TimeSpan SlideEvery = TimeSpan.FromHours(12);

    private Session() { }

    public Guid Id { get; private init; }
    public Guid UserId { get; private init; }
    public SessionKind Kind { get; private init; }
    public byte[] TokenHash { get; private set; } = [];
    public byte[]? ReplacedHash { get; private set; }
    public string? Address { get; private init; }
    public DateTimeOffset CreatedAt { get; private init; }
    public DateTimeOffset LastUsedAt { get; private set; }
    public DateTimeOffset ExpiresAt { get; private set; }
    public DateTimeOffset? RevokedAt { get; private set; }

    public static Session Start(Guid id, Guid userId, SessionKind kind, byte[] tokenHash, string? address, DateTimeOffset now) => new()
    {
        Id = id,
        UserId = userId,
        Kind = kind,
        TokenHash = tokenHash,
        Address = address,
        CreatedAt = now,
        LastUsedAt = now,
        ExpiresAt = now + Lifetime,
    };

    /// <summary>
    /// Replaces the token. <paramref name="presented"/> was issued for this session once; if it is not the latest, somebody has
    /// copied it, and the session ends. So a refusal can change the session too.
    /// <paramref name="overlapped"/> says that the request came before the latest rotation was done: then the token before the latest is a client's
    /// own double submit and no theft. It gets nothing either way.
    /// </summary>
    public Result<Done> Rotate(ReadOnlySpan<byte> presented, byte[] next, bool overlapped, DateTimeOffset now)
    {
        if (RevokedAt is not null || now >= ExpiresAt) return SessionErrors.Ended;
        if (!presented.SequenceEqual(TokenHash)) return Distrust(presented, overlapped, now);

        ReplacedHash = TokenHash;
        TokenHash = next;
        Slide(now);
        return new Done();
    }

    public void Slide(DateTimeOffset now)
    {
        LastUsedAt = now;
        ExpiresAt = now + Lifetime;
    }

    public void End(DateTimeOffset now) => RevokedAt ??= now;

    private Error Distrust(ReadOnlySpan<byte> presented, bool overlapped, DateTimeOffset now)
    {
        if (overlapped && ReplacedHash is not null && presented.SequenceEqual(ReplacedHash)) return SessionErrors.RefreshRaced;

        End(now);
        return SessionErrors.RefreshReused;
    }
}
