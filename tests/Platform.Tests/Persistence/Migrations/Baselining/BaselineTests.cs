using Modular.Platform;
using Modular.Platform.Persistence.Migrations;
using Modular.Platform.Persistence.Migrations.Baselining;
using static Platform.Tests.Persistence.Migrations.MigrationDatabase;

namespace Platform.Tests.Persistence.Migrations.Baselining;

public sealed class BaselineTests(TestServer server)
{
    private const string First = "20260101000000_create_topics";
    private const string Restored = "create schema forums; create table forums.topics (id bigint generated always as identity primary key, title text not null)";

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private string _connection = "";

    [Fact]
    public async Task What_the_schema_already_has_is_marked_and_the_rest_runs()
    {
        var database = await RestoredAsync();

        var result = await Baseline().MarkAsync(First, null, dryRun: false, Cancel);

        Assert.Equal((1, 1), (result.Batch, result.TablesChecked));
        Assert.Equal(["forums/" + First], result.Migrations);
        Assert.Equal(["forums/20260103000000_index_titles"], (await database.Runner(OfForums).UpAsync(Cancel)).Migrations);
        Assert.Equal([("baseline", 1), ("run", 2)], (await database.Runner(OfForums).StatusAsync(Cancel)).Select(m => (m.Applied!.Origin, m.Applied.Batch)));
        Assert.All(await database.Runner(OfForums).StatusAsync(Cancel), m => Assert.Equal(MigrationState.Applied, m.State));
    }

    [Fact]
    public async Task A_marked_migration_is_rolled_back_only_after_somebody_said_so()
    {
        var database = await RestoredAsync();
        await Baseline().MarkAsync(First, null, dryRun: false, Cancel);
        await database.Runner(OfForums).UpAsync(Cancel);

        var refused = await Assert.ThrowsAsync<StartupException>(() => database.Runner(OfForums).RevertAsync(new() { Steps = 2 }, Cancel));
        Assert.StartsWith($"Migration forums/{First} was marked by a baseline and did not run here; nothing was reverted.", refused.Message, StringComparison.Ordinal);
        Assert.True(await database.HasAsync("forums.topics_title"));

        Assert.Empty(await Baseline().ReleaseAsync("platform", Cancel));
        Assert.Equal(["forums/" + First], await Baseline().ReleaseAsync(null, Cancel));
        Assert.Equal(2, (await database.Runner(OfForums).RevertAsync(new() { Steps = 2 }, Cancel)).Migrations.Count);
        Assert.False(await database.HasAsync("forums.topics"));
    }

    [Fact]
    public async Task A_module_that_has_a_history_is_refused_and_another_is_not()
    {
        var database = await RestoredAsync();
        await database.Runner(OfPlatform).UpAsync(Cancel);

        var refused = await Assert.ThrowsAsync<StartupException>(() => Baseline(OfPlatform, OfForums).MarkAsync(First, null, dryRun: false, Cancel));
        Assert.StartsWith("A baseline is for modules without a history, but here platform has 1 entries", refused.Message, StringComparison.Ordinal);

        Assert.Equal(2, (await Baseline(OfPlatform, OfForums).MarkAsync(First, "forums", dryRun: false, Cancel)).Batch);
        await Assert.ThrowsAsync<StartupException>(() => Baseline(OfPlatform, OfForums).MarkAsync(First, "forums", dryRun: false, Cancel));
    }

    [Theory]
    [InlineData("drop table forums.topics", "the migrations up to forums/20260101000000_create_topics make: forums.topics is missing. Nothing was marked.")]
    [InlineData("drop schema forums cascade", "forums.topics is missing")]
    [InlineData("create table readers (n int)", "make: readers is there already or still, from other migrations. Choose another --to.")]
    public async Task A_schema_that_cannot_be_the_one_is_refused(string change, string message)
    {
        var database = await RestoredAsync();
        await database.AskAsync(change);

        var refused = await Assert.ThrowsAsync<StartupException>(() => Baseline(OfForums, Set("readers", "forums")).MarkAsync("forums/20260101000000_create_topics", null, dryRun: true, Cancel));

        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
        Assert.False(await database.HasAsync("platform.migrations"));
    }

    [Theory]
    [InlineData("2026", null, "\"2026\" may be platform/20260102000000_create_flags or forums/20260101000000_create_topics")]
    [InlineData("20260101000000", "chat", "There is no module chat with migrations; there are platform, forums.")]
    [InlineData("20260102000000", "forums", "No migration is called \"20260102000000\"")]
    public async Task A_place_that_is_none_is_refused(string to, string? module, string message)
    {
        await RestoredAsync();

        var refused = await Assert.ThrowsAsync<StartupException>(() => Baseline(OfForums, OfPlatform).MarkAsync(to, module, dryRun: false, Cancel));

        Assert.StartsWith(message, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_checks_and_writes_nothing()
    {
        var database = await RestoredAsync();

        Assert.True((await Baseline().MarkAsync(First, null, dryRun: true, Cancel)).DryRun);

        Assert.False(await database.HasAsync("platform.migrations"));
    }

    [Fact]
    public async Task A_history_of_before_learns_where_its_rows_come_from()
    {
        var database = await RestoredAsync();
        await database.Runner(OfPlatform).UpAsync(Cancel);
        await database.AskAsync("alter table platform.migrations drop column origin");
        Assert.Equal("run", Assert.Single(await database.Runner(OfPlatform).StatusAsync(Cancel)).Applied!.Origin);

        await Baseline(OfPlatform, OfForums).MarkAsync(First, "forums", dryRun: false, Cancel);

        Assert.Equal("baseline run", await database.AskAsync("select string_agg(origin, ' ' order by origin) from platform.migrations"));
    }

    private Baseline Baseline(params MigrationSource[] sources) => new(_connection, sources.Length == 0 ? [OfForums] : sources);

    private async Task<MigrationDatabase> RestoredAsync()
    {
        _connection = await server.NewDatabaseAsync();
        var database = new MigrationDatabase(_connection);
        await database.AskAsync(Restored);
        return database;
    }
}
