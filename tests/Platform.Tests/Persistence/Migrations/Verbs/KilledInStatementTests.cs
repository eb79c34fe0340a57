using System.Diagnostics;
using Modular.Testing.Databases;

namespace Platform.Tests.Persistence.Migrations.Verbs;

/// <summary>The real program, killed or stopped while a statement runs that takes long.</summary>
public sealed class KilledInStatementTests(TestHost host) : IAsyncLifetime
{
    private const string AtWork = "select exists (select from pg_stat_activity where datname = current_database() and state = 'active' and query like 'create table slow_copy%')";
    private const string Locked = "select exists (select from pg_locks where locktype = 'advisory' and granted and (classid::bigint << 32) | objid::bigint = x'6D6F64756C6172'::bigint and database = (select oid from pg_database where datname = current_database()))";

    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await host.NewDatabaseAsync();
        await _database.RunAsync("create table pace as select 600 as seconds");
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Killed_in_the_middle_it_leaves_nothing_and_its_lock_is_free_within_seconds()
    {
        using (var process = HostProcess.Start(["db", "up"], Settings))
        {
            await _database.WaitUntilAsync(AtWork);
            Assert.True(await _database.AskAsync<bool>(Locked));
            process.Kill();
        }

        var since = Stopwatch.GetTimestamp();
        await _database.WaitUntilAsync($"select not ({Locked[7..]})");
        Assert.InRange(Stopwatch.GetElapsedTime(since), TimeSpan.Zero, Patience.Of(10)); // of the ten minutes that the statement had before it
        Assert.Equal("pace", await _database.AskAsync<string>("select string_agg(relname, ' ') from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'"));
        Assert.Equal(0, await _database.AskAsync<long>("select count(*) from platform.migrations where module = 'slow'"));

        await _database.RunAsync("update pace set seconds = 0");
        Assert.Contains("run: 1 migrations", await HostProcess.RunAsync(["db", "up"], Settings), StringComparison.Ordinal);
        Assert.Equal("after_it", await _database.AskAsync<string>("select to_regclass('after_it')::text"));
        Assert.Contains("All is as it should be", await HostProcess.RunAsync(["db", "verify"], Settings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_is_stopped_keeps_its_lock_and_whoever_waits_in_vain_is_told_of_it()
    {
        using var stopped = HostProcess.Start(["db", "up"], Settings);
        await _database.WaitUntilAsync(AtWork);
        var pid = await _database.AskAsync<int>("select pid from pg_stat_activity where datname = current_database() and query like 'create table slow_copy%'");
        await stopped.SignalAsync("STOP");
        try
        {
            using var waiting = HostProcess.Start(["db", "up", "--wait", "1"], Settings);
            Assert.Equal(1, await waiting.WaitAsync(Patience.Of(60)));
            Assert.Contains($"Another process has been migrating this database for over 1 s (pid {pid}, application modular migrations, address 127.0.0.1", waiting.Error, StringComparison.Ordinal);
            Assert.Contains($"Held by pid {pid}", await HostProcess.RunAsync(["db", "unlock"], Settings), StringComparison.Ordinal);
        }
        finally
        {
            await stopped.SignalAsync("CONT");
        }

        Assert.Contains("Its connection is ended", await HostProcess.RunAsync(["db", "unlock", "--yes"], Settings), StringComparison.Ordinal);
        Assert.Equal(1, await stopped.WaitAsync(Patience.Of(60)));
        Assert.StartsWith("modular: Migration slow/20260101000000_copy failed at line 3: ", stopped.Error, StringComparison.Ordinal);
        Assert.False(await _database.AskAsync<bool>("select to_regclass('before_it') is not null"));
    }

    private Dictionary<string, string?> Settings => PlantedMigrations.Settings(_database.ConnectionString, "slow");
}
