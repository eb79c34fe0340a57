using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Modular.Platform.Persistence;
using Modular.Platform.Persistence.Migrations;
using Npgsql;

namespace Modular.Platform.Startup;

/// <summary>What has to be true before the first request: a database, its schema, and what the modules make sure of.</summary>
internal sealed class HostStart(DatabaseStart start, DatabaseConnection database, IOptions<DatabaseSettings> settings, IServiceProvider services) : IHostedLifecycleService
{
    private const long StartupLock = 0x4d4f44_5354; // one node at a time
    private const int MaxWaitSeconds = 300; // for nodes before this one that load demo data, say

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await start.OpenAsync(cancellationToken);

        var migrations = services.GetRequiredService<MigrationRunner>();
        if (settings.Value.MigrateAtStart) await migrations.UpAsync(cancellationToken);
        else await RefusePendingAsync(migrations, cancellationToken);

        await RunTasksAsync(cancellationToken);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static async Task RefusePendingAsync(MigrationRunner migrations, CancellationToken cancel)
    {
        await migrations.EnsureCompatibleAsync(cancel);
        var pending = (await migrations.StatusAsync(cancel)).Count(m => m.State == MigrationState.Pending);
        if (pending > 0) throw new StartupException($"The schema lacks {pending} migrations and Modular:Database:MigrateAtStart is off: run `modular db up` first.");
    }

    private async Task RunTasksAsync(CancellationToken cancel)
    {
        await using var gate = await database.Source.OpenConnectionAsync(cancel);
        await LockAsync(gate, "select pg_advisory_lock($1)", cancel);
        try
        {
            foreach (var task in services.GetServices<TaskRegistration>())
            {
                await using var scope = services.CreateAsyncScope();
                await task.Resolve(scope.ServiceProvider).RunAsync(cancel);
            }
        }
        finally
        {
            await LockAsync(gate, "select pg_advisory_unlock($1)", CancellationToken.None);
        }
    }

    private static async Task LockAsync(NpgsqlConnection gate, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, gate) { CommandTimeout = MaxWaitSeconds, Parameters = { new() { Value = StartupLock } } };
        await command.ExecuteNonQueryAsync(cancel);
    }
}
