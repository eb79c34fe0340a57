using Modular.Testing.Databases;

namespace Platform.Tests.Persistence.Migrations.Verbs;

/// <summary>The real program, killed and in numbers, on migrations of the tests.</summary>
public sealed class KilledRunTests(TestHost host) : IAsyncLifetime
{
    private const string Done = "select count(*) from words where length is not null";

    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await host.NewDatabaseAsync();
        await _database.RunAsync("create table words (id integer primary key, word text not null, length integer)");
        await _database.RunAsync("insert into words select n, 'word ' || n from generate_series(1, 500) n");
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task A_backfill_whose_process_is_killed_goes_on_where_it_was()
    {
        using (var process = HostProcess.Start(["db", "up"], Settings))
        {
            await _database.WaitUntilAsync("select count(*) >= 20 from words where length is not null");
            process.Kill();
        }

        await _database.WaitUntilAsync("select not exists (select from pg_stat_activity where application_name = 'modular migrations' and datname = current_database())");
        var before = await _database.AskAsync<long>(Done);
        Assert.InRange(before, 20, 495);
        Assert.Equal(0, await _database.AskAsync<long>("select count(*) from platform.migrations where module = 'backfill'"));
        await _database.RunAsync("create table marked as select id, xmin::text as changed_in from words where length is not null");

        var output = await HostProcess.RunAsync(["db", "up"], Settings);

        Assert.Contains("run: 1 migrations", output, StringComparison.Ordinal);
        Assert.Equal(500, await _database.AskAsync<long>(Done));
        Assert.Equal(before, await _database.AskAsync<long>("select count(*) from marked m join words w on w.id = m.id and w.xmin::text = m.changed_in"));
    }

    [Fact]
    public async Task One_that_is_interrupted_says_so_and_goes_on_later_too()
    {
        using var process = HostProcess.Start(["db", "up"], Settings);
        await _database.WaitUntilAsync("select count(*) >= 20 from words where length is not null");
        await process.TerminateAsync();

        Assert.Equal(130, await process.WaitAsync(Patience.Of(20)));
        Assert.Equal("modular: Interrupted; what was not committed did not happen.", process.Error.Trim());
        Assert.InRange(await _database.AskAsync<long>(Done), 20, 495);
        await HostProcess.RunAsync(["migrate:up"], Settings);
        Assert.Equal(500, await _database.AskAsync<long>(Done));
    }

    [Fact]
    public async Task Of_several_that_start_at_once_one_runs_it_and_the_others_wait_and_find_nothing()
    {
        var outputs = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => HostProcess.RunAsync(["db", "up"], Settings)));

        Assert.Single(outputs, o => o.Contains("run: 1 migrations", StringComparison.Ordinal));
        Assert.Equal(2, outputs.Count(o => o.Contains("Already up to date", StringComparison.Ordinal)));
        Assert.Equal(1, await _database.AskAsync<long>("select count(*) from platform.migrations where module = 'backfill'"));
    }

    private Dictionary<string, string?> Settings => PlantedMigrations.Settings(_database.ConnectionString, "backfill");
}
