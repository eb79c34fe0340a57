using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Modular.Platform.Persistence.Migrations;

namespace Scenarios.Tests.Schema;

public sealed class MigrationRoundTripTests(TestHost host)
{
    [Fact]
    public async Task Every_migration_goes_down_on_data_and_up_again_to_the_same_schema()
    {
        await using var database = await host.NewDatabaseAsync();
        await LoadDemoAsync(database);
        var before = await Catalog.ReadAsync(database);
        var count = (int)await database.AskAsync<long>("select count(*) from platform.migrations");
        Assert.True(count >= 3 && before.Count > 100, $"{count} migrations, {before.Count} things");

        for (var steps = 1; steps <= count; steps++)
        {
            Assert.Equal(steps, (await Runner(database).RevertAsync(new() { Steps = steps }, CancellationToken.None)).Migrations.Count);
            Assert.NotEqual(before, await Catalog.ReadAsync(database));
            Assert.Equal(steps, (await Runner(database).UpAsync(CancellationToken.None)).Migrations.Count);
            Assert.Equal(before, await Catalog.ReadAsync(database));
            Assert.Empty(await ChangedByHandTests.DifferencesAsync(database));
        }
    }

    [Fact]
    public async Task All_the_way_down_leaves_an_empty_database_and_up_again_a_host_works_on_it()
    {
        await using var database = await host.NewDatabaseAsync();
        await LoadDemoAsync(database);

        await Runner(database).RevertAsync(new() { Steps = int.MaxValue }, CancellationToken.None);
        Assert.Equal(
            ["extension|plpgsql|1.0", "schema|platform", "schema|public"],
            (await Catalog.ReadAsync(database)).Where(line => !line.StartsWith("relation|", StringComparison.Ordinal) && !line.StartsWith("index|", StringComparison.Ordinal)));

        await LoadDemoAsync(database, new() { ["Modular:Content:Folder"] = null });
        Assert.Equal(100, await database.AskAsync<long>("select count(*) from forums.topics"));
    }

    [Fact]
    public async Task The_catalogue_notices_small_differences()
    {
        await using var database = await host.NewDatabaseAsync();
        var before = await Catalog.ReadAsync(database);

        foreach (var (change, back) in ((string, string)[])
        [
            ("alter table forums.topics alter column title drop not null", "alter table forums.topics alter column title set not null"),
            ("create index ix_odd on forums.topics (view_count)", "drop index forums.ix_odd"),
            ("alter table forums.replies alter column depth set default 7", "alter table forums.replies alter column depth drop default"),
            ("alter table forums.topics rename constraint fk_topics_solution to fk_odd", "alter table forums.topics rename constraint fk_odd to fk_topics_solution"),
            ("create function forums.odd() returns int language sql as 'select 1'", "drop function forums.odd()"),
        ])
        {
            await database.RunAsync(change);
            Assert.NotEqual(before, await Catalog.ReadAsync(database));
            await database.RunAsync(back);
            Assert.Equal(before, await Catalog.ReadAsync(database));
        }
    }

    /// <summary>A database that begins anew has no claim to the files of the one before: a folder that somebody named is refused then.</summary>
    private async Task LoadDemoAsync(TestDatabase database, Dictionary<string, string?>? settings = null)
    {
        await using var node = await host.StartAnotherAsync(new(settings ?? []) { ["Modular:Demo:Enabled"] = "true" }, database);
        Assert.True(await database.AskAsync<long>("select count(*) from forums.replies") >= 500);
    }

    private MigrationRunner Runner(TestDatabase database) =>
        new(database.ConnectionString, host.Node.Services.GetServices<MigrationSource>(), NullLogger<MigrationRunner>.Instance, TimeProvider.System);
}
