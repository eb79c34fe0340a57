namespace Modular.Platform.Persistence.Migrations.Effects;

/// <summary>ALTER TABLE … ALTER COLUMN.</summary>
internal static class AlterColumnReader
{
    /// <summary>The column's name is read.</summary>
    public static Change Read(SqlName table, string column, SqlTokens text)
    {
        var (kind, level, work) = Kind(text);
        return new(kind, table, level, work) { Part = column, Column = kind == ChangeKind.AlterType ? ColumnReader.Read(column, text) : null };
    }

    private static (ChangeKind Kind, LockLevel Lock, TableWork Work) Kind(SqlTokens text)
    {
        // A longer varchar or a wider numeric is no more than a note in the catalogue; the text does not tell what it was before.
        if (text.Skip("set", "data", "type") || text.Skip("type")) return (ChangeKind.AlterType, LockLevel.AccessExclusive, TableWork.Rewrite);
        if (text.Is("set", "not", "null")) return (ChangeKind.SetNotNull, LockLevel.AccessExclusive, TableWork.Scan);
        if (text.Is("drop", "not", "null")) return (ChangeKind.DropNotNull, LockLevel.AccessExclusive, TableWork.None);
        if (text.Is("set", "expression")) return (ChangeKind.SetGenerated, LockLevel.AccessExclusive, TableWork.Rewrite);
        if (text.Is("set", "statistics") || text.Is("set", "(") || text.Is("reset", "(")) return (ChangeKind.Other, LockLevel.ShareUpdateExclusive, TableWork.None);
        return (ChangeKind.Other, LockLevel.AccessExclusive, TableWork.None);
    }
}
