namespace Modular.Platform.Persistence.Migrations.Effects;

/// <summary>The words of a statement, to be read from the left. Words are in lower case; what is quoted stays as it is.</summary>
internal sealed class SqlTokens(IReadOnlyList<string> tokens)
{
    private int _at;

    public static SqlTokens Of(string sql)
    {
        var scanner = new SqlScanner(sql);
        var tokens = new List<string>();
        while (scanner.Next() is { } token) tokens.Add(char.IsLetter(token[0]) && token[^1] != '\'' ? token.ToLowerInvariant() : token);
        return new(tokens);
    }

    public bool AtEnd => _at >= tokens.Count;

    /// <summary>The next token, empty at the end.</summary>
    public string Current => AtEnd ? "" : tokens[_at];

    /// <summary>All that is left, with a blank between tokens.</summary>
    public string Rest => string.Join(' ', tokens.Skip(_at));

    /// <summary>All that is left, for who needs to look around.</summary>
    public IReadOnlyList<string> Left => [.. tokens.Skip(_at)];

    public string Take() => AtEnd ? "" : tokens[_at++];

    public bool Is(params ReadOnlySpan<string> words)
    {
        if (_at + words.Length > tokens.Count) return false;
        for (var i = 0; i < words.Length; i++)
            if (!string.Equals(tokens[_at + i], words[i], StringComparison.Ordinal)) return false;
        return true;
    }

    /// <summary>Steps over these words if they are next.</summary>
    public bool Skip(params ReadOnlySpan<string> words)
    {
        var here = Is(words);
        if (here) _at += words.Length;
        return here;
    }

    /// <summary>Steps over IF EXISTS or IF NOT EXISTS.</summary>
    public bool SkipIf() => Skip("if", "exists") || Skip("if", "not", "exists");

    /// <summary>An identifier; null when there is none.</summary>
    public string? Word() => !AtEnd && (char.IsLetter(Current[0]) || Current[0] is '_' or '"') ? SqlName.Fold(Take()) : null;

    /// <summary>A name with its schema, if one is written; null when there is none. A database before both is left out.</summary>
    public SqlName? Name()
    {
        var parts = new List<string>();
        do
            if (Word() is { } part) parts.Add(part);
        while (parts.Count > 0 && Skip("."));
        return parts.Count == 0 ? null : new(parts.Count > 1 ? parts[^2] : null, parts[^1]);
    }

    /// <summary>Names with commas between them; ONLY and asterisks are stepped over.</summary>
    public IReadOnlyList<SqlName> Names()
    {
        var names = new List<SqlName>();
        do
        {
            Skip("only");
            if (Name() is { } name) names.Add(name);
            Skip("*");
        }
        while (Skip(","));
        return names;
    }

    /// <summary>What stands in the parentheses that begin here, cut at its commas; steps over them. Nothing when none begin.</summary>
    public IReadOnlyList<SqlTokens> Parenthesised() => Current == "(" ? Cut(TakeParenthesised()) : [];

    /// <summary>All that is left, cut at its commas outside of parentheses.</summary>
    public IReadOnlyList<SqlTokens> Items() => Cut(Left);

    /// <summary>True when these words follow each other anywhere in what is left, at any depth.</summary>
    public bool Has(params ReadOnlySpan<string> words)
    {
        var from = _at;
        try
        {
            for (; !AtEnd; _at++)
                if (Is(words)) return true;
            return false;
        }
        finally
        {
            _at = from;
        }
    }

    private List<string> TakeParenthesised()
    {
        var (inside, depth) = (new List<string>(), 0);
        do
        {
            var token = Take();
            depth += token switch { "(" => 1, ")" => -1, _ => 0 };
            inside.Add(token);
        }
        while (depth > 0 && !AtEnd);
        return inside[1..^(depth == 0 ? 1 : 0)];
    }

    private static List<SqlTokens> Cut(IReadOnlyList<string> all)
    {
        var (items, item, depth) = (new List<SqlTokens>(), new List<string>(), 0);
        foreach (var token in all)
        {
            depth += token switch { "(" or "[" => 1, ")" or "]" => -1, _ => 0 };
            if (token == "," && depth == 0)
            {
                items.Add(new(item));
                item = [];
            }
            else
            {
                item.Add(token);
            }
        }

        if (item.Count > 0) items.Add(new(item));
        return items;
    }
}
