using Modular.Platform;
using Npgsql;
using static Platform.Tests.Persistence.Migrations.MigrationDatabase;

namespace Platform.Tests.Persistence.Migrations.Waiting;

public sealed class ConcurrentIndexTests(TestServer server)
{
    private const string Valid = "select indisvalid from pg_index where indexrelid = to_regclass('\"Titles\"')";

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_build_that_fails_leaves_no_invalid_index()
    {
        var database = new MigrationDatabase(await server.NewDatabaseAsync());
        var runner = database.Runner(Set("unique_titles"));

        var failed = await Assert.ThrowsAsync<StartupException>(() => runner.UpAsync(Cancel));
        Assert.Contains("unique_titles/20260102000000_unique_titles failed at line 2", failed.Message, StringComparison.Ordinal);
        Assert.Contains("23505", failed.Message, StringComparison.Ordinal);
        Assert.Null(await database.AskAsync(Valid));

        await database.AskAsync("delete from titles where ctid = (select min(ctid) from titles)");
        await runner.UpAsync(Cancel);
        Assert.Equal(true, await database.AskAsync(Valid));
    }

    [Fact]
    public async Task An_index_that_a_killed_build_left_invalid_is_built_anew()
    {
        var database = new MigrationDatabase(await server.NewDatabaseAsync());
        var runner = database.Runner(Set("unique_titles"));
        await runner.ApplyAsync(new() { To = "create_titles" }, Cancel);
        await Assert.ThrowsAsync<PostgresException>(() => database.AskAsync("create unique index concurrently \"Titles\" on titles (title)"));
        Assert.Equal(false, await database.AskAsync(Valid));

        await database.AskAsync("delete from titles where ctid = (select min(ctid) from titles)");
        await runner.UpAsync(Cancel);

        Assert.Equal(true, await database.AskAsync(Valid));
    }

    [Fact]
    public async Task A_build_says_whose_transaction_it_waits_for()
    {
        var database = new MigrationDatabase(await server.NewDatabaseAsync());
        var runner = database.Runner(OfForums);
        await runner.ApplyAsync(new() { To = "create_topics" }, Cancel);
        await using var writer = await database.OpenAsync();
        await using var writing = await writer.BeginTransactionAsync(Cancel);
        await using (var write = new NpgsqlCommand("insert into forums.topics (title) values ('x')", writer)) await write.ExecuteNonQueryAsync(Cancel);

        var progress = new KeptProgress();
        var run = runner.ApplyAsync(new() { Progress = progress }, Cancel);
        for (var i = 0; i < 500 && !progress.Lines.Any(l => l.Contains(" waits for ", StringComparison.Ordinal)); i++) await Task.Delay(20, Cancel);

        Assert.StartsWith($"forums/20260103000000_index_titles waits for pid {writer.ProcessID}, application the other node", Assert.Single(progress.Lines), StringComparison.Ordinal);
        Assert.False(run.IsCompleted);
        await writing.CommitAsync(Cancel);
        Assert.Single((await run).Migrations);
    }
}
