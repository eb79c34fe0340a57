using Modular.Platform.Persistence.Migrations.Importing;

namespace Platform.Tests.Persistence.Migrations.Importing;

public sealed class HistoryImportTests(TestServer server)
{
    private static readonly ImportRequest Plain = ImportRequest.Plain;

    [Theory]
    [InlineData("db-migrate",
        "legacy|db-migrate|1|/20251108000001-initial-schema|2025-11-08 09:14:02.117000",
        "legacy|db-migrate|2|/20251108000002-audit-logs|2025-11-08 09:14:02.203000",
        "legacy|db-migrate|3|20251201000000-no-slash|2025-12-01 23:59:59.999999")]
    [InlineData("knex",
        "legacy|knex|1|20251108000001_t1.js|1|2026-11-27 08:04:49.303000",
        "legacy|knex|2|20251108000002_t2.ts|1|2026-11-27 08:04:49.306000",
        "legacy|knex|5|20251108000004_t4.mjs|3|2026-11-27 08:04:50.947000")]
    [InlineData("timeline",
        "legacy|timeline|1|001_initial_schema.sql|2025-01-02 03:04:05.678901|abababababababababababababababababababababababababababababababab|41000000",
        "legacy|timeline|2|002_sample_data.sql|2025-01-02 03:04:06.000000")]
    [InlineData("metarr",
        "legacy|metarr|20251015_001|clean_schema|2025-10-15 12:00:00.000000",
        "legacy|metarr|20250114_001|add_monitored_column|2025-10-15 12:00:01.000000")]
    [InlineData("sqlx",
        "legacy|sqlx|20250101000000|create users|2025-01-01 00:00:01.000000|deadbeef|12345678",
        "legacy|sqlx|20250102000000|index users|2025-01-02 00:00:01.000000|00ff|987")]
    public async Task All_that_the_tool_noted_is_kept_to_the_letter(string tool, params string[] expected)
    {
        var old = await OldDatabase.WithAsync(server, OldTables.Of(tool));

        var result = await old.ImportAsync();

        Assert.Equal((tool, expected.Length, 0, expected.Length), (result.Tool, result.Read, result.AlreadyThere, result.Imported.Count));
        Assert.Equal(expected, await old.ListAsync());
    }

    [Theory]
    [InlineData("db-migrate", "migrations")]
    [InlineData("knex", "knex_migrations")]
    [InlineData("knex", "knex_migrations_lock")]
    [InlineData("sqlx", "_sqlx_migrations")]
    public async Task The_old_table_is_left_as_it_was(string tool, string table)
    {
        var old = await OldDatabase.WithAsync(server, OldTables.Of(tool));
        var before = await old.TraceAsync(table);

        await old.ImportAsync();

        Assert.NotEmpty(await old.ListAsync());
        Assert.Equal(before, await old.TraceAsync(table));
    }

    [Fact]
    public async Task A_second_import_brings_only_what_is_new()
    {
        var old = await OldDatabase.WithAsync(server, OldTables.Knex);
        await old.ImportAsync();
        var first = await old.ListAsync();

        var again = await old.ImportAsync();
        Assert.Equal((3, 0), (again.AlreadyThere, again.Imported.Count));
        Assert.Equal(first, await old.ListAsync());

        await old.RunAsync("insert into knex_migrations values (6, '20260101000000_late.js', 4, '2026-12-01 00:00:00+00')");
        var more = await old.ImportAsync();
        Assert.Equal((3, "20260101000000_late.js"), (more.AlreadyThere, Assert.Single(more.Imported).Name));
        Assert.Equal([.. first, "legacy|knex|6|20260101000000_late.js|4|2026-12-01 00:00:00.000000"], await old.ListAsync());
    }

    [Fact]
    public async Task What_was_rolled_back_there_since_is_kept_and_told()
    {
        var old = await OldDatabase.WithAsync(server, OldTables.Knex);
        await old.ImportAsync();
        await old.RunAsync("delete from knex_migrations where id = 5; insert into knex_migrations values (6, '20251108000004_t4.mjs', 3, '2026-12-01 00:00:00+00')");

        var result = await old.ImportAsync();

        Assert.Equal((3, 2, 1), (result.Read, result.AlreadyThere, result.Imported.Count));
        Assert.Equal("1 that were imported before are no longer in the old table, and were kept: 20251108000004_t4.mjs.", Assert.Single(result.Notes));
        Assert.Equal(4, (await old.ListAsync()).Count);
    }

    [Theory]
    [InlineData("update knex_migrations set name = 'other.js' where id = 2", "knex's row 2 is not what was imported as module legacy: it was 20251108000002_t2.ts, 2026-11-27 08:04:49.306Z, batch 1, and is other.js")]
    [InlineData("update knex_migrations set migration_time = migration_time + interval '1 microsecond'", "knex's row 1 (and 2 more) is not")]
    [InlineData("update knex_migrations set batch = 2 where id = 1", "and is 20251108000001_t1.js, 2026-11-27 08:04:49.303Z, batch 2.")]
    public async Task A_row_that_says_something_else_now_is_refused(string change, string message)
    {
        var old = await OldDatabase.WithAsync(server, OldTables.Knex);
        await old.ImportAsync();
        await old.RunAsync(change + "; insert into knex_migrations values (6, 'late.js', 4, now())");

        Assert.Contains(message, await old.RefusedAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_services_with_the_same_tool_stand_side_by_side_under_modules_of_their_own()
    {
        var (here, there) = (await OldDatabase.WithAsync(server, OldTables.Knex), await OldDatabase.WithAsync(server, OldTables.Knex, "update knex_migrations set name = 'polls_' || name"));
        await here.ImportAsync();
        var source = Plain with { Source = there.ConnectionString };

        Assert.Contains("give it a --module of its own", await here.RefusedAsync(source), StringComparison.Ordinal);
        Assert.Equal(3, (await here.ImportAsync(source with { Module = "polls" })).Imported.Count);

        Assert.Equal(6, (await here.ListAsync()).Count);
        Assert.False(await there.Database.HasAsync("platform.imported_migrations"));
    }

    [Fact]
    public async Task A_dry_run_shows_all_and_writes_nothing()
    {
        var old = await OldDatabase.WithAsync(server, OldTables.DbMigrate);

        var result = await old.ImportAsync(Plain with { DryRun = true });

        Assert.Equal(3, result.Imported.Count);
        Assert.False(await old.Database.HasAsync("platform.imported_migrations"));
        Assert.Equal(false, await old.Database.AskAsync("select exists (select from pg_namespace where nspname = 'platform')"));
    }

    [Fact]
    public async Task What_was_forgotten_can_be_imported_anew()
    {
        var old = await OldDatabase.WithAsync(server, OldTables.Knex);
        await old.ImportAsync();

        Assert.Equal(3, await new ImportRemoval(old.ConnectionString).RunAsync("knex", "legacy", TestContext.Current.CancellationToken));
        Assert.Empty(await old.ListAsync());
        Assert.Equal(3, (await old.ImportAsync()).Imported.Count);
    }
}
