namespace Modular.Platform.Persistence.Migrations.Importing;

/// <summary>A table, recognised as a tool's bookkeeping.</summary>
internal sealed record LegacyBook(LegacyTable Table, LegacyTool Tool)
{
    /// <summary>False when the times are some clock's on the wall, and somebody has to know which.</summary>
    public bool HasZone => !string.Equals(Table.Columns[Tool.Time.Name], LegacyColumn.WithoutZone, StringComparison.Ordinal);

    public IEnumerable<string> OtherColumns => Table.Columns.Keys.Except(Tool.Columns.Select(c => c.Name), StringComparer.Ordinal);

    public override string ToString() => $"{Table.Name} ({Tool.Name})";
}
