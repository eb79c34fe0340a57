using System.Diagnostics;
using System.Text.Json;
using Modular.Platform;
using Modular.Platform.Persistence.Migrations;
using Modular.Platform.Persistence.Migrations.Planning;
using Npgsql;
using static Platform.Tests.Persistence.Migrations.MigrationDatabase;

namespace Platform.Tests.Persistence.Migrations.Planning;

/// <summary>Through the real program and the real psql, with the migrations of all modules.</summary>
public sealed class PsqlScriptTests(TestServer server)
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_psql_ran_is_applied_for_the_program_and_running_it_again_changes_nothing()
    {
        var database = await server.NewDatabaseAsync();
        var script = await HostProcess.RunAsync(["db", "script"], new() { ["ConnectionStrings:Database"] = "Host=nowhere.invalid" });

        Assert.Equal((0, ""), await PsqlAsync(database, script));
        var first = await StatesAsync(database);
        Assert.Equal((0, ""), await PsqlAsync(database, script));

        Assert.True(first.Count >= 27, $"{first.Count} migrations");
        Assert.All(first, state => Assert.Equal("applied", state));
        Assert.Equal(1L, await new MigrationDatabase(database).AskAsync("select count(distinct batch) from platform.migrations"));
        Assert.Equal(true, await new MigrationDatabase(database).AskAsync("select max(duration_ms) > 0 from platform.migrations"));
        Assert.Contains("Already up to date", await HostProcess.RunAsync(["db", "up"], new() { ["ConnectionStrings:Database"] = database }), StringComparison.Ordinal);
        Assert.Contains("All is as it should be", await HostProcess.RunAsync(["db", "verify"], new() { ["ConnectionStrings:Database"] = database }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_way_down_by_psql_leaves_those_before_it()
    {
        var database = await server.NewDatabaseAsync();
        await new MigrationDatabase(database).Runner(OfPlatform, OfForums).UpAsync(Cancel);
        var migrations = MigrationFiles.Read([OfPlatform, OfForums]);

        Assert.Equal((0, ""), await PsqlAsync(database, PsqlScript.Down(MigrationRange.Between(migrations, "20260101", null))));

        Assert.Equal("platform/20260102000000_create_flags", await new MigrationDatabase(database).AskAsync("select string_agg(module || '/' || id, ' ') from platform.migrations"));
        Assert.False(await new MigrationDatabase(database).HasAsync("forums.topics"));
        Assert.Equal("platform", await new MigrationDatabase(database).AskAsync("select string_agg(distinct split_part(split_part(object, ' ', 2), '.', 1), ' ') from platform.schema_expected where object <> 'wording'"));
        Assert.Equal(0L, await new MigrationDatabase(database).AskAsync("select count(*) from platform.schema_before"));
    }

    [Fact]
    public async Task A_statement_that_fails_ends_the_script_and_leaves_nothing_of_its_migration()
    {
        var database = await server.NewDatabaseAsync();

        var (code, error) = await PsqlAsync(database, PsqlScript.Up(MigrationFiles.Read([Set("failing")])));

        Assert.Equal(3, code);
        Assert.Contains("\"nowhere\" does not exist", error, StringComparison.Ordinal);
        Assert.Equal("20260101000000_fine", await new MigrationDatabase(database).AskAsync("select string_agg(id, ' ') from platform.migrations"));
        Assert.False(await new MigrationDatabase(database).HasAsync("half"));
    }

    [Fact]
    public async Task An_index_that_failed_is_built_anew_and_another_run_is_not_disturbed()
    {
        var database = await server.NewDatabaseAsync();
        var script = PsqlScript.Up(MigrationFiles.Read([Set("unique_titles")]));
        Assert.Equal(3, (await PsqlAsync(database, script)).Code);
        await new MigrationDatabase(database).AskAsync("delete from titles where ctid = (select min(ctid) from titles)");

        await using (var other = await new MigrationDatabase(database).OpenAsync())
        {
            await MigrationLock.TakeAsync(other, TimeSpan.FromSeconds(5), Cancel);
            Assert.Contains("Another process is migrating this database", (await PsqlAsync(database, script)).Error, StringComparison.Ordinal);
        }

        await Task.Delay(200, Cancel); // the server closes the other connection
        Assert.Equal((0, ""), await PsqlAsync(database, script));
        Assert.Equal(true, await new MigrationDatabase(database).AskAsync("select indisvalid from pg_index where indexrelid = '\"Titles\"'::regclass"));
    }

    [Fact]
    public async Task What_is_filled_in_batch_by_batch_is_so_by_psql_too()
    {
        var database = await server.NewDatabaseAsync();
        await new MigrationDatabase(database).AskAsync("create table words (id int primary key, word text, length int); insert into words select n, 'word ' || n, null from generate_series(1, 12) n");

        Assert.Equal((0, ""), await PsqlAsync(database, PsqlScript.Up(MigrationFiles.Read([Set("backfill")]))));

        Assert.Equal(12L, await new MigrationDatabase(database).AskAsync("select count(length) from words"));
        Assert.Equal(3L, await new MigrationDatabase(database).AskAsync("select count(distinct xmin::text) from words")); // three transactions
    }

    [Fact]
    public void A_range_the_wrong_way_round_is_refused()
    {
        var migrations = MigrationFiles.Read([OfForums]);

        Assert.Throws<StartupException>(() => MigrationRange.Between(migrations, "index_titles", "create_topics"));
        Assert.Single(MigrationRange.Between(migrations, "create_topics", "create_topics"));
    }

    private static async Task<List<string>> StatesAsync(string database)
    {
        using var status = JsonDocument.Parse(await HostProcess.RunAsync(["db", "status", "--json"], new() { ["ConnectionStrings:Database"] = database }));
        return [.. status.RootElement.GetProperty("migrations").EnumerateArray().Select(m => m.GetProperty("state").GetString()!)];
    }

    private static async Task<(int Code, string Error)> PsqlAsync(string database, string script)
    {
        var address = new NpgsqlConnectionStringBuilder(database);
        var info = new ProcessStartInfo("psql", ["-X", "-q", "-h", address.Host!, "-p", $"{address.Port}", "-U", address.Username!, address.Database!])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        info.Environment["PGPASSWORD"] = address.Password;
        using var psql = Process.Start(info)!;
        var (told, error) = (psql.StandardOutput.ReadToEndAsync(Cancel), psql.StandardError.ReadToEndAsync(Cancel));
        await psql.StandardInput.WriteAsync(script);
        psql.StandardInput.Close();
        await psql.WaitForExitAsync(Cancel);
        await told;
        return (psql.ExitCode, await error);
    }
}
