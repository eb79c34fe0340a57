namespace Modular.Platform.Persistence.Migrations.Effects;

/// <summary>DROP of anything.</summary>
internal static class DropReader
{
    public static IEnumerable<Change> Read(SqlTokens text)
    {
        text.Skip("drop");
        if (text.Skip("table")) return Each(text, ChangeKind.DropTable, LockLevel.AccessExclusive);
        if (text.Skip("schema")) return Each(text, ChangeKind.DropSchema, LockLevel.None);
        if (text.Skip("index")) return Index(text);
        if (text.Is("policy") || text.Is("trigger") || text.Is("rule")) return OnTable(text);
        if (text.Skip("materialized", "view") || text.Skip("view") || text.Skip("sequence")) return Each(text, ChangeKind.DropObject, LockLevel.AccessExclusive);
        if (text.Skip("function") || text.Skip("procedure") || text.Skip("routine") || text.Skip("aggregate") || text.Skip("type") || text.Skip("domain") || text.Skip("extension"))
            return Each(text, ChangeKind.DropObject, LockLevel.None);
        return [];
    }

    private static IEnumerable<Change> Each(SqlTokens text, ChangeKind kind, LockLevel level)
    {
        var repeatable = text.SkipIf();
        var cascades = text.Left is [.., "cascade"];
        foreach (var item in text.Items())
            if (item.Name() is { } name) yield return new(kind, name, level) { Cascades = cascades, IsRepeatable = repeatable };
    }

    private static IEnumerable<Change> Index(SqlTokens text)
    {
        var gentle = text.Skip("concurrently");
        return Each(text, ChangeKind.DropIndex, gentle ? LockLevel.ShareUpdateExclusive : LockLevel.AccessExclusive).Select(c => c with { IsGentle = gentle });
    }

    private static IEnumerable<Change> OnTable(SqlTokens text)
    {
        while (!text.AtEnd && !text.Skip("on")) text.Take();
        if (text.Name() is { } table) yield return new(ChangeKind.Other, table, LockLevel.AccessExclusive) { Cascades = text.Is("cascade") };
    }
}
