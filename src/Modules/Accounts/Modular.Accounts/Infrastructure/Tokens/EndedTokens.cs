using System.Collections.Immutable;

namespace Modular.Accounts.Infrastructure.Tokens;

/// <summary>
/// What ended lately, in this node's memory: sessions, and users' security versions. What ended longer ago than a token lives
/// needs no remembering.
/// </summary>
internal sealed class EndedTokens
{
    /// <summary>Stands for a closed account: no token is new enough.</summary>
    public const long Closed = long.MaxValue;

    private ImmutableHashSet<Guid> _sessions = [];
    private ImmutableDictionary<Guid, long> _users = ImmutableDictionary<Guid, long>.Empty;

    public bool Has(Guid sessionId, Guid userId, long securityVersion) =>
        Volatile.Read(ref _sessions).Contains(sessionId) || (Volatile.Read(ref _users).TryGetValue(userId, out var least) && securityVersion < least);

    public void Add(Guid sessionId) => ImmutableInterlocked.Update(ref _sessions, (all, one) => all.Add(one), sessionId);

    public void Add(Guid userId, long securityVersion) => ImmutableInterlocked.AddOrUpdate(ref _users, userId, securityVersion, (_, known) => Math.Max(known, securityVersion));

    public void Replace(IEnumerable<Guid> sessions, IEnumerable<KeyValuePair<Guid, long>> users)
    {
        Volatile.Write(ref _sessions, [.. sessions]);
        Volatile.Write(ref _users, users.ToImmutableDictionary());
    }
}
