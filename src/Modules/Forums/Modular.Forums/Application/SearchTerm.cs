using System.Text;

namespace Modular.Forums.Application;

/// <summary>One thing that is looked for: a word, or a phrase in quotes.</summary>
/// <param name="Text">As it was written, without quotes and without the minus before it.</param>
/// <param name="IsPhrase">Whether its words have to stand together.</param>
/// <param name="IsNot">Whether what holds it is left out.</param>
/// <param name="IsAlternative">Whether an <c>or</c> stands before it.</param>
internal sealed record SearchTerm(string Text, bool IsPhrase, bool IsNot, bool IsAlternative)
{
    /// <summary>Reads a query as people are used to: words, <c>"phrases"</c>, <c>or</c>, <c>-not</c>. Anything is a query; what cannot be found in any text falls away.</summary>
    public static List<SearchTerm> Split(string query)
    {
        var terms = new List<SearchTerm>();
        var (at, or) = (0, false);
        while (at < query.Length)
        {
            if (char.IsWhiteSpace(query[at]))
            {
                at++;
                continue;
            }

            var not = query[at] == '-';
            if (not) at++;
            var quoted = at < query.Length && query[at] == '"';
            var text = quoted ? Until(query, at + 1, static c => c == '"') : Until(query, at, static c => char.IsWhiteSpace(c) || c == '"');
            at += text.Length + (quoted ? 2 : 0);
            if (!quoted && !not && text.Equals("or", StringComparison.OrdinalIgnoreCase)) or = terms.Count > 0;
            else if (text.EnumerateRunes().Any(r => Rune.IsLetterOrDigit(r) || Cjk.Is(r)))
            {
                terms.Add(new(text, quoted, not, or));
                or = false;
            }
        }

        return terms;
    }

    /// <summary>The term in PostgreSQL's notation. Text of pairs is a phrase of them, and one character alone is the beginning of a pair.</summary>
    public string ToQuery(bool asPrefix)
    {
        var runs = Cjk.Runs(Text).Where(r => r.Text.EnumerateRunes().Any(Rune.IsLetterOrDigit) || r.IsCjk).ToList();
        var parts = runs.Select((r, i) => r.IsCjk ? Pairs(r.Text) : Quoted(r.Text) + (asPrefix && i == runs.Count - 1 ? ":*" : ""));
        return $"{(IsNot ? "!" : "")}({string.Join(" & ", parts)})";
    }

    private static string Until(string query, int from, Func<char, bool> ends)
    {
        var end = from;
        while (end < query.Length && !ends(query[end])) end++;
        return query[from..end];
    }

    private static string Pairs(string run)
    {
        var runes = run.EnumerateRunes().Select(r => r.ToString()).ToList();
        return runes.Count == 1 ? $"'{runes[0]}':*" : $"({string.Join(" <-> ", runes.Zip(runes.Skip(1), (a, b) => $"'{a}{b}'"))})";
    }

    private static string Quoted(string text) => $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)}'";
}
