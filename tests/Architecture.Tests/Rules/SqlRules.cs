using System.Text.RegularExpressions;
using Architecture.Tests.Reading;

namespace Architecture.Tests.Rules;

/// <summary>How SQL is written in code.</summary>
internal static partial class SqlRules
{
    public static readonly Rule NoValuesInText = Rule.OfSolution("SQL is written out: values are parameters, only constants stand in the text", subject =>
        Verdict.On(from file in subject.ProductSources from literal in file.Literals where Sql.IsMatch(literal.Text) select (file, literal), sql =>
            IsMixed(sql.file, sql.literal) ? $"{sql.file.Path}: {Shorten(sql.literal.Text)}" : null));

    private static bool IsMixed(TextFile file, CSharpLiteral literal)
    {
        var before = file.Code[Math.Max(0, literal.Start - 60)..literal.Start];
        var after = file.Code[literal.End..Math.Min(file.Code.Length, literal.End + 40)];
        if (Parameterised.IsMatch(before)) return false; // EF makes parameters of the holes
        return literal.IsInterpolated && Hole.IsMatch(literal.Text) || Appended.IsMatch(after) || RawCall.IsMatch(before) && literal.IsInterpolated;
    }

    private static string Shorten(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length > 100 ? line[..100] + "…" : line;
    }

    [GeneratedRegex(@"\bselect\b.+\bfrom\b|\binsert\s+into\b|\bupdate\s+\S+\s+(as\s+\w+\s+|\w+\s+)?set\b|\bdelete\s+from\b|\bselect\s+\w+\s*\(|\b(notify|listen)\s+\{", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sql { get; }

    /// <summary>A local, a parameter, a field; or a member of one.</summary>
    [GeneratedRegex(@"(?<!\{)\{\s*(this\.)?[a-z_]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hole { get; }

    [GeneratedRegex(@"^\s*\+\s*[a-z_(]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Appended { get; }

    [GeneratedRegex(@"\b(FromSql|ExecuteSql|SqlQuery)(Interpolated)?(Async)?(<[^>(]*>)?\s*\(\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parameterised { get; }

    [GeneratedRegex(@"\b(FromSql|ExecuteSql|SqlQuery)Raw(Async)?(<[^>(]*>)?\s*\(\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RawCall { get; }
}
