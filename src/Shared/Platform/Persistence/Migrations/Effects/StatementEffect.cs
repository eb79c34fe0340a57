namespace Modular.Platform.Persistence.Migrations.Effects;

/// <summary>What one statement of a migration does.</summary>
/// <param name="Statement">As it stands in the file.</param>
/// <param name="Changes">All that it does, in the order in which it says so.</param>
internal sealed record StatementEffect(SqlStatement Statement, IReadOnlyList<Change> Changes)
{
    public static IReadOnlyList<StatementEffect> ReadAll(string sql) => [.. SqlStatement.Split(sql).Select(s => new StatementEffect(s, StatementReader.Read(s.Text)))];

    /// <summary>The strongest lock on each table, and the most work.</summary>
    public IReadOnlyList<TableLock> Locks() =>
    [
        .. Changes.Where(c => c.Lock != LockLevel.None).GroupBy(c => c.Object.Key, StringComparer.Ordinal)
            .Select(c => new TableLock(c.First().Object, c.Max(x => x.Lock), c.Max(x => x.Work), c.Any(x => x.Kind == ChangeKind.DropIndex))),
    ];
}
