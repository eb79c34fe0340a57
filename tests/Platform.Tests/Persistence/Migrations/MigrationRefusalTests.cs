using Modular.Platform;
using Modular.Platform.Persistence.Migrations;
using Npgsql;
using static Platform.Tests.Persistence.Migrations.MigrationDatabase;

namespace Platform.Tests.Persistence.Migrations;

public sealed class MigrationRefusalTests(TestServer server)
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_migration_changed_after_it_ran_stops_everything()
    {
        var database = await NewAsync();
        await database.Runner(OfForums).UpAsync(Cancel);
        var changed = database.Runner(Set("forums_changed", "forums"), OfPlatform);

        var refused = await Assert.ThrowsAsync<StartupException>(() => changed.UpAsync(Cancel));
        await Assert.ThrowsAsync<StartupException>(() => changed.EnsureCompatibleAsync(Cancel));

        Assert.Contains("forums/20260101000000_create_topics", refused.Message, StringComparison.Ordinal);
        Assert.False(await database.HasAsync("platform.flags"));
    }

    [Fact]
    public async Task An_older_version_works_with_a_newer_schema_unless_that_is_breaking()
    {
        var database = await NewAsync();
        var newer = database.Runner(Set("forums_more", "forums"), OfPlatform);
        Assert.Equal("20260104000000_add_locked", Assert.Single(await newer.StatusAsync(Cancel), m => m.Breaking).Id);
        await newer.UpAsync(Cancel);
        Assert.DoesNotContain(await newer.StatusAsync(Cancel), m => m.Breaking);

        await database.Runner(Set("forums_more", "forums")).EnsureCompatibleAsync(Cancel);
        var refused = await Assert.ThrowsAsync<StartupException>(() => database.Runner(OfForums, OfPlatform).EnsureCompatibleAsync(Cancel));

        Assert.StartsWith(
            "The database schema is newer than this version understands (module forums, migration 20260104000000_add_locked)", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failing_migration_says_where_and_leaves_nothing_of_itself()
    {
        var database = await NewAsync();

        var failed = await Assert.ThrowsAsync<StartupException>(() => database.Runner(Set("failing")).UpAsync(Cancel));

        Assert.Equal(
            "Migration failing/20260102000000_broken failed at line 6: relation \"nowhere\" does not exist (42P01). Statement: insert into half select 1 from nowhere",
            failed.Message);
        Assert.True(await database.HasAsync("fine"));
        Assert.False(await database.HasAsync("half"));
        Assert.False(await database.HasAsync("never"));
        Assert.Equal("20260101000000_fine", await database.AskAsync("select string_agg(id, ' ') from platform.migrations"));
    }

    [Fact]
    public async Task Who_waits_too_long_for_the_lock_is_told_who_holds_it()
    {
        var database = await NewAsync();
        await using var other = await database.OpenAsync();
        await MigrationLock.TakeAsync(other, TimeSpan.Zero, Cancel);

        var refused = await Assert.ThrowsAsync<StartupException>(() => database.ImpatientRunner(OfForums).UpAsync(Cancel));

        Assert.Contains($"pid {other.ProcessID}, application the other node, address 127.0.0.1", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_is_not_there_is_named()
    {
        var nowhere = new NpgsqlConnectionStringBuilder(await server.NewDatabaseAsync()) { Database = "missing" }.ConnectionString;

        var refused = await Assert.ThrowsAsync<StartupException>(() => new MigrationDatabase(nowhere).Runner(OfForums).UpAsync(Cancel));

        Assert.StartsWith("The database missing on 127.0.0.1", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_read_only_database_is_told_as_one()
    {
        var database = await NewAsync();
        await database.AskAsync("do $$ begin execute format('alter database %I set default_transaction_read_only = on', current_database()); end $$");

        var refused = await Assert.ThrowsAsync<StartupException>(() => database.Runner(OfForums).UpAsync(Cancel));

        Assert.Equal(
            "The history of migrations, platform.migrations, cannot be written: cannot execute CREATE SCHEMA in a read-only transaction (25006). This database is read-only: connect to the primary.",
            refused.Message);
        Assert.All(await database.Runner(OfForums).StatusAsync(Cancel), m => Assert.Equal(MigrationState.Pending, m.State));
    }

    private async Task<MigrationDatabase> NewAsync() => new(await server.NewDatabaseAsync());
}
