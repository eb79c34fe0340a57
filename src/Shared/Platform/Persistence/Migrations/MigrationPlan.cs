namespace Modular.Platform.Persistence.Migrations;

/// <summary>What this version knows, beside what the database has.</summary>
/// <param name="Migrations">In the order in which they run.</param>
/// <param name="History">In any order.</param>
internal sealed record MigrationPlan(IReadOnlyList<Migration> Migrations, IReadOnlyList<AppliedMigration> History)
{
    private readonly Dictionary<(string, string), AppliedMigration> _applied = History.ToDictionary(a => a.Key);
    private readonly Dictionary<(string, string), Migration> _known = Migrations.ToDictionary(m => m.Key);

    public IReadOnlyList<Migration> Pending => [.. Migrations.Where(m => !_applied.ContainsKey(m.Key))];

    public int NextBatch => History.Select(a => a.Batch).DefaultIfEmpty().Max() + 1;

    public IReadOnlyList<MigrationStatus> Status() =>
    [
        .. Migrations.Select(m => new MigrationStatus(m.Module, m.Id, StateOf(m), _applied.GetValueOrDefault(m.Key) ?? FormerOf(m)) { OutOfOrder = IsOutOfOrder(m), Breaking = m.Breaking && !_applied.ContainsKey(m.Key) })
            .Concat(Unknown().Select(a => new MigrationStatus(a.Module, a.Id, MigrationState.Missing, a)))
            .InOrder(s => (s.Module, s.Id)),
    ];

    /// <summary>Refuses a history this version cannot work with. Unknown migrations are an expected sight while nodes are being replaced.</summary>
    /// <exception cref="StartupException">One that is unknown here is breaking, or one that ran has changed since.</exception>
    public void EnsureCompatible()
    {
        if (Unknown().FirstOrDefault(a => a.Breaking) is { } newer)
            throw new StartupException(
                $"The database schema is newer than this version understands (module {newer.Module}, migration {newer.Id}): start a version that knows it.");
        if (Migrations.FirstOrDefault(m => StateOf(m) == MigrationState.Changed) is { } changed)
            throw new StartupException($"Migration {changed.Name} was changed after it ran here: restore its file, and put the change into a new migration; if the schema is right as it is, `modular db repair`.");
        if (Migrations.FirstOrDefault(m => StateOf(m) == MigrationState.Renamed) is { } renamed)
            throw new StartupException($"Migration {renamed.Name} ran here under the name {FormerOf(renamed)!.Name}: give it that name back, or have the history follow with `modular db repair`.");
    }

    /// <summary>Pending, though a younger one of its module has run. It still runs, in its place among the pending ones.</summary>
    public bool IsOutOfOrder(Migration migration) =>
        StateOf(migration) == MigrationState.Pending && History.Any(a => a.Module == migration.Module && string.CompareOrdinal(a.Id, migration.Id) > 0);

    /// <summary>What to revert, newest first.</summary>
    /// <param name="steps">How many migrations; null = all of the latest batch.</param>
    /// <param name="to">The one to stop before, in place of a number.</param>
    /// <exception cref="StartupException">One of them has no way back, or is unknown here.</exception>
    public IReadOnlyList<Migration> ToRevert(int? steps, string? to = null)
    {
        var newestFirst = History.GroupBy(a => a.Batch).OrderByDescending(b => b.Key).Select(b => b.InOrder(a => a.Key).Reverse().ToList()).ToList();
        if (to is not null)
        {
            var stop = MigrationName.Find(to, History.Select(a => a.Key));
            return [.. newestFirst.SelectMany(b => b).TakeWhile(a => a.Key != stop).Select(Revertible)];
        }

        var chosen = steps is { } count ? newestFirst.SelectMany(b => b).Take(count) : newestFirst.Take(1).SelectMany(b => b);
        return [.. chosen.Select(Revertible)];
    }

    private Migration Revertible(AppliedMigration applied)
    {
        if (!_known.TryGetValue(applied.Key, out var migration))
            throw new StartupException($"Migration {applied.Name} is unknown to this version and cannot be reverted by it; nothing was reverted.");
        if (applied.Origin == MigrationOrigin.Baseline)
            throw new StartupException($"Migration {applied.Name} was marked by a baseline and did not run here; nothing was reverted. If it may be reverted all the same, run `modular db baseline --release` first.");
        if (migration.DownSql is null) throw new StartupException($"Migration {applied.Name} has no .down.sql and cannot be reverted; nothing was reverted.");
        return migration;
    }

    private IEnumerable<AppliedMigration> Unknown()
    {
        var former = Migrations.Select(FormerOf).OfType<AppliedMigration>().Select(a => a.Key).ToHashSet();
        return History.Where(a => !_known.ContainsKey(a.Key) && !former.Contains(a.Key)).InOrder(a => a.Key);
    }

    /// <summary>The row of a migration that ran as it is here, when it was called otherwise.</summary>
    private AppliedMigration? FormerOf(Migration migration) =>
        _applied.ContainsKey(migration.Key) ? null : History.FirstOrDefault(a => !_known.ContainsKey(a.Key) && a.Checksum == migration.Checksum);

    private MigrationState StateOf(Migration migration) =>
        !_applied.TryGetValue(migration.Key, out var applied) ? FormerOf(migration) is null ? MigrationState.Pending : MigrationState.Renamed
        : string.Equals(applied.Checksum, migration.Checksum, StringComparison.Ordinal) ? MigrationState.Applied
        : MigrationState.Changed;
}
