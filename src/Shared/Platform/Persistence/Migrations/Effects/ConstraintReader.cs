namespace Modular.Platform.Persistence.Migrations.Effects;

/// <summary>Reads the constraint of a table.</summary>
internal static class ConstraintReader
{
    public static bool Begins(SqlTokens text) => text.Current is "constraint" or "check" or "unique" or "exclude" || text.Is("primary", "key") || text.Is("foreign", "key");

    /// <summary>What adding it does to a table that is there already.</summary>
    public static IEnumerable<Change> Read(SqlName table, SqlTokens text)
    {
        var name = text.Skip("constraint") ? text.Word() : null;
        if (text.Skip("check")) return [Check(table, name, text)];
        if (text.Skip("foreign", "key")) return ForeignKey(table, name, text);
        if (text.Skip("unique")) return [Index(table, name, text, ChangeKind.AddUnique)];
        if (text.Skip("primary", "key")) return [Index(table, name, text, ChangeKind.AddPrimaryKey)];
        if (text.Skip("not", "null")) return [new(ChangeKind.SetNotNull, table, LockLevel.AccessExclusive, TableWork.Scan) { Part = text.Word() }];
        return [new(ChangeKind.AddExclusion, table, LockLevel.AccessExclusive, TableWork.Scan) { Part = name }];
    }

    /// <summary>The table that a foreign key names, null for any other constraint.</summary>
    public static SqlName? Referenced(SqlTokens text)
    {
        while (!text.AtEnd && !text.Is("references")) text.Take();
        return text.Skip("references") ? text.Name() : null;
    }

    private static Change Check(SqlName table, string? name, SqlTokens text)
    {
        var rule = text.Parenthesised();
        var gentle = text.Has("not", "valid");
        return new(ChangeKind.AddCheck, table, LockLevel.AccessExclusive, gentle ? TableWork.None : TableWork.Scan)
        {
            Part = name,
            IsGentle = gentle,
            NeverNull = rule is [var only] ? NotNullColumn(only) : null,
        };
    }

    private static IEnumerable<Change> ForeignKey(SqlName table, string? name, SqlTokens text)
    {
        text.Parenthesised();
        text.Skip("references");
        var referenced = text.Name();
        var gentle = text.Has("not", "valid");
        yield return new(ChangeKind.AddForeignKey, table, LockLevel.ShareRowExclusive, gentle ? TableWork.None : TableWork.Scan) { Part = name, IsGentle = gentle };
        if (referenced is not null) yield return new(ChangeKind.Other, referenced, LockLevel.ShareRowExclusive, gentle ? TableWork.None : TableWork.Scan);
    }

    private static Change Index(SqlName table, string? name, SqlTokens text, ChangeKind kind)
    {
        var gentle = text.Has("using", "index") && !text.Has("using", "index", "tablespace");
        return new(kind, table, LockLevel.AccessExclusive, gentle ? TableWork.None : TableWork.Scan) { Part = name, IsGentle = gentle };
    }

    private static string? NotNullColumn(SqlTokens rule)
    {
        var column = rule.Word();
        return rule.Skip("is", "not", "null") && rule.AtEnd ? column : null;
    }
}
