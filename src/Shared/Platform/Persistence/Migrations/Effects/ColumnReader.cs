namespace Modular.Platform.Persistence.Migrations.Effects;

/// <summary>Reads the description of a column.</summary>
internal static class ColumnReader
{
    private static readonly HashSet<string> EndsType =
    [
        "collate", "default", "not", "null", "constraint", "check", "unique", "primary", "references", "generated", "storage", "compression", "deferrable", "initially", "using", "on", "match", "no", "enforced", "as", "stored",
    ];

    public static ColumnDefinition Read(string name, SqlTokens text)
    {
        var column = new ColumnDefinition(name, Until(text));
        while (!text.AtEnd) column = Option(column, text);
        return column;
    }

    /// <summary>All up to the next keyword of a column's description.</summary>
    public static string Until(SqlTokens text)
    {
        var (words, depth) = (new List<string>(), 0);
        while (!text.AtEnd && (depth > 0 || !EndsType.Contains(text.Current)))
        {
            depth += text.Current switch { "(" => 1, ")" => -1, _ => 0 };
            words.Add(text.Take());
        }

        return string.Join(' ', words);
    }

    private static ColumnDefinition Option(ColumnDefinition column, SqlTokens text)
    {
        if (text.Skip("not", "null")) return column with { IsNotNull = true };
        if (text.Skip("default")) return column with { Default = text.Skip("null") ? "null" : Until(text) };
        if (text.Skip("primary", "key")) return column with { IsUnique = true, IsNotNull = true };
        if (text.Skip("unique")) return column with { IsUnique = true };
        if (text.Skip("references")) return column with { Referenced = text.Name() };
        if (text.Skip("stored")) return column with { IsStored = true };
        if (text.Skip("as", "identity")) return column with { IsIdentity = true, IsNotNull = true };
        if (text.Is("check"))
        {
            text.Take();
            text.Parenthesised();
            return column with { IsChecked = true };
        }

        // GENERATED ALWAYS AS (…), a constraint's name, a foreign key's actions: nothing that matters here.
        if (text.Current == "(") text.Parenthesised();
        else text.Take();
        return column;
    }
}
