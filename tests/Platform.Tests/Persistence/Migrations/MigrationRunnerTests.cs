using Modular.Platform;
using Modular.Platform.Persistence.Migrations;
using static Platform.Tests.Persistence.Migrations.MigrationDatabase;

namespace Platform.Tests.Persistence.Migrations;

public sealed class MigrationRunnerTests(TestServer server)
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Platform_goes_first_and_the_rest_by_time()
    {
        var database = await NewAsync();

        var run = await database.Runner(OfForums, OfPlatform).UpAsync(Cancel);

        Assert.Equal(1, run.Batch);
        Assert.Equal(["platform/20260102000000_create_flags", "forums/20260101000000_create_topics", "forums/20260103000000_index_titles"], run.Migrations);
        Assert.True(await database.HasAsync("platform.flags"));
        Assert.True(await database.HasAsync("forums.topics_title"));
    }

    [Fact]
    public async Task With_nothing_to_do_no_lock_is_needed()
    {
        var database = await NewAsync();
        await database.Runner(OfForums).UpAsync(Cancel);
        await using var other = await database.OpenAsync();
        await MigrationLock.TakeAsync(other, TimeSpan.FromSeconds(5), Cancel); // the server may still be closing the connection of the run

        var run = await database.ImpatientRunner(OfForums).UpAsync(Cancel);

        Assert.Equal(MigrationRun.Nothing, run);
    }

    [Fact]
    public async Task Five_nodes_that_start_at_once_apply_everything_once()
    {
        var database = await NewAsync();

        var runs = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => database.Runner(OfForums, OfPlatform).UpAsync(Cancel))));

        Assert.Single(runs, r => r.Batch is not null);
        Assert.Equal(3L, await database.AskAsync("select count(*) from platform.migrations"));
        Assert.Equal(true, await database.AskAsync("select indisvalid from pg_index where indexrelid = 'forums.topics_title'::regclass"));
    }

    [Fact]
    public async Task How_long_each_statement_took_is_kept()
    {
        var database = await NewAsync();
        await database.AskAsync("create table pace as select 0.2 as seconds; create table words (id int primary key, word text, length int); insert into words select n, 'word ' || n from generate_series(1, 12) n");
        var runner = database.Runner(Set("slow"), Set("backfill"));
        await runner.UpAsync(Cancel);

        var applied = (await runner.StatusAsync(Cancel)).ToDictionary(m => m.Module, m => m.Applied!);

        Assert.Equal(3, applied["slow"].StatementMicroseconds.Count);
        Assert.InRange(applied["slow"].StatementMicroseconds[1], 200_000, (long)applied["slow"].Duration.TotalMicroseconds + 1000);
        Assert.All([applied["slow"].StatementMicroseconds[0], applied["slow"].StatementMicroseconds[2]], took => Assert.InRange(took, 1, 199_999));
        Assert.Single(applied["backfill"].StatementMicroseconds);
    }

    [Fact]
    public async Task Down_reverts_the_latest_batch_and_up_brings_it_back()
    {
        var database = await NewAsync();
        await database.Runner(OfPlatform).UpAsync(Cancel);
        await database.Runner(OfPlatform, OfForums).UpAsync(Cancel);

        var down = await database.Runner(OfPlatform, OfForums).RevertAsync(new(), Cancel);

        Assert.Equal(2, down.Batch);
        Assert.Equal(["forums/20260103000000_index_titles", "forums/20260101000000_create_topics"], down.Migrations);
        Assert.False(await database.HasAsync("forums.topics"));
        Assert.True(await database.HasAsync("platform.flags"));
        Assert.Equal(2, (await database.Runner(OfPlatform, OfForums).UpAsync(Cancel)).Migrations.Count);
    }

    [Fact]
    public async Task Down_by_steps_counts_migrations_across_batches()
    {
        var database = await NewAsync();
        await database.Runner(OfPlatform).UpAsync(Cancel);
        await database.Runner(OfPlatform, OfForums).UpAsync(Cancel);

        var down = await database.Runner(OfPlatform, OfForums).RevertAsync(new() { Steps = 3 }, Cancel);

        Assert.Equal("platform/20260102000000_create_flags", down.Migrations[^1]);
        Assert.Equal(MigrationRun.Nothing, await database.Runner(OfPlatform, OfForums).RevertAsync(new(), Cancel));
    }

    [Fact]
    public async Task Down_does_nothing_when_one_of_them_has_no_way_back()
    {
        var database = await NewAsync();
        var runner = database.Runner(OfForums, Set("one_way", "accounts"));
        await runner.UpAsync(Cancel);

        var refused = await Assert.ThrowsAsync<StartupException>(() => runner.RevertAsync(new() { Steps = 2 }, Cancel));

        Assert.Contains("accounts/20260105000000_create_users", refused.Message, StringComparison.Ordinal);
        Assert.Equal(3L, await database.AskAsync("select count(*) from platform.migrations"));
    }

    [Fact]
    public async Task The_status_tells_applied_changed_pending_and_missing()
    {
        var database = await NewAsync();
        Assert.All(await database.Runner(OfForums).StatusAsync(Cancel), s => Assert.Equal(MigrationState.Pending, s.State));
        await database.Runner(OfForums, OfPlatform).UpAsync(Cancel);

        var status = await database.Runner(Set("forums_changed", "forums"), Set("one_way", "accounts")).StatusAsync(Cancel);

        Assert.Equal([MigrationState.Missing, MigrationState.Changed, MigrationState.Applied, MigrationState.Pending], status.Select(s => s.State));
        Assert.Equal(1, status[1].Applied!.Batch);
        Assert.InRange(status[1].Applied!.AppliedAt, DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow.AddMinutes(5));
    }

    private async Task<MigrationDatabase> NewAsync() => new(await server.NewDatabaseAsync());
}
