using System.Collections.Immutable;

namespace Modular.Accounts.Infrastructure.Tokens;

/// <summary>
/// What ended lately, in this node's memory: sessions, and users' security versions. What ended longer ago than a token lives
/// needs no remembering.
/// </summary>
internal sealed class EndedTokens
{
    private readonly Lock _turn = new();
    private Ended _all = Ended.Nothing;
    private Ended _sinceReading = Ended.Nothing;

    public bool Has(Guid sessionId, Guid userId, long securityVersion)
    {
        var all = Volatile.Read(ref _all);
        return all.Sessions.Contains(sessionId) || (all.Users.TryGetValue(userId, out var change) && (change.IsClosed || securityVersion < change.SecurityVersion));
    }

    public void Add(Guid sessionId) => Add(ended => ended.With(sessionId));

    public void Add(Guid userId, UserChange change) => Add(ended => ended.With(userId, change));

    /// <summary>Before the database is asked: what is added from now on may not be in its answer yet.</summary>
    public void BeginReading()
    {
        lock (_turn) _sinceReading = Ended.Nothing;
    }

    /// <summary>What the database told, and what was added meanwhile.</summary>
    public void Replace(IEnumerable<Guid> sessions, IEnumerable<KeyValuePair<Guid, UserChange>> users)
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

    private sealed record Ended(ImmutableHashSet<Guid> Sessions, ImmutableDictionary<Guid, UserChange> Users)
    {
        public static readonly Ended Nothing = new([], ImmutableDictionary<Guid, UserChange>.Empty);

        public Ended With(Guid sessionId) => this with { Sessions = Sessions.Add(sessionId) };

        /// <summary>News may arrive out of order; the security version says which is the later.</summary>
        public Ended With(Guid userId, UserChange change) =>
            Users.TryGetValue(userId, out var known) && known.SecurityVersion > change.SecurityVersion ? this : this with { Users = Users.SetItem(userId, change) };

        public Ended With(Ended others) => others.Users.Aggregate(this with { Sessions = Sessions.Union(others.Sessions) }, (all, user) => all.With(user.Key, user.Value));
    }
}
