using Modular.Platform.Persistence.Migrations.Backfills;

namespace Modular.Platform.Persistence.Migrations;

/// <summary>What a migration must not contain, because it would leave half of itself behind.</summary>
internal static class MigrationRules
{
    private static readonly string[] TransactionControl = ["begin", "start", "commit", "end", "rollback", "abort", "prepare"];

    /// <exception cref="StartupException">Names the migration and the line.</exception>
    public static void Check(string name, string sql)
    {
        var header = MigrationHeader.Read(name, sql);
        var statements = SqlStatement.Split(sql);
        if (header.BatchPause is not null) BackfillRules.Check(name, statements);
        foreach (var statement in statements)
        {
            if (TransactionControl.Contains(statement.FirstWord, StringComparer.OrdinalIgnoreCase))
                throw new StartupException($"Migration {name}, line {statement.Line}: the runner opens and ends transactions, remove \"{statement.FirstWord}\".");
            if (!header.Transactional && ConcurrentIndex.IsMeant(statement) && ConcurrentIndex.Parse(statement) is null)
                throw new StartupException(
                    $"Migration {name}, line {statement.Line}: write \"create index concurrently if not exists <name> on <table>\", so that it can run again after a kill.");
        }
    }
}
