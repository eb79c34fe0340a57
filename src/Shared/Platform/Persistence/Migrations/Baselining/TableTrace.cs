using System.Text.RegularExpressions;

namespace Modular.Platform.Persistence.Migrations.Baselining;

/// <summary>Which tables migrations leave behind, as far as their statements say: what a function or a DO block makes is not seen.</summary>
internal sealed partial class TableTrace
{
    private readonly HashSet<string> _made = new(StringComparer.Ordinal);

    /// <summary>Those that are there now, in PostgreSQL's spelling.</summary>
    public HashSet<string> Tables { get; } = new(StringComparer.Ordinal);

    /// <summary>Those that were there once.</summary>
    public IEnumerable<string> Gone => _made.Except(Tables, StringComparer.Ordinal);

    public void Follow(Migration migration)
    {
        foreach (var statement in SqlStatement.Split(migration.UpSql)) Follow(statement.Text);
    }

    private void Follow(string sql)
    {
        if (Create().Match(sql) is { Success: true } create) Add(Fold(create.Groups["name"].Value));
        else if (Drop().Match(sql) is { Success: true } drop) Tables.ExceptWith(Name().Matches(drop.Groups["names"].Value).Select(m => Fold(m.Value)));
        else if (DropSchema().Match(sql) is { Success: true } schema) Tables.RemoveWhere(t => t.StartsWith(Fold(schema.Groups["name"].Value) + ".", StringComparison.Ordinal));
        else if (Rename().Match(sql) is { Success: true } rename) Move(Fold(rename.Groups["name"].Value), Fold(rename.Groups["to"].Value));
    }

    private void Move(string table, string to)
    {
        Tables.Remove(table);
        Add(table.Contains('.', StringComparison.Ordinal) ? $"{table[..table.LastIndexOf('.')]}.{to}" : to);
    }

    private void Add(string table)
    {
        Tables.Add(table);
        _made.Add(table);
    }

    private static string Fold(string name) => string.Join('.', Part().Matches(name).Select(m => m.Value.StartsWith('"') ? m.Value : m.Value.ToLowerInvariant()));

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.Singleline;
    private const string PartPattern = """("[^"]+"|\w+)""";
    private const string NamePattern = $@"{PartPattern}(\.{PartPattern})?";

    [GeneratedRegex(PartPattern, Options)]
    private static partial Regex Part();

    [GeneratedRegex(NamePattern, Options)]
    private static partial Regex Name();

    [GeneratedRegex($@"^create\s+(unlogged\s+)?table\s+(if\s+not\s+exists\s+)?(?<name>{NamePattern})", Options)]
    private static partial Regex Create();

    [GeneratedRegex($@"^drop\s+table\s+(if\s+exists\s+)?(?<names>{NamePattern}(\s*,\s*{NamePattern})*)", Options)]
    private static partial Regex Drop();

    [GeneratedRegex($@"^drop\s+schema\s+(if\s+exists\s+)?(?<name>{PartPattern})", Options)]
    private static partial Regex DropSchema();

    [GeneratedRegex($@"^alter\s+table\s+(if\s+exists\s+)?(?<name>{NamePattern})\s+rename\s+to\s+(?<to>{PartPattern})", Options)]
    private static partial Regex Rename();
}
