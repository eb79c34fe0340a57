namespace Modular.Platform.Persistence.Migrations.Importing;

/// <summary>A table that may be an old tool's bookkeeping.</summary>
/// <param name="Name">With its schema, quoted by PostgreSQL where that is needed.</param>
/// <param name="LockName">What Knex would call the table of its lock.</param>
/// <param name="IsView">Stored or not.</param>
/// <param name="Columns">Names and types, in their order.</param>
internal sealed record LegacyTable(string Name, string LockName, bool IsView, IReadOnlyDictionary<string, string> Columns)
{
    public IEnumerable<LegacyTool> Tools => LegacyTool.All.Where(t => t.Recognises(this));

    public string ColumnList => string.Join(", ", Columns.Keys);
}
