using System.Text.Json;
using Modular.Testing.Databases;
using Npgsql;

namespace Platform.Tests.Persistence.Migrations.Verbs;

/// <summary><c>modular db …</c>, as somebody types it.</summary>
public sealed class DatabaseVerbsTests(TestHost host) : IAsyncLifetime
{
    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync() => _database = await host.NewDatabaseAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Down_and_up_say_what_they_do_as_the_old_scripts_did()
    {
        Assert.Equal("Already up to date\n", await RunAsync("db", "up"));

        var down = await RunAsync("migrate:down", "--steps", "1", "--yes");
        Assert.Matches(@"^\w+/\d{14}_\w+ \(down\)  \d+ ms\nBatch 1 rolled back: 1 migrations\n$", down);
        Assert.Matches(@"\nPending  \w+ +\d{14}_\w+\n\d+ applied, 1 pending\n$", await RunAsync("migrate:status"));
        await EndsAsync(2, "", "db", "status", "--check");

        var up = await RunAsync("migrate:up", "--verbose");
        Assert.Matches(@"^(  line \d+, \d+ ms: .+\n)+\w+/\d{14}_\w+  \d+ ms\nBatch 2 run: 1 migrations\n$", up);
        Assert.Matches(@"\n\d+ applied, 0 pending\n$", await RunAsync("db", "status", "--check"));
        Assert.Matches(@"\nApplied  \w+ +\d{14}_\w+ +batch 2, .*, \d+ ms\n( +line \d+, \d+\.\d ms: .+\n)+\d+ applied, 0 pending\n$", await RunAsync("db", "status", "--verbose"));
    }

    [Fact]
    public async Task For_machines_standard_output_is_one_object()
    {
        var down = JsonElement.Parse(await RunAsync("db", "down", "--yes", "--json"));
        Assert.Equal(down.GetProperty("migrations").GetArrayLength(), await _database.AskAsync<long>("select count(*) + $1::bigint from platform.migrations", down.GetProperty("migrations").GetArrayLength()));

        Assert.Equal(1, JsonElement.Parse(await RunAsync("migrate:up", "--json")).GetProperty("batch").GetInt32());
        Assert.Equal(0, JsonElement.Parse(await RunAsync("db", "status", "--json")).GetProperty("summary").GetProperty("pending").GetInt32());
        Assert.Equal(0, JsonElement.Parse(await RunAsync("db", "verify", "--json")).GetProperty("findings").GetArrayLength());
    }

    [Fact]
    public async Task Down_on_nothing_says_so()
    {
        await RunAsync("db", "down", "--yes", "--steps", "1000");

        Assert.Equal("Nothing to roll back\n", await RunAsync("db", "down"));
        Assert.Contains("0 applied, ", await RunAsync("db", "status"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--steps and --to exclude each other.", "down", "--steps", "1", "--to", "x")]
    [InlineData("--steps is at least 1.", "down", "--steps", "0")]
    [InlineData("There is no environment \"nowhere\"", "status", "--env", "nowhere")]
    [InlineData("--wait is above 0", "up", "--wait", "-1")]
    [InlineData("modular: No migration is called \"x\"", "up", "--to", "x")]
    [InlineData("modular: There is no module \"x\"", "up", "--module", "x")]
    public async Task What_cannot_be_done_ends_with_1_and_says_why(string reason, params string[] arguments) => await EndsAsync(1, reason, ["db", .. arguments]);

    [Fact]
    public async Task Verify_names_each_difference_with_its_remedy()
    {
        Assert.Contains("All is as it should be", await RunAsync("db", "verify"), StringComparison.Ordinal);
        await _database.RunAsync("alter table forums.replies drop column depth cascade");
        await _database.RunAsync("alter table platform.settings alter column value set default 'odd'");
        await _database.RunAsync("alter table forums.topics add constraint odd check (id > 0) not valid");
        await _database.RunAsync("update platform.migrations set checksum = 'odd' where module = 'accounts' and id = (select min(id) from platform.migrations where module = 'accounts')");

        var output = await EndsAsync(1, "", "db", "verify");

        const string ByHand = ". Somebody changed the schema by hand: undo it, or, if it is right, put it into a migration too and say `modular db repair --yes`.\n";
        Assert.Contains("column forums.replies.depth: it is missing (integer not null)" + ByHand, output, StringComparison.Ordinal);
        Assert.Contains("column platform.settings.value: it is not what migrations made of it: text not null default 'odd'::text instead of text not null" + ByHand, output, StringComparison.Ordinal);
        Assert.Contains("constraint forums.topics.odd: it is there, and no migration made it (CHECK ((id > 0)) NOT VALID)" + ByHand, output, StringComparison.Ordinal);
        Assert.Contains("forums.topics: the constraint odd is not validated. Write a migration: alter table forums.topics validate constraint odd.\n", output, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^accounts/\d{14}_accounts: its file was changed after it ran\. ", output);
        Assert.EndsWith("\n5 findings\n", output, StringComparison.Ordinal);

        var shown = await RunAsync("db", "repair");
        Assert.Contains("column forums.replies.depth: it is missing (integer not null): from now on that is right\n", shown, StringComparison.Ordinal);
        Assert.Contains("Nothing is done yet", shown, StringComparison.Ordinal);
        Assert.EndsWith("\n4 repaired\n", await RunAsync("db", "repair", "--yes"), StringComparison.Ordinal);
        Assert.Equal("Nothing to repair\n", await RunAsync("db", "repair"));
        Assert.Contains("forums.replies.depth: the column is missing. Schema and code do not fit", await EndsAsync(1, "", "db", "verify"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_holder_of_the_lock_is_shown_and_ended()
    {
        Assert.Equal("Nobody holds the migrations' lock\n", await RunAsync("db", "unlock"));
        await using var other = new NpgsqlConnection(_database.ConnectionString + ";Pooling=false;Application Name=the other node");
        await other.OpenAsync();
        await using (var take = new NpgsqlCommand("select pg_advisory_lock(x'6D6F64756C6172'::bigint)", other)) await take.ExecuteNonQueryAsync();
        await _database.RunAsync("delete from platform.migrations where module = 'scheduling'");

        Assert.Contains($"Held by pid {other.ProcessID}, application the other node", await RunAsync("db", "unlock"), StringComparison.Ordinal);
        await EndsAsync(1, $"(pid {other.ProcessID}, application the other node, address 127.0.0.1", "db", "up", "--wait", "0.3");
        Assert.Contains("Its connection is ended", await RunAsync("db", "unlock", "--yes"), StringComparison.Ordinal);
        Assert.Equal("Nobody holds the migrations' lock\n", await RunAsync("db", "unlock"));
    }

    private Task<string> RunAsync(params string[] arguments) => HostProcess.RunAsync(arguments, Settings);

    private async Task<string> EndsAsync(int code, string error, params string[] arguments)
    {
        using var process = HostProcess.Start(arguments, Settings);
        Assert.Equal(code, await process.WaitAsync(Patience.Of(60)));
        Assert.Contains(error, process.Error, StringComparison.Ordinal);
        return process.Output;
    }

    private Dictionary<string, string?> Settings => new(StringComparer.Ordinal) { ["ConnectionStrings:Database"] = _database.ConnectionString };
}
