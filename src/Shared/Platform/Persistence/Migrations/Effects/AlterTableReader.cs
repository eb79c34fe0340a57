namespace Modular.Platform.Persistence.Migrations.Effects;

/// <summary>ALTER TABLE, action by action.</summary>
internal static class AlterTableReader
{
    // What has a lock below ACCESS EXCLUSIVE and no more to it.
    private static readonly (string[] Words, LockLevel Lock)[] Gentle =
    [
        (["enable", "trigger"], LockLevel.ShareRowExclusive),
        (["enable", "always", "trigger"], LockLevel.ShareRowExclusive),
        (["enable", "replica", "trigger"], LockLevel.ShareRowExclusive),
        (["disable", "trigger"], LockLevel.ShareRowExclusive),
        (["cluster", "on"], LockLevel.ShareUpdateExclusive),
        (["set", "without", "cluster"], LockLevel.ShareUpdateExclusive),
        (["set", "("], LockLevel.ShareUpdateExclusive),
        (["reset", "("], LockLevel.ShareUpdateExclusive),
    ];

    private static readonly string[][] WritesAnew = [["set", "logged"], ["set", "unlogged"], ["set", "tablespace"], ["set", "access", "method"]];

    /// <summary>The words ALTER TABLE are read.</summary>
    public static IEnumerable<Change> Read(SqlTokens text)
    {
        text.SkipIf();
        text.Skip("only");
        if (text.Name() is not { } table) return [];
        text.Skip("*");
        return text.Items().SelectMany(action => Action(table, action));
    }

    private static IEnumerable<Change> Action(SqlName table, SqlTokens text)
    {
        if (text.Skip("add")) return Add(table, text);
        if (text.Skip("drop")) return [Drop(table, text)];
        if (text.Skip("rename")) return [Rename(table, text)];
        if (text.Skip("alter", "constraint")) return [new(ChangeKind.Other, table, LockLevel.AccessExclusive)];
        if (text.Skip("alter"))
        {
            text.Skip("column");
            return [AlterColumnReader.Read(table, text.Word() ?? "", text)];
        }

        if (text.Skip("validate", "constraint")) return [new(ChangeKind.Validate, table, LockLevel.ShareUpdateExclusive, TableWork.Scan) { Part = text.Word() }];
        if (text.Skip("set", "schema")) return [new(ChangeKind.RenameTable, table, LockLevel.AccessExclusive) { Renamed = table with { Schema = text.Word() } }];
        if (text.Skip("attach", "partition")) return Attach(table, text);
        if (text.Skip("detach", "partition")) return Detach(table, text);
        if (text.Skip("inherit")) return Parent(table, text, LockLevel.ShareUpdateExclusive);
        if (text.Skip("no", "inherit")) return Parent(table, text, LockLevel.AccessShare);
        if (WritesAnew.Any(words => text.Is(words))) return [new(ChangeKind.WriteAnew, table, LockLevel.AccessExclusive, TableWork.Rewrite)];
        return [new(ChangeKind.Other, table, Gentle.Where(g => text.Is(g.Words)).Select(g => g.Lock).FirstOrDefault(LockLevel.AccessExclusive))];
    }

    private static IEnumerable<Change> Add(SqlName table, SqlTokens text)
    {
        if (ConstraintReader.Begins(text) || text.Is("not", "null")) return ConstraintReader.Read(table, text);
        text.Skip("column");
        var repeatable = text.SkipIf();
        var column = ColumnReader.Read(text.Word() ?? "", text);
        var scans = column.IsUnique || column.IsChecked || (column.Referenced is not null && column.Default is not (null or "null"));
        var added = new Change(ChangeKind.AddColumn, table, LockLevel.AccessExclusive, column.Rewrites ? TableWork.Rewrite : scans ? TableWork.Scan : TableWork.None)
        {
            Part = column.Name,
            Column = column,
            IsRepeatable = repeatable,
        };
        return column.Referenced is null ? [added] : [added, new(ChangeKind.Other, column.Referenced, LockLevel.ShareRowExclusive)];
    }

    private static Change Drop(SqlName table, SqlTokens text)
    {
        var kind = text.Skip("constraint") ? ChangeKind.DropConstraint : ChangeKind.DropColumn;
        text.Skip("column");
        var repeatable = text.SkipIf();
        return new(kind, table, LockLevel.AccessExclusive) { Part = text.Word(), IsRepeatable = repeatable, Cascades = text.Is("cascade") };
    }

    private static Change Rename(SqlName table, SqlTokens text)
    {
        if (text.Skip("to")) return new(ChangeKind.RenameTable, table, LockLevel.AccessExclusive) { Renamed = table with { Name = text.Word() ?? "" } };
        var kind = text.Skip("constraint") ? ChangeKind.Other : ChangeKind.RenameColumn;
        text.Skip("column");
        return new(kind, table, LockLevel.AccessExclusive) { Part = text.Word() };
    }

    // The partition's rows are read unless a check says already that they fit.
    private static IEnumerable<Change> Attach(SqlName table, SqlTokens text) =>
        [new(ChangeKind.Other, table, LockLevel.ShareUpdateExclusive), .. text.Name() is { } partition ? [new Change(ChangeKind.Other, partition, LockLevel.AccessExclusive, TableWork.Scan)] : Array.Empty<Change>()];

    private static IEnumerable<Change> Detach(SqlName table, SqlTokens text)
    {
        var partition = text.Name();
        var gentle = text.Is("concurrently") || text.Is("finalize");
        yield return new(ChangeKind.DetachPartition, table, gentle ? LockLevel.ShareUpdateExclusive : LockLevel.AccessExclusive) { IsGentle = gentle, Part = partition?.Name };
        if (partition is not null) yield return new(ChangeKind.Other, partition, LockLevel.AccessExclusive);
    }

    private static IEnumerable<Change> Parent(SqlName table, SqlTokens text, LockLevel parentLock) =>
        [new(ChangeKind.Other, table, LockLevel.AccessExclusive), .. text.Name() is { } parent ? [new Change(ChangeKind.Other, parent, parentLock)] : Array.Empty<Change>()];
}
