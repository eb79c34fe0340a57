using System.Text.RegularExpressions;
using Architecture.Tests.Reading;

namespace Architecture.Tests.Rules;

/// <summary>How SQL is written in code.</summary>
internal static partial class SqlRules
{
    public static readonly Rule NoValuesInText = Rule.OfSolution("SQL is written out: values are parameters, only constants stand in the text", subject =>
        Verdict.On(SqlIn(subject.ProductSources), sql =>
            !Composes(sql.File.Name) && IsMixed(sql.File, sql.Literal) ? $"{sql.File.Path}: {Shorten(sql.Literal.Text)}" : null));

    public static readonly Rule ComposersTakeNoText = Rule.OfSolution("What puts statements together is called …Sql and is given no text from outside", subject =>
        Verdict.On(subject.Assemblies.SelectMany(a => a.Types).Where(t => !t.IsGenerated), type =>
            from method in type.Definition.Methods
            where Composes(type.Name + ".cs") && !method.IsPrivate && method.Parameters.Any(p => p.ParameterType.FullName.Contains("System.String", StringComparison.Ordinal))
            select $"{type.FullName}.{method.Name} takes text"));

    public static readonly Rule NoOffset = Rule.OfSolution("A list goes on from a position and never counts rows off", subject =>
        Verdict.On(subject.Modules.SelectMany(m => m.Types), type => type.Calls.Where(c => c.Name == "Skip" && c.DeclaringType.Name == "Queryable").Select(_ => $"{type.FullName} skips rows"))
            .And(Verdict.On(SqlIn(subject.ProductSources), sql => Offset.IsMatch(sql.Literal.Text) ? $"{sql.File.Path}: {Shorten(sql.Literal.Text)}" : null)));

    private static IEnumerable<(TextFile File, CSharpLiteral Literal)> SqlIn(IEnumerable<TextFile> files) =>
        from file in files from literal in file.Literals where Sql.IsMatch(literal.Text) select (file, literal);

    private static bool Composes(string fileName) => fileName.EndsWith("Sql.cs", StringComparison.Ordinal);

    private static bool IsMixed(TextFile file, CSharpLiteral literal)
    {
        var before = file.Code[Math.Max(0, literal.Start - 60)..literal.Start];
        var after = file.Code[literal.End..Math.Min(file.Code.Length, literal.End + 40)];
        if (Parameterised.IsMatch(before)) return false; // EF makes parameters of the holes
        return literal.IsInterpolated && Hole.IsMatch(literal.Holes) || Appended.IsMatch(after) || RawCall.IsMatch(before) && literal.IsInterpolated;
    }

    private static string Shorten(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length > 100 ? line[..100] + "…" : line;
    }

    [GeneratedRegex(@"\bselect\b.+\b(from|where)\b|\bselect\s+[\w.]+\s*\(|\binsert\s+into\b|\bupdate\s+\S+\s+(as\s+\w+\s+|\w+\s+)?set\b|\bdelete\s+from\b|\bwhere\b.+(\$\d|\bis\s+(not\s+)?null\b)|\border\s+by\b", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sql { get; }

    /// <summary>A local, a parameter, a field; or the answer of a method.</summary>
    [GeneratedRegex(@"\{\s*([a-z_]|[\w.]+\()", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hole { get; }

    [GeneratedRegex(@"\boffset\s+(\$?\d|\{)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Offset { get; }

    [GeneratedRegex(@"^\s*\+\s*[a-z_(]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Appended { get; }

    [GeneratedRegex(@"\b(FromSql|ExecuteSql|SqlQuery)(Interpolated)?(Async)?(<[^>(]*>)?\s*\(\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parameterised { get; }

    [GeneratedRegex(@"\b(FromSql|ExecuteSql|SqlQuery)Raw(Async)?(<[^>(]*>)?\s*\(\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RawCall { get; }
}
