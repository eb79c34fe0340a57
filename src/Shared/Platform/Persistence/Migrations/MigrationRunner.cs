using Microsoft.Extensions.Logging;
using Modular.Platform.Persistence.Migrations.Describing;
using Modular.Platform.Persistence.Migrations.Importing;
using Modular.Platform.Persistence.Migrations.Linting;
using Modular.Platform.Persistence.Migrations.Progress;
using Modular.Platform.Persistence.Migrations.Waiting;
using Npgsql;

namespace Modular.Platform.Persistence.Migrations;

/// <summary>Brings a database to the schema that the modules' migrations describe, and back. Safe in any number of processes at once.</summary>
internal sealed class MigrationRunner(string connectionString, IEnumerable<MigrationSource> sources, ILogger<MigrationRunner> logger, TimeProvider clock)
{
    private readonly Lazy<IReadOnlyList<Migration>> _migrations = new(() => MigrationFiles.Read(sources));

    /// <summary>How long to wait where a request does not say.</summary>
    public MigrationWaits Waits { get; init; } = new();

    /// <summary>Applies what is pending, as one batch. When nothing is, this costs one look at the history and takes no lock.</summary>
    /// <exception cref="StartupException">A migration failed (those before it stay applied), or the history does not fit this version.</exception>
    public Task<MigrationRun> UpAsync(CancellationToken cancel) => ApplyAsync(new(), cancel);

    /// <inheritdoc cref="UpAsync"/>
    public async Task<MigrationRun> ApplyAsync(MigrationRequest request, CancellationToken cancel)
    {
        await using var connection = await OpenAsync(cancel);
        if (UpSelection.Choose(await CompatiblePlanAsync(connection, cancel), request).Count == 0) return MigrationRun.Nothing;

        await TakeLockAsync(connection, request, cancel);
        var plan = await CompatiblePlanAsync(connection, cancel);
        var chosen = UpSelection.Choose(plan, request);
        if (chosen.Count == 0) return MigrationRun.Nothing;

        MigrationLint.Refuse(plan, chosen);
        await EnsureTableAsync(connection, cancel);
        var execution = Execution(connection, request);
        await Described(connection, plan, request).RunAsync(chosen, m => execution.ApplyAsync(m, plan.NextBatch, cancel), cancel);
        return new MigrationRun(plan.NextBatch, [.. chosen.Select(m => m.Name)]);
    }

    /// <summary>Reverts, newest first. Nothing runs unless all of it can be reverted. A changed up file does not stop it: that is how one starts over.</summary>
    /// <exception cref="StartupException">One of them has no .down.sql, is unknown to this version, or failed.</exception>
    public async Task<MigrationRun> RevertAsync(MigrationRequest request, CancellationToken cancel)
    {
        await using var connection = await OpenAsync(cancel);
        await TakeLockAsync(connection, request, cancel);
        var plan = await PlanAsync(connection, cancel);
        var chosen = await ToRevertAsync(connection, plan, request, cancel);
        if (chosen.Count == 0) return MigrationRun.Nothing;

        var execution = Execution(connection, request);
        await Described(connection, plan, request).RunAsync(chosen, m => execution.RevertAsync(m, cancel), cancel);
        return new MigrationRun(plan.NextBatch - 1, [.. chosen.Select(m => m.Name)]);
    }

    /// <summary>What a revert would run, newest first.</summary>
    /// <exception cref="StartupException">It would come to what cannot be reverted here.</exception>
    public static async Task<IReadOnlyList<Migration>> ToRevertAsync(NpgsqlConnection connection, MigrationPlan plan, MigrationRequest request, CancellationToken cancel)
    {
        await ImportGuard.EnsureNotReachedAsync(connection, request.Steps, request.To, plan.History.Count, cancel);
        return plan.ToRevert(request.Steps, request.To);
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

    private MigrationExecution Execution(NpgsqlConnection connection, MigrationRequest request)
    {
        var (waits, progress) = (request.Waits ?? Waits, ProgressOf(request));
        return new(connection, new LockWatch(connectionString, connection, waits, progress), waits, progress, clock);
    }

    private DescribedRun Described(NpgsqlConnection connection, MigrationPlan plan, MigrationRequest request) => new(connection, ProgressOf(request), isFirst: plan.History.Count == 0);

    private Task TakeLockAsync(NpgsqlConnection connection, MigrationRequest request, CancellationToken cancel) =>
        MigrationLock.TakeAsync(connection, (request.Waits ?? Waits).OtherRun, cancel, ProgressOf(request));

    private IMigrationProgress ProgressOf(MigrationRequest request) => request.Progress ?? new LoggedProgress(logger);

    private static async Task EnsureTableAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        try
        {
            await new MigrationHistory(connection).EnsureTableAsync(cancel);
        }
        catch (PostgresException refused)
        {
            throw MigrationFailure.OfHistory(refused);
        }
    }

    private Task<NpgsqlConnection> OpenAsync(CancellationToken cancel) => MigrationConnection.OpenAsync(connectionString, cancel);
}
