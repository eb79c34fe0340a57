using Modular.Platform.Persistence.Migrations.Describing;
using Npgsql;

namespace Modular.Platform.Persistence.Migrations.Baselining;

/// <summary>Marks migrations as applied without running them, for a database whose schema came another way, such as from a dump.</summary>
internal sealed class Baseline(string connectionString, IEnumerable<MigrationSource> sources)
{
    /// <summary>How long to wait for a run of the migrations.</summary>
    public TimeSpan LockWait { get; init; } = TimeSpan.FromSeconds(60);

    /// <exception cref="StartupException">The history has entries of these modules already, or the schema cannot be what the migrations make. Nothing was marked then.</exception>
    public async Task<BaselineResult> MarkAsync(string to, string? module, bool dryRun, CancellationToken cancel)
    {
        var choice = BaselineChoice.Of(MigrationFiles.Read(sources), to, module);
        await using var connection = await MigrationConnection.OpenAsync(connectionString, cancel);
        if (!dryRun) await MigrationLock.TakeAsync(connection, LockWait, cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var history = new MigrationHistory(connection);
        var applied = await history.ReadAsync(cancel);
        RefuseKnown(choice, applied);
        var tables = await TableCheck.RunAsync(connection, choice.Marked, choice.Later, cancel);
        var batch = new MigrationPlan([], applied).NextBatch;
        if (!dryRun) await WriteAsync(history, choice.Marked, batch, new SchemaDescription(connection), transaction, cancel);
        return new(batch, [.. choice.Marked.Select(m => m.Name)], tables, dryRun);
    }

    /// <summary>Lets what a baseline marked be rolled back like what ran here.</summary>
    /// <returns>The names of what was let go.</returns>
    public async Task<IReadOnlyList<string>> ReleaseAsync(string? module, CancellationToken cancel)
    {
        await using var connection = await MigrationConnection.OpenAsync(connectionString, cancel);
        await MigrationLock.TakeAsync(connection, LockWait, cancel);
        var history = new MigrationHistory(connection);
        List<AppliedMigration> held = [.. (await history.ReadAsync(cancel)).Where(a => a.Origin == MigrationOrigin.Baseline && (module is null || a.Module == module)).InOrder(a => a.Key)];
        if (held.Count > 0) await history.ReleaseAsync(module, cancel);
        return [.. held.Select(a => a.Name)];
    }

    private static void RefuseKnown(BaselineChoice choice, IReadOnlyList<AppliedMigration> applied)
    {
        var known = choice.Marked.Select(m => m.Module).Distinct(StringComparer.Ordinal)
            .Select(m => (Module: m, Count: applied.Count(a => string.Equals(a.Module, m, StringComparison.Ordinal)))).Where(m => m.Count > 0).ToList();
        if (known.Count == 0) return;
        var counts = string.Join(", ", known.Select(m => $"{m.Module} has {m.Count}"));
        throw new StartupException($"A baseline is for modules without a history, but here {counts} entries: name another with --module, or run `modular db up`. Nothing was marked.");
    }

    private static async Task WriteAsync(MigrationHistory history, IReadOnlyList<Migration> marked, int batch, SchemaDescription description, NpgsqlTransaction transaction, CancellationToken cancel)
    {
        try
        {
            await history.EnsureTableAsync(cancel);
            await description.BeginAsync(cancel);
            foreach (var migration in marked) await history.MarkAsync(migration, batch, cancel);
            await description.EndAsync(cancel); // their modules' schemas are looked at from now on, and are right as they are
            await transaction.CommitAsync(cancel);
        }
        catch (PostgresException refused)
        {
            throw new StartupException($"The baseline was not written: {refused.MessageText} ({refused.SqlState}). Nothing was marked.", refused);
        }
    }
}
