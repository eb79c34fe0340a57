using System.Text.Json;
using Platform.Tests.Persistence.Migrations.Importing;

namespace Platform.Tests.Persistence.Migrations.Verbs;

public sealed class HistoryVerbTests(TestServer server)
{
    [Fact]
    public async Task An_operator_takes_a_history_over_looks_at_it_and_cannot_roll_it_back()
    {
        var old = await OldDatabase.WithAsync(server, OldTables.Knex, "update knex_migrations set name = E'two\\nlines.js' where id = 5");

        Assert.Contains("Recognised knex in public.knex_migrations", await RunAsync(old, "history", "import", "--dry-run"), StringComparison.Ordinal);
        Assert.Contains("Imported 3 migrations as module legacy, 0 already there", await RunAsync(old, "history", "import", "--from", "knex"), StringComparison.Ordinal);
        Assert.Contains("Nothing new, 3 already there", await RunAsync(old, "history", "import"), StringComparison.Ordinal);
        Assert.Contains("20251108000001_t1.js", await RunAsync(old, "history"), StringComparison.Ordinal);
        Assert.Contains("two\\u000alines.js", await RunAsync(old, "history"), StringComparison.Ordinal);
        Assert.Contains("Imported legacy     3 migrations of knex, batch 0, 2026-11-27 to 2026-11-27", await RunAsync(old, "status"), StringComparison.Ordinal);
        Assert.Contains("by knex) and are never rolled back here. Nothing was rolled back.", await RefusedAsync(old, "down"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_machine_gets_one_object()
    {
        var old = await OldDatabase.WithAsync(server, OldTables.DbMigrate);

        var import = JsonDocument.Parse(await RunAsync(old, "history", "import", "--json")).RootElement;
        var history = JsonDocument.Parse(await RunAsync(old, "history", "--json")).RootElement.GetProperty("imported");

        Assert.Equal(("db-migrate", 3, 0), (import.GetProperty("tool").GetString(), import.GetProperty("read").GetInt32(), import.GetProperty("alreadyThere").GetInt32()));
        Assert.Equal((3, 0), (history.GetArrayLength(), history[0].GetProperty("batch").GetInt32()));
        Assert.Equal("/20251108000001-initial-schema", history[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task Wrong_usage_ends_with_1_and_does_nothing()
    {
        var old = await OldDatabase.WithAsync(server, OldTables.DbMigrate);

        Assert.Contains("Must be one of", await RefusedAsync(old, "history", "import", "--from", "flyway"), StringComparison.Ordinal);
        Assert.Contains("modular: A --module is a word in lower case", await RefusedAsync(old, "history", "import", "--module", "No!"), StringComparison.Ordinal);
        Assert.Contains("Say either --to or --release.", await RefusedAsync(old, "baseline"), StringComparison.Ordinal);
        Assert.Empty(await old.ListAsync());
    }

    private static Dictionary<string, string?> Settings(OldDatabase old) => new() { ["ConnectionStrings:Database"] = old.ConnectionString };

    private static Task<string> RunAsync(OldDatabase old, params string[] arguments) => HostProcess.RunAsync(["db", .. arguments], Settings(old));

    private static async Task<string> RefusedAsync(OldDatabase old, params string[] arguments)
    {
        using var process = HostProcess.Start(["db", .. arguments], Settings(old));
        Assert.Equal(1, await process.WaitAsync(Patience.Of(60)));
        return process.Error + process.Output;
    }
}
