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

    private readonly Lock _turn = new();
    private Ended _all = Ended.Nothing;
    private Ended _sinceReading = Ended.Nothing;

    public bool Has(Guid sessionId, Guid userId, long securityVersion)
    {
        var all = Volatile.Read(ref _all);
        return all.Sessions.Contains(sessionId) || (all.Users.TryGetValue(userId, out var least) && securityVersion < least);
    }

    public void Add(Guid sessionId) => Add(ended => ended.With(sessionId));

    public void Add(Guid userId, long securityVersion) => Add(ended => ended.With(userId, securityVersion));

    /// <summary>Before the database is asked: what is added from now on may not be in its answer yet.</summary>
    public void BeginReading()
    {
        lock (_turn) _sinceReading = Ended.Nothing;
    }

    /// <summary>What the database told, and what was added meanwhile.</summary>
    public void Replace(IEnumerable<Guid> sessions, IEnumerable<KeyValuePair<Guid, long>> users)
    {
        var read = new Ended([.. sessions], users.ToImmutableDictionary());
        lock (_turn) Volatile.Write(ref _all, read.With(_sinceReading));
    }

    private void Add(Func<Ended, Ended> add)
    {
        lock (_turn)
        {
            _sinceReading = add(_sinceReading);
            Volatile.Write(ref _all, add(_all));
        }
    }

    private sealed record Ended(ImmutableHashSet<Guid> Sessions, ImmutableDictionary<Guid, long> Users)
    {
        public static readonly Ended Nothing = new([], ImmutableDictionary<Guid, long>.Empty);

        public Ended With(Guid sessionId) => this with { Sessions = Sessions.Add(sessionId) };

        public Ended With(Guid userId, long least) =>
            this with { Users = Users.SetItem(userId, Users.TryGetValue(userId, out var known) ? Math.Max(known, least) : least) };

        public Ended With(Ended others) => others.Users.Aggregate(this with { Sessions = Sessions.Union(others.Sessions) }, (all, user) => all.With(user.Key, user.Value));
    }
}
