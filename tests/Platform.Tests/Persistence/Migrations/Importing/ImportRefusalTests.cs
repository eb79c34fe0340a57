using Modular.Platform.Persistence.Migrations.Importing;
using Npgsql;

namespace Platform.Tests.Persistence.Migrations.Importing;

public sealed class ImportRefusalTests(TestServer server)
{
    private static readonly ImportRequest Plain = ImportRequest.Plain;

    [Theory]
    [InlineData("knex", "update knex_migrations set name = null where id > 1", "public.knex_migrations, row 2 (without a name, and 1 more like it) has no name. Nothing was imported.")]
    [InlineData("knex", "update knex_migrations set migration_time = null where id = 5", "row 5 (20251108000004_t4.mjs) has no migration_time: --null-times keep takes it without a time.")]
    [InlineData("knex", "update knex_migrations set migration_time = 'infinity' where id = 5", "row 5 (20251108000004_t4.mjs) has a migration_time that no calendar has.")]
    [InlineData("db-migrate", "update migrations set run_on = '0044-03-15 BC'", "row 1 (/20251108000001-initial-schema, and 2 more like it) has a run_on that no calendar has.")]
    [InlineData("metarr", "alter table migrations drop constraint migrations_pkey, alter version drop not null; update migrations set version = null", "row without a key (clean_schema, and 1 more like it) has no version.")]
    [InlineData("metarr", "alter table migrations drop constraint migrations_pkey; update migrations set version = '1'", "public.migrations has version 1 more than once, so its rows cannot be told apart.")]
    [InlineData("sqlx", "update _sqlx_migrations set success = false where version = 20250102000000", "row 20250102000000 (index users) has success = false: it ended halfway there.")]
    [InlineData("knex", "update knex_migrations_lock set is_locked = 1", "public.knex_migrations_lock says that Knex is at work (is_locked = 1)")]
    [InlineData("timeline", "alter table migrations alter execution_time_ms type bigint; update migrations set execution_time_ms = 9223372036854775807", "bigint out of range (22003)")]
    public async Task A_row_that_makes_no_sense_is_named_and_nothing_is_imported(string tool, string change, string message)
    {
        var old = await OldDatabase.WithAsync(server, OldTables.Of(tool), change);

        Assert.Contains(message, await old.RefusedAsync(), StringComparison.Ordinal);
        Assert.False(await old.Database.HasAsync("platform.imported_migrations"));
    }

    [Fact]
    public async Task What_may_be_wanted_all_the_same_can_be_said()
    {
        var old = await OldDatabase.WithAsync(server, OldTables.Knex, "update knex_migrations set migration_time = null where id = 5; update knex_migrations_lock set is_locked = 1");

        var result = await old.ImportAsync(Plain with { KeepNullTimes = true, Force = true });

        Assert.Equal(["1 rows have no time."], result.Notes);
        Assert.Contains("legacy|knex|5|20251108000004_t4.mjs|3", await old.ListAsync());
        Assert.Equal(3, (await old.ImportAsync(Plain with { KeepNullTimes = true, Force = true })).AlreadyThere);
    }

    [Fact]
    public async Task The_same_name_twice_is_kept_twice_and_told()
    {
        var old = await OldDatabase.WithAsync(server, OldTables.Knex, "update knex_migrations set name = 'twice.js' where id in (1, 5)");

        Assert.Equal(["1 names stand there more than once, each row was kept: twice.js."], (await old.ImportAsync()).Notes);
        Assert.Equal(2, (await old.ListAsync()).Count(row => row.Contains("twice.js", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_account_that_may_not_read_there_or_write_here_is_told_what_it_lacks()
    {
        var old = await OldDatabase.WithAsync(server, OldTables.Knex, "drop role if exists poor; create role poor login password 'p4ss-w0rd'");
        var poor = new NpgsqlConnectionStringBuilder(old.ConnectionString) { Username = "poor", Password = "p4ss-w0rd" }.ConnectionString;

        Assert.Contains("permission denied for table knex_migrations_lock (42501). The account needs usage", await old.RefusedAsync(Plain with { Source = poor }), StringComparison.Ordinal);
        var writing = await Assert.ThrowsAsync<Modular.Platform.StartupException>(() => new HistoryImport(poor).RunAsync(Plain with { Source = old.ConnectionString }, TestContext.Current.CancellationToken));
        Assert.Contains("permission denied for database", writing.Message, StringComparison.Ordinal);
        await old.RunAsync("drop role poor");
    }

    [Fact]
    public async Task A_read_only_database_allows_a_dry_run_alone()
    {
        var old = await OldDatabase.WithAsync(server, OldTables.Knex);
        await old.RunAsync($"alter database {await old.Database.AskAsync("select current_database()::text")} set default_transaction_read_only = on");

        Assert.Contains("in a read-only transaction (25006). Where nothing can be written, a dry run is possible.", await old.RefusedAsync(), StringComparison.Ordinal);
        Assert.Equal(3, (await old.ImportAsync(Plain with { DryRun = true })).Imported.Count);
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Database=old;Username=u;Password=s3cret", "The database old on 127.0.0.1:1 cannot be reached")]
    [InlineData("postgres://u:s3cret@127.0.0.1:1/old", "The database old on 127.0.0.1:1 cannot be reached")]
    [InlineData("postgres://u:s3cret@/old", "--source is neither a connection string")]
    [InlineData("s3cret", "--source is neither a connection string")]
    public async Task A_source_that_is_not_there_is_told_without_its_password(string source, string message)
    {
        var here = await OldDatabase.WithAsync(server);

        var refused = await Assert.ThrowsAsync<Modular.Platform.StartupException>(() => here.ImportAsync(ImportRequest.Of(null, null, source, "legacy", null, false, false, false)));

        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", refused.Message, StringComparison.Ordinal);
    }
}
