using Modular.Platform.Persistence.Migrations.Effects;
using Modular.Platform.Persistence.Migrations.Linting;
using Npgsql;

namespace Modular.Platform.Persistence.Migrations.Planning;

/// <summary>What a run would do.</summary>
/// <param name="Migrations">In the order in which they would run.</param>
/// <param name="Findings">What the rules say of them.</param>
/// <param name="Losses">What a way down would take with it, by the data that are there.</param>
internal sealed record MigrationPreview(IReadOnlyList<PlannedMigration> Migrations, IReadOnlyList<LintFinding> Findings, IReadOnlyList<DataLoss> Losses)
{
    public static async Task<MigrationPreview> OfUpAsync(NpgsqlConnection connection, MigrationPlan plan, MigrationRequest request, CancellationToken cancel)
    {
        plan.EnsureCompatible();
        var chosen = UpSelection.Choose(plan, request);
        var migrations = await ReadAsync(connection, chosen.Select(m => (m, m.Name, m.UpSql)), cancel);
        return new(migrations, MigrationLint.Check(plan.Migrations, chosen.Contains), []);
    }

    public static async Task<MigrationPreview> OfDownAsync(NpgsqlConnection connection, MigrationPlan plan, MigrationRequest request, CancellationToken cancel)
    {
        var chosen = await MigrationRunner.ToRevertAsync(connection, plan, request, cancel);
        var migrations = await ReadAsync(connection, chosen.Select(m => (m, $"{m.Name} (down)", m.DownSql!)), cancel);
        return new(migrations, [], await DownLosses.FindAsync(connection, chosen, cancel));
    }

    private static async Task<IReadOnlyList<PlannedMigration>> ReadAsync(NpgsqlConnection connection, IEnumerable<(Migration Migration, string Name, string Sql)> chosen, CancellationToken cancel)
    {
        var sizes = new TableSizes(connection);
        var planned = new List<PlannedMigration>();
        foreach (var (migration, name, sql) in chosen)
        {
            var statements = new List<PlannedStatement>();
            foreach (var effect in StatementEffect.ReadAll(sql))
            {
                var locks = new List<PlannedLock>();
                foreach (var taken in effect.Locks()) locks.Add(Describe(taken, await sizes.FindAsync(taken.Table, cancel)));
                statements.Add(new(effect.Statement.Line, effect.Statement.Text, locks));
            }

            planned.Add(new(name, MigrationHeader.Read(name, sql).Transactional, migration.Breaking, statements));
        }

        return planned;
    }

    private static PlannedLock Describe(TableLock taken, TableSize? size) => new(
        taken.IsOfIndex ? size?.Table ?? $"the table of {taken.Table}" : $"{taken.Table}", LockNames.Of(taken.Level), LockNames.Blocks(taken.Level), taken.Work, size?.Rows, size?.Bytes);
}
