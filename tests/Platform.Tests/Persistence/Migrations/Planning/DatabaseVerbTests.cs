using System.Text.Json;

namespace Platform.Tests.Persistence.Migrations.Planning;

/// <summary>The verbs as an operator types them.</summary>
public sealed class DatabaseVerbTests(TestServer server)
{
    [Fact]
    public async Task Lint_of_everything_needs_no_database_and_finds_nothing()
    {
        Assert.EndsWith("0 findings", (await HostProcess.RunAsync(["db", "lint", "--all"], new() { ["ConnectionStrings:Database"] = "Host=nowhere.invalid" })).Trim(), StringComparison.Ordinal);
        Assert.Contains("\"name\": \"drop-column\"", await HostProcess.RunAsync(["db", "lint", "--rules", "--json"], []), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_and_lint_of_an_empty_database_tell_all_and_change_nothing()
    {
        Dictionary<string, string?> settings = new() { ["ConnectionStrings:Database"] = await server.NewDatabaseAsync() };

        using var plan = JsonDocument.Parse(await HostProcess.RunAsync(["db", "plan", "--json"], settings));
        var lint = await HostProcess.RunAsync(["db", "lint"], settings);

        Assert.Equal("platform/20261121080000_platform", plan.RootElement.GetProperty("migrations")[0].GetProperty("name").GetString());
        Assert.Contains(plan.RootElement.GetProperty("migrations").EnumerateArray().SelectMany(m => m.GetProperty("statements").EnumerateArray()).SelectMany(s => s.GetProperty("locks").EnumerateArray()), l => l.GetProperty("work").GetString() == "rewrite");
        Assert.EndsWith("0 findings", lint.Trim(), StringComparison.Ordinal);
        Assert.False(await new MigrationDatabase(settings["ConnectionStrings:Database"]!).HasAsync("platform.migrations"));
    }

    [Fact]
    public async Task Down_asks_for_a_yes_when_data_would_be_lost()
    {
        Dictionary<string, string?> settings = new() { ["ConnectionStrings:Database"] = await server.NewDatabaseAsync() };
        var database = new MigrationDatabase(settings["ConnectionStrings:Database"]!);
        await HostProcess.RunAsync(["db", "up"], settings);
        await database.AskAsync("insert into platform.settings (name, value) values ('colour', 'red')");

        using var refused = HostProcess.Start(["db", "down"], settings);
        Assert.Equal(1, await refused.WaitAsync(Patience.Of(60)));
        Assert.Contains("Would be lost: table platform.settings: ", refused.Output, StringComparison.Ordinal);
        Assert.Contains("say --yes if that is meant. Nothing was changed.", refused.Error, StringComparison.Ordinal);
        Assert.True(await database.HasAsync("forums.topics"));

        Assert.Contains("rolled back", await HostProcess.RunAsync(["db", "down", "--yes"], settings), StringComparison.Ordinal);
        Assert.False(await database.HasAsync("forums.topics"));
    }
}
