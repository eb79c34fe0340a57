namespace Modular.Platform.Persistence.Migrations.Effects;

/// <summary>CREATE of anything.</summary>
internal static class CreateReader
{
    public static IEnumerable<Change> Read(SqlTokens text)
    {
        text.Skip("create");
        text.Skip("or", "replace");
        var isTemporary = text.Is("temp") || text.Is("temporary") || text.Is("local") || text.Is("global");
        while (text.Current is "temp" or "temporary" or "local" or "global" or "unlogged" or "recursive" or "constraint" or "unique") text.Take();
        if (text.Skip("table")) return CreateTableReader.Read(text).Select(c => c.Kind == ChangeKind.CreateTable ? c with { IsTemporary = isTemporary } : c);
        if (text.Skip("index")) return Index(text);
        if (text.Skip("schema")) return Named(text, ChangeKind.CreateSchema, LockLevel.None);
        if (text.Skip("trigger")) return On(text, LockLevel.ShareRowExclusive);
        if (text.Is("policy")) return On(text, LockLevel.AccessExclusive);
        if (text.Is("rule")) return On(text, LockLevel.AccessExclusive, "to");
        if (text.Skip("statistics")) return Statistics(text);
        if (text.Skip("materialized", "view")) return [.. Named(text, ChangeKind.CreateTable, LockLevel.AccessExclusive), .. DataReader.Read(text)];
        if (text.Skip("view")) return [.. Named(text, ChangeKind.Other, LockLevel.AccessExclusive), .. DataReader.Read(text)];
        return [];
    }

    private static IEnumerable<Change> Named(SqlTokens text, ChangeKind kind, LockLevel level)
    {
        var repeatable = text.SkipIf();
        return text.Name() is { } name ? [new(kind, name, level) { IsRepeatable = repeatable }] : [];
    }

    private static IEnumerable<Change> Index(SqlTokens text)
    {
        var gentle = text.Skip("concurrently");
        var repeatable = text.SkipIf();
        var name = text.Is("on") ? null : text.Word();
        text.Skip("on");
        text.Skip("only");
        if (text.Name() is not { } table) return [];
        return [new(ChangeKind.CreateIndex, table, gentle ? LockLevel.ShareUpdateExclusive : LockLevel.Share, TableWork.Scan) { Part = name, IsGentle = gentle, IsRepeatable = repeatable }];
    }

    private static IEnumerable<Change> On(SqlTokens text, LockLevel level, string word = "on")
    {
        while (!text.AtEnd && !text.Skip(word)) text.Take();
        return text.Name() is { } table ? [new(ChangeKind.Other, table, level)] : [];
    }

    private static IEnumerable<Change> Statistics(SqlTokens text)
    {
        while (!text.AtEnd && !text.Skip("from")) text.Take();
        return text.Name() is { } table ? [new(ChangeKind.Other, table, LockLevel.ShareUpdateExclusive)] : [];
    }
}
