using System.Diagnostics;
using Modular.Platform;
using Modular.Platform.Persistence.Migrations.Waiting;
using Npgsql;
using static Platform.Tests.Persistence.Migrations.MigrationDatabase;

namespace Platform.Tests.Persistence.Migrations.Waiting;

public sealed class BusyTableTests(TestServer server) : IAsyncLifetime
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private MigrationDatabase _database = null!;
    private NpgsqlConnection _reader = null!;
    private NpgsqlTransaction _reading = null!;

    public async ValueTask InitializeAsync()
    {
        _database = new(await server.NewDatabaseAsync());
        await _database.AskAsync("create table busy (n integer)");
        _reader = await _database.OpenAsync();
        _reading = await _reader.BeginTransactionAsync(Cancel);
        await using var read = new NpgsqlCommand("select n from busy", _reader);
        await read.ExecuteNonQueryAsync(Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await _reading.DisposeAsync();
        await _reader.DisposeAsync();
    }

    [Fact]
    public async Task Others_read_on_while_a_migration_waits_for_one_reader_and_it_ends_soon_after_him()
    {
        var progress = new KeptProgress();
        var run = _database.Runner(Set("locked")).ApplyAsync(new() { Progress = progress }, Cancel);

        var (slowest, reads) = await ReadForAsync(TimeSpan.FromSeconds(4));

        Assert.False(run.IsCompleted);
        await _reading.CommitAsync(Cancel);
        var since = Stopwatch.GetTimestamp();
        Assert.Single((await run).Migrations);
        Assert.InRange(Stopwatch.GetElapsedTime(since), TimeSpan.Zero, Patience.Of(5));
        Assert.InRange(slowest, TimeSpan.Zero, Patience.Of(1)); // half a second at most behind the migration
        Assert.True(reads > 50, $"{reads} reads");
        Assert.Contains(progress.Lines, l => l.StartsWith($"locked/20260101000000_add_note waits for pid {_reader.ProcessID}, application the other node", StringComparison.Ordinal));
        Assert.Contains("locked/20260101000000_add_note tries again", progress.Lines);
    }

    [Fact]
    public async Task When_the_patience_is_at_its_end_the_holder_is_named_and_nothing_is_left()
    {
        var waits = new MigrationWaits { Lock = TimeSpan.FromMilliseconds(200), Patience = TimeSpan.FromSeconds(1) };

        var refused = await Assert.ThrowsAsync<StartupException>(() => _database.Runner(Set("locked")).ApplyAsync(new() { Waits = waits }, Cancel));

        Assert.Contains("locked/20260101000000_add_note failed at line 1: canceling statement due to lock timeout (55P03)", refused.Message, StringComparison.Ordinal);
        Assert.Contains($"pid {_reader.ProcessID}, application the other node", refused.Message, StringComparison.Ordinal);
        Assert.EndsWith("Statement: alter table busy add note text", refused.Message, StringComparison.Ordinal);
        Assert.Equal(0L, await _database.AskAsync("select count(*) from platform.migrations"));
    }

    private async Task<(TimeSpan Slowest, int Reads)> ReadForAsync(TimeSpan time)
    {
        await using var other = await _database.OpenAsync();
        var (begin, slowest, reads) = (Stopwatch.GetTimestamp(), TimeSpan.Zero, 0);
        while (Stopwatch.GetElapsedTime(begin) < time)
        {
            var since = Stopwatch.GetTimestamp();
            await using (var read = new NpgsqlCommand("select count(*) from busy", other)) await read.ExecuteScalarAsync(Cancel);
            if (Stopwatch.GetElapsedTime(since) > slowest) slowest = Stopwatch.GetElapsedTime(since);
            reads++;
            await Task.Delay(10, Cancel);
        }

        return (slowest, reads);
    }
}
