using Modular.Platform.Persistence.Migrations.Importing;

namespace Platform.Tests.Persistence.Migrations.Importing;

public sealed class ImportZoneTests(TestServer server)
{
    private static readonly ImportRequest Berlin = ImportRequest.Plain with { Zone = "Europe/Berlin" };

    [Fact]
    public async Task A_time_without_a_zone_is_read_by_the_clock_that_somebody_names()
    {
        var old = await OldDatabase.WithAsync(server, OldTables.DbMigrate, "update migrations set run_on = '2025-07-01 12:00' where id = 2");

        Assert.Equal(["run_on has no zone: read as Europe/Berlin."], (await old.ImportAsync(Berlin)).Notes);

        Assert.Equal(
            ["2025-07-01 10:00:00.000000", "2025-11-08 08:14:02.117000", "2025-12-01 22:59:59.999999"],
            (await old.ListAsync()).Select(row => row.Split('|')[^1]));
    }

    [Fact]
    public async Task Times_that_a_clock_shows_twice_or_never_are_told()
    {
        var old = await OldDatabase.WithAsync(server, OldTables.DbMigrate,
            "update migrations set run_on = ('{2025-10-26 02:30, 2025-03-30 02:30, 2025-10-26 03:30}'::timestamp[])[id]");

        Assert.Contains("2 times are ones that the clocks of Europe/Berlin showed twice or never: read as PostgreSQL does.", (await old.ImportAsync(Berlin)).Notes);
    }

    [Fact]
    public async Task Another_zone_than_before_is_refused()
    {
        var old = await OldDatabase.WithAsync(server, OldTables.DbMigrate);
        await old.ImportAsync(Berlin);

        Assert.Contains("imported as module legacy by the clock of Europe/Berlin, not of UTC. Say the same --zone again.", await old.RefusedAsync(), StringComparison.Ordinal);
        Assert.Equal(3, (await old.ImportAsync(Berlin)).AlreadyThere);
    }

    [Theory]
    [InlineData("knex", "Europe/Berlin", "public.knex_migrations: migration_time has a zone of its own. Leave --zone out.")]
    [InlineData("db-migrate", "Berlin", "There is no time zone Berlin: write it as Europe/Berlin.")]
    [InlineData("db-migrate", "UTC+3", "There is no time zone UTC+3")]
    public async Task A_zone_that_is_none_or_has_no_use_is_refused(string tool, string zone, string message)
    {
        var old = await OldDatabase.WithAsync(server, OldTables.Of(tool));

        Assert.Contains(message, await old.RefusedAsync(Berlin with { Zone = zone }), StringComparison.Ordinal);
    }
}
