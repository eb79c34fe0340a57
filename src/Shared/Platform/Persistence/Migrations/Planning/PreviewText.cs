using Modular.Platform.Persistence.Migrations.Effects;

namespace Modular.Platform.Persistence.Migrations.Planning;

/// <summary>A preview for people.</summary>
internal static class PreviewText
{
    public static IEnumerable<FormattableString> Of(MigrationPreview preview)
    {
        if (preview.Migrations.Count == 0) yield return $"Nothing to do";
        foreach (var migration in preview.Migrations)
        {
            yield return $"{migration.Name} ({(migration.Transactional ? "one transaction" : "no transaction")}{(migration.Breaking ? ", breaking" : "")})";
            foreach (var line in migration.Statements.SelectMany(Of)) yield return line;
        }

        foreach (var loss in preview.Losses) yield return $"Would be lost: {loss}";
        foreach (var finding in preview.Findings) yield return $"Against the rules: {finding}";
        if (preview.Migrations.Count > 0) yield return $"{preview.Migrations.Count} migrations, {preview.Migrations.Sum(m => m.Statements.Count)} statements, {preview.Findings.Count} findings";
    }

    private static IEnumerable<FormattableString> Of(PlannedStatement statement)
    {
        yield return $"  {statement.Line,4}  {new SqlStatement(statement.Sql, statement.Line).Shortened}";
        foreach (var taken in statement.Locks) yield return $"        {taken.Lock} on {taken.Table}{Size(taken)}: {taken.Blocks}{Work(taken.Work)}";
    }

    private static string Work(TableWork work) => work switch { TableWork.Rewrite => ", every row is written anew", TableWork.Scan => ", every row is read", _ => "" };

    private static FormattableString Size(PlannedLock taken) =>
        taken.Bytes is not { } bytes ? $"" : taken.Rows is { } rows ? (FormattableString)$" (about {rows:N0} rows, {bytes / 1024:N0} kB)" : $" ({bytes / 1024:N0} kB)";
}
