using Microsoft.Extensions.Logging;
using Modular.Platform.Persistence.Migrations.Linting;
using Npgsql;

namespace Modular.Platform.Persistence.Migrations;

/// <summary>Brings a database to the schema that the modules' migrations describe, and back. Safe in any number of processes at once.</summary>
internal sealed class MigrationRunner(string connectionString, IEnumerable<MigrationSource> sources, ILogger<MigrationRunner> logger, TimeProvider clock)
{
    private readonly Lazy<IReadOnlyList<Migration>> _migrations = new(() => MigrationFiles.Read(sources));

    /// <summary>How long to wait for another process's run.</summary>
    public TimeSpan LockWait { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Applies what is pending, as one batch. When nothing is, this costs one look at the history and takes no lock.</summary>
    /// <exception cref="StartupException">A migration failed (those before it stay applied), or the history does not fit this version.</exception>
    public async Task<MigrationRun> UpAsync(CancellationToken cancel)
    {
        await using var connection = await OpenAsync(cancel);
        if ((await CompatiblePlanAsync(connection, cancel)).Pending.Count == 0) return MigrationRun.Nothing;

        await MigrationLock.TakeAsync(connection, LockWait, cancel);
        var plan = await CompatiblePlanAsync(connection, cancel);
        if (plan.Pending.Count == 0) return MigrationRun.Nothing;

        MigrationLint.Refuse(plan, plan.Pending);
        await new MigrationHistory(connection).EnsureTableAsync(cancel);
        var execution = new MigrationExecution(connection, logger, clock);
        foreach (var migration in plan.Pending)
        {
            await execution.ApplyAsync(migration, plan.NextBatch, cancel);
            logger.LogInformation("Migration {Migration} applied in batch {Batch}", migration.Name, plan.NextBatch);
        }

        return new MigrationRun(plan.NextBatch, [.. plan.Pending.Select(m => m.Name)]);
    }

    /// <summary>Reverts, newest first. Nothing runs unless all of it can be reverted. A changed up file does not stop it: that is how one starts over.</summary>
    /// <param name="steps">How many migrations; null = all of the latest batch.</param>
    /// <param name="cancel">Ends it between or inside migrations; the current one leaves nothing behind if it is transactional.</param>
    /// <exception cref="StartupException">One of them has no .down.sql, is unknown to this version, or failed.</exception>
    public async Task<MigrationRun> DownAsync(int? steps, CancellationToken cancel)
    {
        await using var connection = await OpenAsync(cancel);
        await MigrationLock.TakeAsync(connection, LockWait, cancel);
        var plan = await PlanAsync(connection, cancel);
        var chosen = plan.ToRevert(steps);
        if (chosen.Count == 0) return MigrationRun.Nothing;

        var execution = new MigrationExecution(connection, logger, clock);
        foreach (var migration in chosen)
        {
            await execution.RevertAsync(migration, cancel);
            logger.LogInformation("Migration {Migration} reverted", migration.Name);
        }

        return new MigrationRun(plan.NextBatch - 1, [.. chosen.Select(m => m.Name)]);
    }

    /// <summary>Every migration known here or in the history, in the order in which they run.</summary>
    public async Task<IReadOnlyList<MigrationStatus>> StatusAsync(CancellationToken cancel)
    {
        await using var connection = await OpenAsync(cancel);
        return (await PlanAsync(connection, cancel)).Status();
    }

    /// <summary>Lets somebody look at what is known here and in the database; takes no lock and changes nothing.</summary>
    public async Task<T> LookAsync<T>(Func<NpgsqlConnection, MigrationPlan, Task<T>> look, CancellationToken cancel)
    {
        await using var connection = await OpenAsync(cancel);
        return await look(connection, await PlanAsync(connection, cancel));
    }

    /// <summary>Refuses a database that this version cannot work with. Pending migrations are no reason.</summary>
    /// <exception cref="StartupException">The database has an unknown breaking migration, or one that has changed since it ran.</exception>
    public async Task EnsureCompatibleAsync(CancellationToken cancel)
    {
        await using var connection = await OpenAsync(cancel);
        await CompatiblePlanAsync(connection, cancel);
    }

    private async Task<MigrationPlan> CompatiblePlanAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        var plan = await PlanAsync(connection, cancel);
        plan.EnsureCompatible();
        return plan;
    }

    private async Task<MigrationPlan> PlanAsync(NpgsqlConnection connection, CancellationToken cancel) =>
        new(_migrations.Value, await new MigrationHistory(connection).ReadAsync(cancel));

    private Task<NpgsqlConnection> OpenAsync(CancellationToken cancel) => MigrationConnection.OpenAsync(connectionString, cancel);
}
