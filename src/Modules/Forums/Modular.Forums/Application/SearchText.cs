using System.Text;
using static Modular.Kernel.ErrorKind;

namespace Modular.Forums.Application;

/// <summary>What somebody looks for.</summary>
internal sealed record SearchText
{
    public const int MinLength = 2;
    public const int MaxLength = 200;

    private const int IndexedLetters = 3;

    private static readonly Error Length = new(Invalid, "forums.search.length", $"Look for {MinLength} to {MaxLength} characters.");

    private SearchText(string text)
    {
        Text = text;
        Terms = SearchTerm.Split(text);
    }

    public string Text { get; }

    public IReadOnlyList<SearchTerm> Terms { get; }

    /// <summary>
    /// The terms in PostgreSQL's notation; empty where there is nothing to look for. The last word, which the person may still be typing, matches as a beginning.
    /// </summary>
    public string Query
    {
        get
        {
            var query = new StringBuilder();
            for (var i = 0; i < Terms.Count; i++)
            {
                if (i > 0) query.Append(Terms[i].IsAlternative ? " | " : " & ");
                query.Append(Terms[i].ToQuery(asPrefix: i == Terms.Count - 1 && MayGoOn(Terms[i])));
            }

            return query.ToString();
        }
    }

    /// <summary>The pattern of a text that holds all of this one in a piece; empty where that is no use: it has operators, or is two letters, which match as a beginning.</summary>
    public string Part => Terms.Any(t => t.IsNot || t.IsAlternative || t.IsPhrase) || IsOperators || (Text.Length < IndexedLetters && Ascii.IsValid(Text)) ? "" : Pattern;

    /// <summary>The same of any text.</summary>
    public string Pattern => $"%{Literal(Text)}%";

    /// <summary>Whether three letters or digits follow each other somewhere: shorter parts of words are not indexed.</summary>
    public bool IsIndexed
    {
        get
        {
            var run = 0;
            foreach (var rune in Text.EnumerateRunes())
                if ((run = Rune.IsLetterOrDigit(rune) ? run + 1 : 0) == IndexedLetters) return true;
            return false;
        }
    }

    public static Result<SearchText> Parse(string? text)
    {
        var trimmed = text?.Trim() ?? "";
        return TextRules.Length(trimmed) is >= MinLength and <= MaxLength ? new SearchText(trimmed) : Length;
    }

    private bool IsOperators => Terms.Count == 0 && Ascii.IsValid(Text);

    private bool MayGoOn(SearchTerm last) =>
        !last.IsPhrase && !last.IsNot && last.Text.Length >= MinLength && last.Text.All(char.IsLetterOrDigit) && Text.EndsWith(last.Text, StringComparison.Ordinal);

    private static string Literal(string text) =>
        text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);
}
