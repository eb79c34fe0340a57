using Modular.Platform.Persistence.Migrations.Importing;

namespace Platform.Tests.Persistence.Migrations.Importing;

public sealed class ImportRecognitionTests(TestServer server)
{
    private static readonly ImportRequest Plain = ImportRequest.Plain;

    [Fact]
    public async Task Three_tools_that_call_their_table_the_same_are_told_apart_and_asked_for()
    {
        var old = await ThreeSchemasAsync();

        Assert.Equal(
            "The database " + await NameAsync(old) + " has several: a.migrations (db-migrate), b.migrations (timeline), c.migrations (metarr). Say which one with --table schema.name and --from. Nothing was imported.",
            await old.RefusedAsync());
        Assert.Equal("c.migrations", (await old.ImportAsync(Plain with { From = Tool("metarr") })).Table);
        Assert.Equal("timeline", (await old.ImportAsync(Plain with { Table = "b.migrations" })).Tool);
    }

    [Theory]
    [InlineData("knex", "a.migrations", "a.migrations is not knex's: column migration_time is missing, column batch is missing. It has id, name, run_on, as db-migrate would. Nothing was imported.")]
    [InlineData("db-migrate", "c.migrations", "c.migrations is not db-migrate's: column id is missing, column run_on is missing. It has version, name, executed_at, as metarr would.")]
    [InlineData("sqlx", null, "has no table of sqlx, but a.migrations (db-migrate), b.migrations (timeline), c.migrations (metarr): say --from db-migrate or timeline or metarr.")]
    [InlineData(null, "a.nothing", "has no table a.nothing.")]
    [InlineData(null, "a.migrations_id_seq", "has no table a.migrations_id_seq.")]
    [InlineData(null, "pg_class", "pg_catalog.pg_class is no bookkeeping of db-migrate, knex, timeline, metarr, sqlx: it has oid, relname")]
    [InlineData(null, "a.\"b", "The history of a.\"b was not imported, and nothing was written: invalid name syntax (42602).")]
    public async Task What_does_not_fit_is_refused_with_what_was_found(string? from, string? table, string message)
    {
        var old = await ThreeSchemasAsync();

        Assert.Contains(message, await old.RefusedAsync(Plain with { From = from is null ? null : Tool(from), Table = table }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("alter table migrations alter column run_on type text", "public.migrations looks like db-migrate's, but column run_on is text, not timestamp without time zone.")]
    [InlineData("alter table migrations alter column id drop default, alter column id type uuid using gen_random_uuid()", "but column id is uuid, not integer")]
    [InlineData("alter table migrations rename column run_on to ran_on", "has no table of db-migrate, knex, timeline, metarr, sqlx")]
    [InlineData("alter table migrations add executed_at timestamptz, add checksum varchar(64), add execution_time_ms int", "has several: public.migrations (db-migrate), public.migrations (timeline)")]
    public async Task Surprising_columns_are_named(string change, string message)
    {
        var old = await OldDatabase.WithAsync(server, OldTables.DbMigrate, change);

        Assert.Contains(message, await old.RefusedAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_columns_do_no_harm_whatever_they_are_called()
    {
        var old = await OldDatabase.WithAsync(server, OldTables.DbMigrate, "alter table migrations add zone text, add moment int, add \"Who's \"\"that\"\"\" text");

        var result = await old.ImportAsync();

        Assert.Equal(3, result.Imported.Count);
        Assert.Equal(["Columns that are not db-migrate's were left out: zone, moment, Who's \"that\".", "run_on has no zone: read as UTC."], result.Notes);
    }

    [Theory]
    [InlineData("\"Old; drop table t\".\"My \"\"Migrations\"\"\"")]
    [InlineData("\"Old; drop table t\".\"Ünïcode 移行\"")]
    public async Task A_table_may_have_any_name(string name)
    {
        var old = await OldDatabase.WithAsync(server, OldTables.DbMigrate, $"create schema \"Old; drop table t\"; create table {name} as table migrations; drop table migrations");

        Assert.Equal(name, (await old.ImportAsync(Plain with { Table = name })).Table);
        Assert.Equal(3, (await old.ImportAsync()).AlreadyThere);
    }

    [Fact]
    public async Task A_view_is_read_when_it_is_named_and_never_found_by_itself()
    {
        var old = await OldDatabase.WithAsync(server, OldTables.Knex, "create view seen as select * from knex_migrations where id < 5");

        Assert.Equal("public.knex_migrations", (await old.ImportAsync(Plain with { DryRun = true })).Table);
        var result = await old.ImportAsync(Plain with { Table = "seen" });

        Assert.Equal(2, result.Imported.Count);
        Assert.Contains("public.seen is a view: what it shows was read.", result.Notes);
    }

    [Fact]
    public async Task Views_cannot_write_while_they_are_read()
    {
        var old = await OldDatabase.WithAsync(server, OldTables.Knex, "create function f() returns int language plpgsql as 'begin delete from knex_migrations; return 1; end'",
            "create view sly as select f() as id, name, batch, migration_time from knex_migrations");

        Assert.Contains("cannot execute DELETE in a read-only transaction", await old.RefusedAsync(Plain with { Table = "sly" }), StringComparison.Ordinal);
        Assert.Equal(3L, await old.Database.AskAsync("select count(*) from knex_migrations"));
    }

    [Fact]
    public async Task Without_any_table_somebody_is_told_which_are_known() =>
        Assert.Contains("has no table of db-migrate, knex, timeline, metarr, sqlx", await (await OldDatabase.WithAsync(server)).RefusedAsync(), StringComparison.Ordinal);

    private static LegacyTool Tool(string name) => LegacyTool.All.Single(t => t.Name == name);

    private static async Task<string> NameAsync(OldDatabase old) => (string)(await old.Database.AskAsync("select current_database()::text"))!;

    private Task<OldDatabase> ThreeSchemasAsync() => OldDatabase.WithAsync(
        server, "create schema a; set search_path = a;" + OldTables.DbMigrate, "create schema b; set search_path = b;" + OldTables.Timeline, "create schema c; set search_path = c;" + OldTables.Metarr);
}
