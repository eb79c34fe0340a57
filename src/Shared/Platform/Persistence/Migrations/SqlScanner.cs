namespace Modular.Platform.Persistence.Migrations;

/// <summary>Walks over SQL by PostgreSQL's lexical rules, past comments and blanks: a word, a quoted thing, or one other character at a time.</summary>
internal sealed class SqlScanner(string sql)
{
    private int _position;

    /// <summary>Where the last token begins.</summary>
    public int Start { get; private set; }

    /// <summary>The next token, null at the end.</summary>
    public string? Next()
    {
        SkipBlanks();
        if (_position >= sql.Length) return null;
        Start = _position;
        _position = End();
        return sql[Start.._position];
    }

    private void SkipBlanks()
    {
        while (_position < sql.Length)
        {
            if (char.IsWhiteSpace(sql[_position])) _position++;
            else if (At("--")) _position = After("\n", _position);
            else if (At("/*")) SkipBlock();
            else return;
        }
    }

    // Block comments nest in PostgreSQL.
    private void SkipBlock()
    {
        var depth = 0;
        do
        {
            var step = At("/*") ? 1 : At("*/") ? -1 : 0;
            depth += step;
            _position += step == 0 ? 1 : 2;
        }
        while (depth > 0 && _position < sql.Length);
    }

    private int End() => sql[_position] switch
    {
        '\'' => AfterQuote(_position, escapes: false),
        '"' => AfterQuote(_position, escapes: false),
        'e' or 'E' when _position + 1 < sql.Length && sql[_position + 1] == '\'' => AfterQuote(_position + 1, escapes: true),
        '$' => AfterDollarQuote(),
        var c when IsWord(c) => AfterWord(_position),
        _ => _position + 1,
    };

    private int AfterQuote(int open, bool escapes)
    {
        for (var i = open + 1; i < sql.Length; i++)
        {
            if (escapes && sql[i] == '\\') i++;
            else if (sql[i] != sql[open]) continue;
            else if (i + 1 < sql.Length && sql[i + 1] == sql[open]) i++;
            else return i + 1;
        }

        return sql.Length;
    }

    // $tag$ … $tag$; a lone dollar is a parameter's.
    private int AfterDollarQuote()
    {
        var close = _position + 1;
        while (close < sql.Length && sql[close] != '$' && IsWord(sql[close])) close++;
        if (close >= sql.Length || sql[close] != '$' || char.IsAsciiDigit(sql[_position + 1])) return _position + 1;
        return After(sql[_position..(close + 1)], close + 1);
    }

    // A dollar inside a word belongs to it.
    private int AfterWord(int from)
    {
        while (from < sql.Length && (IsWord(sql[from]) || sql[from] == '$')) from++;
        return from;
    }

    private int After(string text, int from)
    {
        var found = sql.IndexOf(text, from, StringComparison.Ordinal);
        return found < 0 ? sql.Length : found + text.Length;
    }

    private bool At(string text) => string.CompareOrdinal(sql, _position, text, 0, text.Length) == 0;

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';
}
