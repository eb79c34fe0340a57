namespace Modular.Platform.Persistence.Migrations.Effects;

/// <summary>CREATE TABLE: the new table, and those that it leans on.</summary>
internal static class CreateTableReader
{
    /// <summary>The words CREATE TABLE are read.</summary>
    public static IEnumerable<Change> Read(SqlTokens text)
    {
        var repeatable = text.SkipIf();
        if (text.Name() is not { } table) return [];
        var changes = new List<Change> { new(ChangeKind.CreateTable, table, LockLevel.AccessExclusive) { IsRepeatable = repeatable } };
        if (text.Skip("partition", "of") && text.Name() is { } whole) changes.Add(new(ChangeKind.PartitionOf, whole, LockLevel.AccessExclusive) { Part = table.Name });
        foreach (var item in text.Parenthesised()) changes.AddRange(Item(table, item));
        if (text.Skip("inherits")) changes.AddRange(text.Parenthesised().Select(t => t.Name()).OfType<SqlName>().Select(parent => new Change(ChangeKind.Other, parent, LockLevel.ShareUpdateExclusive)));
        if (text.Has("as", "select") || text.Has("as", "with") || text.Has("as", "(")) changes.AddRange(DataReader.Read(text));
        return changes;
    }

    private static Change[] Item(SqlName table, SqlTokens text)
    {
        if (text.Skip("like")) return text.Name() is { } model ? [new(ChangeKind.Other, model, LockLevel.AccessShare)] : [];
        if (ConstraintReader.Begins(text)) return ConstraintReader.Referenced(text) is { } other ? References(other) : [];
        if (text.Word() is not { } name) return [];
        var column = ColumnReader.Read(name, text);
        return [new(ChangeKind.DefineColumn, table, LockLevel.None) { Part = name, Column = column }, .. column.Referenced is { } referenced ? References(referenced) : []];
    }

    private static Change[] References(SqlName table) => [new(ChangeKind.Other, table, LockLevel.ShareRowExclusive)];
}
