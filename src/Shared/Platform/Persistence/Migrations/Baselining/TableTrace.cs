using Modular.Platform.Persistence.Migrations.Effects;

namespace Modular.Platform.Persistence.Migrations.Baselining;

/// <summary>Which tables migrations leave behind, as far as their statements say: what a function or a DO block makes is not seen.</summary>
internal sealed class TableTrace
{
    private readonly HashSet<string> _made = new(StringComparer.Ordinal);

    /// <summary>Those that are there now, in PostgreSQL's spelling.</summary>
    public HashSet<string> Tables { get; } = new(StringComparer.Ordinal);

    /// <summary>Those that were there once.</summary>
    public IEnumerable<string> Gone => _made.Except(Tables, StringComparer.Ordinal);

    public void Follow(Migration migration)
    {
        foreach (var change in StatementEffect.ReadAll(migration.UpSql).SelectMany(effect => effect.Changes)) Follow(change);
    }

    private void Follow(Change change)
    {
        if (change.Kind == ChangeKind.DropSchema) Tables.RemoveWhere(table => table.StartsWith($"{change.Object}.", StringComparison.Ordinal));
        if (change.Kind is ChangeKind.DropTable or ChangeKind.RenameTable) Tables.Remove($"{change.Object}");
        if (change is { Kind: ChangeKind.CreateTable, IsTemporary: false }) Add(change.Object);
        else if (change.Renamed is { } renamed) Add(renamed);
    }

    private void Add(SqlName table)
    {
        Tables.Add($"{table}");
        _made.Add($"{table}");
    }
}
