using Modular.Platform;
using Modular.Platform.Persistence.Migrations;
using Modular.Platform.Persistence.Migrations.Creating;
using static Platform.Tests.Persistence.Migrations.MigrationDatabase;

namespace Platform.Tests.Persistence.Migrations;

public sealed class MigrationSelectionTests(TestServer server) : IAsyncLifetime
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private MigrationDatabase _database = null!;

    public async ValueTask InitializeAsync() => _database = new(await server.NewDatabaseAsync());

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("20260101000000_create_topics")]
    [InlineData("20260101")]
    [InlineData("create_topics")]
    [InlineData("forums/20260101000000_create_topics")]
    [InlineData("forums/20260101")]
    [InlineData("20260101000000_create_topics.up.sql")]
    public async Task Up_stops_after_the_one_that_is_named(string to)
    {
        var run = await UpAsync(new() { To = to });

        Assert.Equal(["platform/20260102000000_create_flags", "forums/20260101000000_create_topics"], run.Migrations);
        Assert.Equal(MigrationRun.Nothing, await UpAsync(new() { To = to }));
    }

    [Theory]
    [InlineData("2026", "\"2026\" may be platform/20260102000000_create_flags or forums/20260101000000_create_topics or forums/20260103000000_index_titles: write more of its id.")]
    [InlineData("topics", "No migration is called \"topics\": `modular db status` lists them.")]
    [InlineData("", "No migration is called \"\": `modular db status` lists them.")]
    public async Task A_name_that_is_none_or_several_is_refused(string to, string message)
    {
        Assert.Equal(message, (await RefusedAsync(new() { To = to })).Message);
        Assert.False(await _database.HasAsync("platform.migrations"));
    }

    [Fact]
    public async Task A_module_alone_runs_once_the_platform_has()
    {
        Assert.Equal(
            "forums/20260101000000_create_topics stands on the platform, of which 1 migrations are pending (platform/20260102000000_create_flags first): run `modular db up --module platform` before.",
            (await RefusedAsync(new() { Module = "forums" })).Message);
        Assert.Equal("There is no module \"forum\" with migrations; there are platform, forums.", (await RefusedAsync(new() { Module = "forum" })).Message);

        Assert.Single((await UpAsync(new() { Module = "platform" })).Migrations);
        Assert.Equal(2, (await UpAsync(new() { Module = "forums" })).Migrations.Count);
    }

    [Fact]
    public async Task Down_keeps_the_one_that_is_named_and_takes_all_that_ran_after_it()
    {
        var runner = _database.Runner(OfForums, OfPlatform);
        await runner.ApplyAsync(new() { To = "create_topics" }, Cancel);
        await runner.UpAsync(Cancel);

        Assert.Equal(["forums/20260103000000_index_titles", "forums/20260101000000_create_topics"], (await runner.RevertAsync(new() { To = "create_flags" }, Cancel)).Migrations);
        Assert.Equal(MigrationRun.Nothing, await runner.RevertAsync(new() { To = "create_flags" }, Cancel));
        var refused = await Assert.ThrowsAsync<StartupException>(() => runner.RevertAsync(new() { To = "create_topics" }, Cancel));
        Assert.Equal("No migration is called \"create_topics\": `modular db status` lists them.", refused.Message);
    }

    [Fact]
    public async Task One_that_is_older_than_what_ran_is_said_to_be_and_runs_unless_that_is_forbidden()
    {
        await _database.Runner(OfForums).UpAsync(Cancel);
        var late = _database.Runner(Set("forums_late", "forums"));

        Assert.Equal("20260102000000_add_colour", Assert.Single(await late.StatusAsync(Cancel), m => m.OutOfOrder).Id);
        var refused = await Assert.ThrowsAsync<StartupException>(() => late.ApplyAsync(new() { Strict = true }, Cancel));
        Assert.StartsWith("Migration forums/20260102000000_add_colour is older than one that has run in its module", refused.Message, StringComparison.Ordinal);

        Assert.Single((await late.UpAsync(Cancel)).Migrations);
        Assert.Equal(MigrationRun.Nothing, await late.ApplyAsync(new() { Strict = true }, Cancel));
    }

    [Fact]
    public async Task One_that_was_renamed_is_recognised_and_does_not_run_again()
    {
        await _database.Runner(OfForums).UpAsync(Cancel);
        var renamed = _database.Runner(Set("forums_renamed", "forums"));

        var status = await renamed.StatusAsync(Cancel);
        Assert.Equal([MigrationState.Renamed, MigrationState.Applied], status.Select(m => m.State));
        Assert.Equal("forums/20260101000000_create_topics", status[0].Applied!.Name);
        var refused = await Assert.ThrowsAsync<StartupException>(() => renamed.UpAsync(Cancel));
        Assert.StartsWith("Migration forums/20260101000001_create_forums ran here under the name forums/20260101000000_create_topics", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_nobody_has_filled_in_yet_does_not_count_as_run()
    {
        var plan = new MigrationPlan([Migration.Read("forums", "20260101000000_x", MigrationScaffold.Up, null)], []);

        var refused = Assert.Throws<StartupException>(() => UpSelection.Choose(plan, new()));

        Assert.Equal("Migration forums/20260101000000_x has no statement yet: fill it in, or delete its files. Nothing was run.", refused.Message);
    }

    private Task<MigrationRun> UpAsync(MigrationRequest request) => _database.Runner(OfForums, OfPlatform).ApplyAsync(request, Cancel);

    private Task<StartupException> RefusedAsync(MigrationRequest request) => Assert.ThrowsAsync<StartupException>(() => UpAsync(request));
}
