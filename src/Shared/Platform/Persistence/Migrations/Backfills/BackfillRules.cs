namespace Modular.Platform.Persistence.Migrations.Backfills;

/// <summary>What a statement has to look like that runs again and again: it changes rows, a limited number of them, and leaves none out because somebody holds it.</summary>
internal static class BackfillRules
{
    private static readonly string[] Changes = ["insert", "update", "delete", "merge", "with"];

    /// <exception cref="StartupException">Names the migration and the line.</exception>
    public static void Check(string name, IReadOnlyList<SqlStatement> statements)
    {
        if (statements.Count == 0) throw new StartupException($"Migration {name} is batched and has no statement.");
        foreach (var statement in statements)
            if (Complaint(statement) is { } complaint) throw new StartupException($"Migration {name}, line {statement.Line}: a batched statement {complaint}.");
    }

    private static string? Complaint(SqlStatement statement)
    {
        var words = Words(statement).ToList();
        if (!Changes.Contains(words[0], StringComparer.Ordinal)) return $"is an insert, update, delete or merge, and this one begins with \"{words[0]}\"; what else there is to do goes into a migration of its own";
        if (!words.Contains("limit", StringComparer.Ordinal) && !words.Contains("fetch", StringComparer.Ordinal))
            return "takes a limited number of rows each time: write \"where id in (select id from … where <not done yet> limit 1000)\"";
        return words.Zip(words.Skip(1)).Contains(("skip", "locked")) ? "must not skip locked rows: it would end before they are done" : null;
    }

    private static IEnumerable<string> Words(SqlStatement statement)
    {
        var scanner = new SqlScanner(statement.Text);
        while (scanner.Next() is { } token) yield return token.ToLowerInvariant();
    }
}
