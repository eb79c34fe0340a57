namespace Modular.Platform.Persistence.Migrations.Linting;

/// <summary>A comment that lets a statement break a rule: <c>-- modular: allow rule: reason</c>. Before the first statement it is for the whole file.</summary>
/// <param name="Line">Where it stands, from 1.</param>
/// <param name="Rule">As written; empty when there is none.</param>
/// <param name="Reason">As written; empty when there is none.</param>
internal sealed record AllowLine(int Line, string Rule, string Reason)
{
    private const string Marker = "-- modular: allow";

    /// <summary>Whether a line of a file looks like one.</summary>
    public static bool IsOne(string line)
    {
        var text = line.AsSpan().Trim();
        return text.StartsWith(Marker, StringComparison.Ordinal) && (text.Length == Marker.Length || text[Marker.Length] == ' ');
    }

    public static IReadOnlyList<AllowLine> ReadAll(string sql)
    {
        if (!sql.Contains(Marker, StringComparison.Ordinal)) return [];
        var lines = sql.ReplaceLineEndings("\n").Split('\n');
        return [.. Numbers(sql, lines).Select(number => Read(number, lines[number - 1].Trim()[Marker.Length..]))];
    }

    /// <summary>The file as it was before they were added, for its checksum: a reason may be given to what ran long ago.</summary>
    /// <param name="sql">With line feeds alone.</param>
    public static string Without(string sql)
    {
        if (!sql.Contains(Marker, StringComparison.Ordinal)) return sql;
        var lines = sql.Split('\n');
        var numbers = Numbers(sql, lines);
        return string.Join('\n', lines.Where((_, index) => !numbers.Contains(index + 1)));
    }

    private static AllowLine Read(int number, string text)
    {
        var parts = text.Split(':', 2);
        return new(number, parts[0].Trim(), parts.Length > 1 ? parts[1].Trim() : "");
    }

    // A line in the middle of a quoted text is none: there it means something.
    private static HashSet<int> Numbers(string sql, string[] lines)
    {
        var numbers = Enumerable.Range(1, lines.Length).Where(number => IsOne(lines[number - 1])).ToHashSet();
        var scanner = new SqlScanner(sql);
        while (scanner.Next() is { } token)
        {
            if (!token.Contains('\n', StringComparison.Ordinal)) continue;
            var first = sql.AsSpan(0, scanner.Start).Count('\n') + 1;
            numbers.RemoveWhere(number => number > first && number <= first + token.AsSpan().Count('\n'));
        }

        return numbers;
    }
}
