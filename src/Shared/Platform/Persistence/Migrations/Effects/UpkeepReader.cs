namespace Modular.Platform.Persistence.Migrations.Effects;

/// <summary>What is done to tables as a whole: emptied, locked, cleaned, written anew. And what nobody can see into.</summary>
internal static class UpkeepReader
{
    public static IEnumerable<Change> Read(SqlTokens text) => text.Take() switch
    {
        "truncate" => Truncate(text),
        "lock" => Lock(text),
        "vacuum" => Vacuum(text),
        "analyze" or "analyse" => Analyze(text),
        "cluster" => Cluster(text),
        "reindex" => Reindex(text),
        "refresh" => Refresh(text),
        "comment" => Comment(text),
        "do" or "call" => [new(ChangeKind.RunBlock, new(null, "do"), LockLevel.None)],
        _ => [],
    };

    private static IEnumerable<Change> Truncate(SqlTokens text)
    {
        text.Skip("table");
        var cascades = text.Has("cascade");
        return text.Names().Select(table => new Change(ChangeKind.Truncate, table, LockLevel.AccessExclusive) { Cascades = cascades });
    }

    private static IEnumerable<Change> Lock(SqlTokens text)
    {
        text.Skip("table");
        var tables = text.Names();
        var mode = text.Skip("in") ? string.Join(' ', text.Left.TakeWhile(w => w != "mode")) : "";
        return tables.Select(table => new Change(ChangeKind.LockTable, table, LockNames.Parse(mode)));
    }

    private static IEnumerable<Change> Vacuum(SqlTokens text)
    {
        var full = text.Current == "(" && text.Parenthesised().Any(option => option.Is("full"));
        while (text.Current is "full" or "freeze" or "verbose" or "analyze") full |= text.Take() == "full";
        List<SqlName> tables = [.. text.Items().Select(t => t.Name()).OfType<SqlName>()];
        return (tables.Count > 0 ? tables : [Everything]).Select(table =>
            new Change(ChangeKind.Vacuum, table, full ? LockLevel.AccessExclusive : LockLevel.ShareUpdateExclusive, full ? TableWork.Rewrite : TableWork.Scan) { IsGentle = !full });
    }

    private static IEnumerable<Change> Analyze(SqlTokens text)
    {
        text.Parenthesised();
        text.Skip("verbose");
        return text.Items().Select(t => t.Name()).OfType<SqlName>().Select(table => new Change(ChangeKind.Other, table, LockLevel.ShareUpdateExclusive));
    }

    private static IEnumerable<Change> Cluster(SqlTokens text)
    {
        text.Parenthesised();
        text.Skip("verbose");
        yield return new(ChangeKind.Cluster, text.Name() ?? Everything, LockLevel.AccessExclusive, TableWork.Rewrite);
    }

    private static IEnumerable<Change> Reindex(SqlTokens text)
    {
        text.Parenthesised();
        var ofIndex = text.Take() == "index";
        var gentle = text.Skip("concurrently");
        var level = gentle ? LockLevel.ShareUpdateExclusive : ofIndex ? LockLevel.AccessExclusive : LockLevel.Share;
        yield return new(ChangeKind.Reindex, text.Name() ?? Everything, level, TableWork.Scan) { IsGentle = gentle };
    }

    private static IEnumerable<Change> Refresh(SqlTokens text)
    {
        text.Skip("materialized", "view");
        var gentle = text.Skip("concurrently");
        if (text.Name() is { } view) yield return new(ChangeKind.Refresh, view, gentle ? LockLevel.Exclusive : LockLevel.AccessExclusive, gentle ? TableWork.Scan : TableWork.Rewrite) { IsGentle = gentle };
    }

    private static IEnumerable<Change> Comment(SqlTokens text)
    {
        text.Skip("on");
        if (text.Skip("table") && text.Name() is { } table) yield return new(ChangeKind.Other, table, LockLevel.ShareUpdateExclusive);
        else if (text.Skip("column") && Owner(text.Left) is { } owner) yield return new(ChangeKind.Other, owner, LockLevel.ShareUpdateExclusive);
    }

    // schema . table . column is …
    private static SqlName? Owner(IReadOnlyList<string> tokens) =>
        tokens is [var schema, ".", var table, ".", _, "is", ..] ? new(SqlName.Fold(schema), SqlName.Fold(table))
        : tokens is [var bare, ".", _, "is", ..] ? new(null, SqlName.Fold(bare))
        : null;

    private static SqlName Everything => new(null, "everything");
}
