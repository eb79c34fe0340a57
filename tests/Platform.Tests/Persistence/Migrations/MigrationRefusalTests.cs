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
        await database.Runner(Set("forums_more", "forums"), OfPlatform).UpAsync(Cancel);

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
    public async Task An_index_left_invalid_is_built_anew()
    {
        const string Valid = "select indisvalid from pg_index where indexrelid = '\"Titles\"'::regclass";
        var database = await NewAsync();
        var runner = database.Runner(Set("unique_titles"));

        var failed = await Assert.ThrowsAsync<StartupException>(() => runner.UpAsync(Cancel));
        Assert.Contains("23505", failed.Message, StringComparison.Ordinal);
        Assert.Equal(false, await database.AskAsync(Valid));

        await database.AskAsync("delete from titles where ctid = (select min(ctid) from titles)");
        await runner.UpAsync(Cancel);
        Assert.Equal(true, await database.AskAsync(Valid));
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

    private async Task<MigrationDatabase> NewAsync() => new(await server.NewDatabaseAsync());
}
