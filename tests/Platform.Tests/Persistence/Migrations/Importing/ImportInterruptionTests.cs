using Modular.Platform;
using Modular.Platform.Persistence.Migrations;
using Modular.Platform.Persistence.Migrations.Importing;
using Npgsql;

namespace Platform.Tests.Persistence.Migrations.Importing;

public sealed class ImportInterruptionTests(TestServer server)
{
    private const string Many =
        """
        create table knex_migrations (id serial primary key, name varchar(255), batch integer, migration_time timestamptz);
        insert into knex_migrations (name, batch, migration_time)
        select case when n % 5000 = 0 then E'odd\n\t\u0001 ''; drop table t; --"' || n else rpad(n || '_移行_', 250, 'x') || '.js' end, n / 10, '2020-01-01'::timestamptz + n * interval '1 minute 1 microsecond'
        from generate_series(1, 100000) n;
        """;

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_hundred_thousand_rows_arrive_as_they_were()
    {
        var old = await OldDatabase.WithAsync(server, Many);

        Assert.Equal(100_000, (await old.ImportAsync()).Imported.Count);

        Assert.Equal(100_000L, await old.Database.AskAsync(
            "select count(*) from platform.imported_migrations i join knex_migrations k on k.id::text = i.original_id and k.name = i.name and k.batch = i.original_batch and k.migration_time = i.applied_at"));
        Assert.Equal(100_000, (await old.ImportAsync()).AlreadyThere);
    }

    [Fact]
    public async Task Of_several_imports_at_once_one_brings_it_all()
    {
        var old = await OldDatabase.WithAsync(server, OldTables.Knex);

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => old.ImportAsync(), Cancel)));

        Assert.Single(results, r => r is { Imported.Count: 3, AlreadyThere: 0 });
        Assert.Equal(3, results.Count(r => r is { Imported.Count: 0, AlreadyThere: 3 }));
        Assert.Equal(3, (await old.ListAsync()).Count);
    }

    [Fact]
    public async Task An_import_waits_for_a_run_of_the_migrations()
    {
        var old = await OldDatabase.WithAsync(server, OldTables.Knex);
        await using var other = await old.Database.OpenAsync();
        await MigrationLock.TakeAsync(other, TimeSpan.Zero, Cancel);

        var import = new HistoryImport(old.ConnectionString) { LockWait = TimeSpan.FromMilliseconds(200) };
        var refused = await Assert.ThrowsAsync<StartupException>(() => import.RunAsync(ImportRequest.Plain, Cancel));

        Assert.Contains($"pid {other.ProcessID}", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_is_cut_off_in_the_middle_leaves_nothing_and_is_simply_run_again()
    {
        var old = await OldDatabase.WithAsync(server, OldTables.Knex);
        await old.ImportAsync();
        await old.RunAsync("insert into knex_migrations select n, n || '.js', 9, now() from generate_series(100, 20000) n");
        await using var busy = await old.Database.OpenAsync();
        await using var holding = await busy.BeginTransactionAsync(Cancel);
        await using (var hold = new NpgsqlCommand("insert into platform.imported_migrations (module, tool, original_id, name) values ('legacy', 'knex', '19000', 'x')", busy)) await hold.ExecuteNonQueryAsync(Cancel);

        var import = old.ImportAsync(); // most of it is written when it comes to the row that another transaction holds
        while (await old.Database.AskAsync("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'modular migrations' and wait_event_type = 'Lock' and datname = current_database()") is not true)
            await Task.Delay(20, Cancel);
        var cut = await Assert.ThrowsAsync<StartupException>(() => import);
        await holding.RollbackAsync(Cancel);

        Assert.StartsWith("The history of public.knex_migrations was not imported, and nothing was written: terminating connection", cut.Message, StringComparison.Ordinal);
        Assert.Equal(3, (await old.ListAsync()).Count);
        Assert.Equal(19_901, (await old.ImportAsync()).Imported.Count);
    }

    [Fact]
    public async Task A_table_that_somebody_locked_is_not_waited_for_without_end()
    {
        var old = await OldDatabase.WithAsync(server, OldTables.Knex);
        await using var busy = await old.Database.OpenAsync();
        await using var holding = await busy.BeginTransactionAsync(Cancel);
        await using (var hold = new NpgsqlCommand("lock table knex_migrations", busy)) await hold.ExecuteNonQueryAsync(Cancel);

        Assert.Contains("lock timeout (55P03)", (await Assert.ThrowsAsync<StartupException>(() => old.ImportAsync())).Message, StringComparison.Ordinal);
    }
}
