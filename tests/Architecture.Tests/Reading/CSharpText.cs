namespace Architecture.Tests.Reading;

/// <summary>
/// Tells the program from its comments and texts; just enough of the language for that.
/// What is left has the same length and lines as the source, so positions agree.
/// </summary>
internal sealed class CSharpText
{
    private readonly string _text;
    private readonly char[] _code;
    private readonly List<CSharpLiteral> _literals = [];

    private CSharpText(string text)
    {
        _text = text;
        _code = text.ToCharArray();
    }

    public string Code => new(_code);

    public IReadOnlyList<CSharpLiteral> Literals => _literals;

    public static CSharpText Read(string text)
    {
        var read = new CSharpText(text);
        for (var at = 0; at < text.Length;) at = read.Next(at);
        return read;
    }

    private int Next(int at)
    {
        if (Has(at, "//")) return Blank(at, Find(at, "\n"));
        if (Has(at, "/*")) return Blank(at, Find(at + 2, "*/") + 2);
        if (_text[at] == '\'') return Blank(at, EndOfCharacter(at));

        var quote = at;
        while (quote < _text.Length && _text[quote] is '$' or '@') quote++;
        if (quote >= _text.Length || _text[quote] != '"') return at + 1;

        var end = EndOfLiteral(at, quote);
        _literals.Add(new(at, _text[at..end]));
        return Blank(at, end);
    }

    private int EndOfLiteral(int start, int quote)
    {
        var prefix = _text[start..quote];
        var quotes = quote;
        while (quotes < _text.Length && _text[quotes] == '"') quotes++;
        if (quotes - quote >= 3) return Find(quotes, new string('"', quotes - quote)) + quotes - quote;

        var verbatim = prefix.Contains('@', StringComparison.Ordinal);
        var holes = prefix.Contains('$', StringComparison.Ordinal);
        for (var at = quote + 1; at < _text.Length; at++)
        {
            if (verbatim && Has(at, "\"\"") || !verbatim && _text[at] == '\\' || holes && Has(at, "{{")) at++;
            else if (holes && _text[at] == '{') at = EndOfHole(at);
            else if (_text[at] == '"') return at + 1;
        }

        return _text.Length;
    }

    private int EndOfHole(int open)
    {
        var depth = 0;
        for (var at = open; at < _text.Length; at++)
        {
            if (_text[at] == '{') depth++;
            else if (_text[at] == '}' && --depth == 0) return at;
            else if (_text[at] == '"') at = EndOfLiteral(at, at) - 1;
        }

        return _text.Length;
    }

    private int EndOfCharacter(int at) => Find(at + (_text[Math.Min(at + 1, _text.Length - 1)] == '\\' ? 3 : 2), "'") + 1;

    private bool Has(int at, string word) => string.CompareOrdinal(_text, at, word, 0, word.Length) == 0;

    private int Find(int from, string word)
    {
        var at = from < _text.Length ? _text.IndexOf(word, from, StringComparison.Ordinal) : -1;
        return at < 0 ? _text.Length : at;
    }

    private int Blank(int from, int to)
    {
        to = Math.Min(to, _text.Length);
        for (var at = from; at < to; at++)
            if (_code[at] != '\n') _code[at] = ' ';
        return to;
    }
}
