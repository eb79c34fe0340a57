namespace Modular.Platform.Persistence.Migrations.Effects;

/// <summary>Whether an UPDATE or DELETE says which rows it writes, as far as its text tells.</summary>
internal static class WrittenRows
{
    /// <param name="tokens">All that follows the table's name.</param>
    /// <returns>True when its WHERE compares something with a value, or has a limit in it.</returns>
    public static bool AreFew(IReadOnlyList<string> tokens)
    {
        var where = Where(tokens);
        if (where.Contains("limit")) return true;
        var depth = 0;
        var compares = false;
        for (var i = 0; i < where.Count; i++)
        {
            depth += where[i] switch { "(" => 1, ")" => -1, _ => 0 };
            if (depth == 0 && where[i] == "or") return false;
            if (depth == 0 && where[i] == "=" && i + 1 < where.Count && IsValue(where[i + 1])) compares = true;
            if (depth == 1 && where[i] == "(" && i > 0 && where[i - 1] == "in" && i + 1 < where.Count && IsValue(where[i + 1])) compares = true;
        }

        return compares;
    }

    private static List<string> Where(IReadOnlyList<string> tokens)
    {
        var (where, depth, inside) = (new List<string>(), 0, false);
        foreach (var token in tokens)
        {
            depth += token switch { "(" => 1, ")" => -1, _ => 0 };
            if (depth < 0 || (depth == 0 && token == "returning")) break;
            if (inside) where.Add(token);
            else inside = depth == 0 && token == "where";
        }

        return where;
    }

    private static bool IsValue(string token) => token[0] is '\'' or '$' || char.IsAsciiDigit(token[0]) || token[^1] == '\'';
}
