using System.Collections.Frozen;

namespace Modular.Kernel;

/// <summary>Who asks, and what they may do.</summary>
/// <param name="Key">Names the caller in limits, idempotency and the audit log: <c>user:…</c>, <c>key:…</c>, <c>address:…</c> or <c>system</c>.</param>
/// <param name="UserId">The user; null for somebody anonymous and for the system.</param>
/// <param name="Permissions">All that the caller's roles allow; by an API key, what its scopes leave of that.</param>
public sealed record Caller(string Key, Guid? UserId, FrozenSet<string> Permissions)
{
    /// <summary>The product itself, at work in the background or for an operator. It needs no permission.</summary>
    public static readonly Caller System = new("system", null, FrozenSet<string>.Empty);

    /// <summary>Somebody who did not sign in, known by address only.</summary>
    public static Caller Anonymous(string address) => new("address:" + address, null, FrozenSet<string>.Empty);

    /// <summary>A signed-in user.</summary>
    public static Caller User(Guid id, FrozenSet<string> permissions) => new("user:" + id.ToString("N"), id, permissions);

    /// <summary>A program that acts for a user, by one of their API keys. Limits and idempotency count it by itself.</summary>
    public static Caller ApiKey(Guid id, Guid userId, FrozenSet<string> permissions) => new("key:" + id.ToString("N"), userId, permissions) { ApiKeyId = id };

    /// <summary>The API key that the caller acts with; null for who came in person.</summary>
    public Guid? ApiKeyId { get; private init; }

    /// <summary>The signed-in user's id. Asking without one is a bug: the route's permission has to come first.</summary>
    public Guid Id => UserId ?? throw new InvalidOperationException("This use case needs a signed-in caller; its route must declare a permission.");

    /// <summary>True when the caller may do what <paramref name="permission"/> names.</summary>
    public bool Can(string permission) => ReferenceEquals(this, System) || Permissions.Contains(permission);
}
