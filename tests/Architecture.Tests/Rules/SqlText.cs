using System.Text.RegularExpressions;

namespace Architecture.Tests.Rules;

/// <summary>Reads as much of SQL as the rules need: what is changed, and which schemas are named.</summary>
internal static partial class SqlText
{
    /// <summary>Without comments and quoted texts; the bodies of functions stay.</summary>
    public static string Strip(string sql) => Noise.Replace(sql, " ");

    /// <summary>What statements create, alter, drop or write, as they spell it.</summary>
    public static IEnumerable<string> Targets(string sql) =>
        Target.Matches(sql).Select(m => m.Groups["name"].Value.Replace("\"", "", StringComparison.Ordinal).ToLowerInvariant()).Distinct(StringComparer.Ordinal);

    /// <summary>The schemas of these that qualify any name.</summary>
    public static IEnumerable<string> Schemas(string sql, IEnumerable<string> known) => Qualifiers(Qualified.Matches(sql), known);

    /// <summary>The schemas of these that a table is read from or written to in.</summary>
    public static IEnumerable<string> TableSchemas(string sql, IEnumerable<string> known) => Qualifiers(Table.Matches(sql), known);

    private static IEnumerable<string> Qualifiers(MatchCollection matches, IEnumerable<string> known) =>
        matches.Select(m => m.Groups["schema"].Value.ToLowerInvariant()).Distinct(StringComparer.Ordinal).Intersect(known, StringComparer.Ordinal);

    [GeneratedRegex(@"--[^\n]*|/\*.*?\*/|'([^']|'')*'", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Noise { get; }

    [GeneratedRegex("""
        \b(
          (create|alter|drop)\s+(or\s+replace\s+)?(unlogged\s+)?(table|view|materialized\s+view|sequence|type|domain|function|procedure|aggregate|schema|text\s+search\s+configuration)\s+(if\s+(not\s+)?exists\s+)?(only\s+)?
        | (alter|drop)\s+index\s+(concurrently\s+)?(if\s+exists\s+)?
        | create\s+(unique\s+)?index\b[^;(]*?\son\s+(only\s+)?
        | create\s+(or\s+replace\s+)?(constraint\s+)?trigger\b[^;(]*?\son\s+
        | drop\s+trigger\b[^;]*?\son\s+
        | insert\s+into\s+ | delete\s+from\s+(only\s+)? | truncate\s+(table\s+)? | references\s+
        | (?<!\bfor\s|\bkey\s|\bon\s|\bor\s|\bbefore\s|\bafter\s|\bdo\s)update\s+(only\s+)?(?!of\b|on\b|set\b|or\b)
        )(?<name>"?[a-z_][\w$]*"?(\."?[a-z_][\w$]*"?)?)
        """, RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace, 2000)]
    private static partial Regex Target { get; }

    [GeneratedRegex("""(?<![\w.])"?(?<schema>[a-z_]\w*)"?\."?[a-z_]\w*""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Qualified { get; }

    [GeneratedRegex("""\b(from|join|into|update|table|using)\s+(only\s+)?"?(?<schema>[a-z_]\w*)"?\."?[a-z_]\w*""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Table { get; }
}
