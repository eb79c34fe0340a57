namespace Modular.Platform.Persistence.Migrations.Effects;

/// <summary>One thing that a statement does to one object.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Object">The table; for what is no table, itself.</param>
/// <param name="Lock">The lock that it takes on the table.</param>
/// <param name="Work">What it does to the rows meanwhile.</param>
internal sealed record Change(ChangeKind Kind, SqlName Object, LockLevel Lock, TableWork Work = TableWork.None)
{
    /// <summary>Column, constraint or index that it is about.</summary>
    public string? Part { get; init; }

    public ColumnDefinition? Column { get; init; }

    /// <summary>Of a new table: it goes with its session.</summary>
    public bool IsTemporary { get; init; }

    /// <summary>Of a table that is renamed or moved: what it is called then.</summary>
    public SqlName? Renamed { get; init; }

    /// <summary>Dependent objects go with it, unnamed.</summary>
    public bool Cascades { get; init; }

    /// <summary>The way that locks less was chosen: CONCURRENTLY, NOT VALID or USING INDEX.</summary>
    public bool IsGentle { get; init; }

    /// <summary>It may be there or not: IF EXISTS, IF NOT EXISTS.</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>Of a write: it says which rows, or how many.</summary>
    public bool IsNarrow { get; init; }

    /// <summary>Of a check: the column that it keeps from being null.</summary>
    public string? NeverNull { get; init; }
}
