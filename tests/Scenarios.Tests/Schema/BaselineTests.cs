using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Modular.Platform;
using Modular.Platform.Persistence.Migrations;
using Modular.Platform.Persistence.Migrations.Baselining;

namespace Scenarios.Tests.Schema;

public sealed class BaselineTests(TestHost host)
{
    [Fact]
    public async Task Every_state_of_the_schema_is_recognised_when_its_history_is_lost()
    {
        await using var database = await host.NewDatabaseAsync();
        List<MigrationSource> sources = [.. host.Node.Services.GetServices<MigrationSource>()];
        var migrations = MigrationFiles.Read(sources);
        var (baseline, cancel) = (new Baseline(database.ConnectionString, sources), TestContext.Current.CancellationToken);
        var runner = new MigrationRunner(database.ConnectionString, sources, NullLogger<MigrationRunner>.Instance, TimeProvider.System);

        for (var count = migrations.Count; count > 0; count--)
        {
            await database.RunAsync("truncate platform.migrations");
            if (count > 1 && MakesTables(migrations[count - 1]))
                await Assert.ThrowsAsync<StartupException>(() => baseline.MarkAsync(migrations[count - 2].Name, null, dryRun: true, cancel));
            Assert.Equal(count, (await baseline.MarkAsync(migrations[count - 1].Name, null, dryRun: false, cancel)).Migrations.Count);
            Assert.Empty(await ChangedByHandTests.DifferencesAsync(database));

            await baseline.ReleaseAsync(null, cancel);
            await runner.RevertAsync(new() { Steps = 1 }, cancel);
        }

        Assert.Equal(migrations.Count, (await runner.UpAsync(cancel)).Migrations.Count);
    }

    private static bool MakesTables(Migration migration)
    {
        var trace = new TableTrace();
        trace.Follow(migration);
        return trace.Tables.Count > 0;
    }
}
