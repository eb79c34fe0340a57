using Microsoft.Extensions.DependencyInjection;
using Modular.Platform.Persistence.Migrations.Describing;
using Modular.Platform.Persistence.Migrations.Repairing;
using Npgsql;

namespace Modular.Platform.Persistence.Migrations.Verifying;

/// <summary>Compares history, files, models and schema with one another, and the schema with what migrations made of it.</summary>
internal sealed class SchemaVerification(string connectionString, IReadOnlyList<Migration> migrations, IServiceScopeFactory scopes)
{
    public async Task<Verification> RunAsync(CancellationToken cancel)
    {
        await using var connection = await MigrationConnection.OpenAsync(connectionString, cancel);
        var plan = new MigrationPlan(migrations, await new MigrationHistory(connection).ReadAsync(cancel));
        string[] modules = [.. migrations.Select(m => m.Module).Distinct(StringComparer.Ordinal)];
        var unfinished = plan.Pending.Select(m => m.Module).ToHashSet(StringComparer.Ordinal);
        var (changes, note) = await ChangesAsync(connection, plan, cancel);
        IReadOnlyList<Finding> findings =
        [
            .. HistoryFindings.Of(plan),
            .. changes.Select(ChangedByHand),
            .. (await DifferencesAsync(connection, unfinished, cancel)).Where(f => !changes.Any(c => c.IsOf(f.Subject))),
            .. (await InvalidIndexes.FindAsync(connection, modules, cancel)).Select(i => new Finding(i, "the index is invalid, left by a build that failed", "Drop it with `modular db repair`.")),
            .. await UncheckedAsync(connection, modules, cancel),
        ];
        return new(findings, note is null ? [] : [note]);
    }

    private static async Task<(IReadOnlyList<SchemaDifference> Changes, string? Note)> ChangesAsync(NpgsqlConnection connection, MigrationPlan plan, CancellationToken cancel)
    {
        if (plan.History.Count == 0) return ([], null);
        var description = new SchemaDescription(connection);
        return (await description.StateAsync(cancel)).Obstacle is { } obstacle ? ([], obstacle) : (await description.DifferencesAsync(cancel), null);
    }

    private static Finding ChangedByHand(SchemaDifference change) =>
        new(change.Object, change.Problem, "Somebody changed the schema by hand: undo it, or, if it is right, put it into a migration too and say `modular db repair --yes`.");

    // A module with pending migrations differs from its model for that reason alone, which is a finding already.
    private async Task<List<Finding>> DifferencesAsync(NpgsqlConnection connection, HashSet<string> unfinished, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var findings = new List<Finding>();
        foreach (var model in scope.ServiceProvider.GetServices<ModuleModel>().Where(m => !unfinished.Contains(m.Module)))
            findings.AddRange((await ModelComparison.DifferencesAsync(connection, model.Resolve(scope.ServiceProvider), cancel)).Select(Different));
        return findings;
    }

    private static Finding Different(string difference)
    {
        var parts = difference.Split(": ", 2);
        return new(parts[0], parts[1], "Schema and code do not fit: put the change into a migration, or into the model.");
    }

    private static async Task<List<Finding>> UncheckedAsync(NpgsqlConnection connection, string[] schemas, CancellationToken cancel)
    {
        const string Sql =
            """
            select format('%I.%I', n.nspname, t.relname), format('%I', c.conname)
            from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace
            where not c.convalidated and n.nspname = any($1) order by 1, 2
            """;
        await using var find = new NpgsqlCommand(Sql, connection) { Parameters = { new() { Value = schemas } } };
        await using var rows = await find.ExecuteReaderAsync(cancel);
        var findings = new List<Finding>();
        while (await rows.ReadAsync(cancel))
            findings.Add(new(rows.GetString(0), $"the constraint {rows.GetString(1)} is not validated", $"Write a migration: alter table {rows.GetString(0)} validate constraint {rows.GetString(1)}."));
        return findings;
    }
}
