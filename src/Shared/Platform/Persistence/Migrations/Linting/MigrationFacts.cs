using Modular.Platform.Persistence.Migrations.Effects;

namespace Modular.Platform.Persistence.Migrations.Linting;

/// <summary>What is known while a module's migrations are read from the first to the last.</summary>
internal sealed class MigrationFacts
{
    private readonly HashSet<string> _new = new(StringComparer.Ordinal);
    private readonly HashSet<string> _locked = new(StringComparer.Ordinal);
    private readonly HashSet<(string Table, string? Constraint)> _added = [];
    private readonly Dictionary<(string Table, string? Constraint), string> _notNullChecks = [];
    private readonly HashSet<(string Table, string? Column)> _notNull = [];

    /// <summary>The one that is being read.</summary>
    public Migration Migration { get; private set; } = null!;

    public void Enter(Migration migration)
    {
        Migration = migration;
        _new.Clear();
        _locked.Clear();
        _added.Clear();
    }

    /// <summary>True for what was there before this migration.</summary>
    public bool IsLive(SqlName name) => !_new.Contains(name.Key) && (name.Schema is null || !_new.Contains(name.Schema + "."));

    public bool IsNewIndex(SqlName index) => !IsLive(index);

    /// <summary>True when a check that was proved keeps the column from being null.</summary>
    public bool IsProvedNotNull(SqlName table, string? column) => _notNull.Contains((table.Key, column));

    public bool IsAddedInTransaction(SqlName table, string? constraint) => Migration.Transactional && _added.Contains((table.Key, constraint));

    /// <summary>True when it keeps everybody from a live table, and its transaction does so from another one already.</summary>
    public bool IsAnotherLocked(Change change) => Migration.Transactional && KeepsOut(change) && _locked.Count > 0 && !_locked.Contains(change.Object.Key);

    /// <summary>Remembers a change that was looked at.</summary>
    public void Note(Change change)
    {
        var (table, key) = (change.Object, (change.Object.Key, change.Part));
        if (KeepsOut(change)) _locked.Add(table.Key);
        if (change.Kind == ChangeKind.CreateTable) _new.Add(table.Key);
        else if (change.Kind == ChangeKind.CreateSchema) _new.Add(table.Name + ".");
        else if (change is { Kind: ChangeKind.CreateIndex, Part: { } index }) _new.Add(new SqlName(table.Schema, index).Key);
        else if (change is { Kind: ChangeKind.AddCheck or ChangeKind.AddForeignKey, IsGentle: true }) _added.Add(key);
        else if (change.Kind == ChangeKind.Validate && _notNullChecks.TryGetValue(key, out var proved)) _notNull.Add((table.Key, proved));
        else if (change.Kind == ChangeKind.DropConstraint && _notNullChecks.Remove(key, out var unproved)) _notNull.Remove((table.Key, unproved));
        if (change is { Kind: ChangeKind.AddCheck, NeverNull: { } column }) _notNullChecks[key] = column;
    }

    private bool KeepsOut(Change change) => change is { Lock: LockLevel.AccessExclusive, Kind: not (ChangeKind.DropIndex or ChangeKind.CreateTable) } && IsLive(change.Object);
}
