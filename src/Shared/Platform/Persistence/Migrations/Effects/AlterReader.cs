namespace Modular.Platform.Persistence.Migrations.Effects;

/// <summary>ALTER of anything.</summary>
internal static class AlterReader
{
    public static IEnumerable<Change> Read(SqlTokens text)
    {
        text.Skip("alter");
        if (text.Skip("table")) return AlterTableReader.Read(text);
        if (text.Skip("type")) return Type(text);
        if (text.Skip("domain")) return Domain(text);
        if (text.Skip("index")) return Index(text);
        if (text.Skip("materialized", "view") || text.Skip("view") || text.Skip("foreign", "table")) return Named(text, LockLevel.AccessExclusive);
        if (text.Skip("sequence")) return Named(text, LockLevel.ShareRowExclusive);
        if (text.Is("policy") || text.Is("trigger") || text.Is("rule")) return OnTable(text);
        return [];
    }

    private static IEnumerable<Change> Type(SqlTokens text)
    {
        if (text.Name() is not { } name) return [];
        if (text.Skip("add", "value")) return [new(ChangeKind.AddValue, name, LockLevel.None) { IsRepeatable = text.SkipIf() }];
        return text.Is("rename", "value") ? [new(ChangeKind.RenameValue, name, LockLevel.None)] : [];
    }

    private static IEnumerable<Change> Domain(SqlTokens text) =>
        text.Name() is { } name && (text.Is("add") || text.Is("set", "not", "null"))
            ? [new(ChangeKind.AddDomainCheck, name, LockLevel.None) { IsGentle = text.Has("not", "valid") }]
            : [];

    // Renaming one, setting its options or attaching it leaves the table usable; only a move of it copies it.
    private static IEnumerable<Change> Index(SqlTokens text)
    {
        text.SkipIf();
        if (text.Name() is not { } index) return [];
        return [new(ChangeKind.Other, index, text.Is("set", "tablespace") ? LockLevel.AccessExclusive : LockLevel.ShareUpdateExclusive)];
    }

    private static IEnumerable<Change> Named(SqlTokens text, LockLevel level)
    {
        text.SkipIf();
        return text.Name() is { } name ? [new(ChangeKind.Other, name, level)] : [];
    }

    private static IEnumerable<Change> OnTable(SqlTokens text)
    {
        while (!text.AtEnd && !text.Skip("on")) text.Take();
        return text.Name() is { } table ? [new(ChangeKind.Other, table, LockLevel.AccessExclusive)] : [];
    }
}
