using Modular.Platform.Persistence.Migrations;
using Modular.Platform.Persistence.Migrations.Repairing;
using Npgsql;
using static Platform.Tests.Persistence.Migrations.MigrationDatabase;

namespace Platform.Tests.Persistence.Migrations.Repairing;

public sealed class MigrationRepairTests(TestServer server)
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_changed_file_is_shown_first_and_taken_over_when_told()
    {
        var database = new MigrationDatabase(await server.NewDatabaseAsync());
        await database.Runner(OfForums).UpAsync(Cancel);
        var changed = Set("forums_changed", "forums");

        var shown = Assert.Single(await RepairAsync(database, changed, write: false));
        Assert.Equal("forums/20260101000000_create_topics", shown.Subject);
        Assert.StartsWith("changed after it ran, from ", shown.What, StringComparison.Ordinal);
        Assert.Contains(await database.Runner(changed).StatusAsync(Cancel), m => m.State == MigrationState.Changed);

        Assert.Equal([shown], await RepairAsync(database, changed, write: true));
        Assert.All(await database.Runner(changed).StatusAsync(Cancel), m => Assert.Equal(MigrationState.Applied, m.State));
        Assert.Empty(await RepairAsync(database, changed, write: true));
    }

    [Fact]
    public async Task The_history_follows_a_new_name_and_keeps_batch_and_time()
    {
        var database = new MigrationDatabase(await server.NewDatabaseAsync());
        await database.Runner(OfForums).UpAsync(Cancel);
        var before = (await database.Runner(OfForums).StatusAsync(Cancel))[0].Applied!;
        var renamed = Set("forums_renamed", "forums");

        Assert.Equal("forums/20260101000001_create_forums: ran as forums/20260101000000_create_topics: the history follows the name", Assert.Single(await RepairAsync(database, renamed, write: true)).ToString());

        var status = await database.Runner(renamed).StatusAsync(Cancel);
        Assert.All(status, m => Assert.Equal(MigrationState.Applied, m.State));
        Assert.Equivalent(before with { Id = "20260101000001_create_forums" }, status[0].Applied, strict: true);
        Assert.Equal("create_forums", await database.AskAsync("select name from platform.migrations order by id limit 1"));
    }

    [Fact]
    public async Task An_invalid_index_goes_and_a_valid_one_stays()
    {
        var database = new MigrationDatabase(await server.NewDatabaseAsync());
        await database.Runner(OfForums).UpAsync(Cancel);
        await database.AskAsync("insert into forums.topics (title) values ('twice'), ('twice')");
        await Assert.ThrowsAsync<PostgresException>(() => database.AskAsync("create unique index concurrently \"Odd one\" on forums.topics (title)"));

        Assert.Equal("forums.\"Odd one\"", Assert.Single(await RepairAsync(database, OfForums, write: false)).Subject);
        Assert.True(await database.HasAsync("forums.\"Odd one\""));
        await RepairAsync(database, OfForums, write: true);

        Assert.False(await database.HasAsync("forums.\"Odd one\""));
        Assert.True(await database.HasAsync("forums.topics_title"));
    }

    private static Task<IReadOnlyList<Repair>> RepairAsync(MigrationDatabase database, MigrationSource source, bool write) =>
        new MigrationRepair(database.ConnectionString, MigrationFiles.Read([source])).RunAsync(write, new() { Waits = new() }, Cancel);
}
