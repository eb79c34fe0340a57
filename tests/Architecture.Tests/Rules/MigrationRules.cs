using System.Text.RegularExpressions;
using Architecture.Tests.Reading;

namespace Architecture.Tests.Rules;

/// <summary>The SQL files that build a schema.</summary>
internal static partial class MigrationRules
{
    public static readonly Rule OwnSchema = Rule.OfModule("A module's migrations touch its own schema and name it each time", (subject, module) =>
        Verdict.On(module.Migrations, file =>
        {
            var sql = SqlText.Strip(file.Text);
            var bare = SqlText.Targets(sql).Where(target => !Use.IsWithin(target, module.Schema)).Select(target => $"{file.Path} changes {target}");
            return SqlText.Schemas(sql, subject.Schemas).Where(s => s != module.Schema).Select(s => $"{file.Path} names the schema {s}").Concat(bare);
        }));

    public static readonly Rule OwnSqlInCode = Rule.OfSolution("A module's plain SQL reads and writes its own tables alone", subject =>
        Verdict.On(from module in subject.Modules from file in module.Files where file.IsCSharp select (module, file), pair =>
            from literal in pair.file.Literals
            from schema in SqlText.TableSchemas(literal.Text, subject.Schemas)
            where schema != pair.module.Schema
            select $"{pair.file.Path} reaches into the schema {schema}"));

    public static readonly Rule FileNames = Rule.OfSolution("A migration is called YYYYMMDDHHMMSS_name.up.sql and has its .down.sql", subject =>
    {
        var files = MigrationsOf(subject).ToList();
        return Verdict.On(files, file => NameComplaint(file, files));
    });

    public static readonly Rule Ids = Rule.OfSolution("No two migrations of the solution have the same id", subject =>
    {
        var ups = MigrationsOf(subject).Where(f => f.Name.EndsWith(".up.sql", StringComparison.Ordinal)).ToList();
        return Verdict.On(ups, _ => (string?)null)
            .Also(ups.GroupBy(f => f.Name.Split('_')[0], StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => $"{string.Join(" and ", g.Select(f => f.Path))} have one id"));
    });

    private static IEnumerable<TextFile> MigrationsOf(Subject subject) => subject.Files.Where(f => f.IsSql && f.IsProduct);

    private static string? NameComplaint(TextFile file, List<TextFile> all)
    {
        var match = FileName.Match(file.Name);
        if (!match.Success) return $"{file.Path} is not called like a migration";
        var other = file.Folder + "/" + match.Groups["id"].Value + (match.Groups["way"].Value == "up" ? ".down.sql" : ".up.sql");
        return all.Exists(f => f.Path == other) ? null : $"{file.Path} has no {other.Split('/')[^1]}";
    }

    [GeneratedRegex(@"^(?<id>20\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])([01]\d|2[0-3])[0-5]\d[0-5]\d_[a-z0-9_]+)\.(?<way>up|down)\.sql$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FileName { get; }
}
