using System.Diagnostics;
using Npgsql;

namespace Scenarios.Tests.Schema;

/// <summary>The operator's way, judged by what PostgreSQL itself writes down.</summary>
public sealed class DumpTests(TestHost host)
{
    [Fact]
    public async Task Down_to_nothing_and_up_again_gives_the_same_dump()
    {
        await using var database = await host.NewDatabaseAsync();
        Dictionary<string, string?> settings = new() { ["ConnectionStrings:Database"] = database.ConnectionString };
        var before = await DumpAsync(database);
        Assert.Contains("CREATE TABLE forums.topics (", before);

        Assert.Contains("rolled back: ", await HostProcess.RunAsync(["db", "down", "--steps", "1000", "--yes"], settings), StringComparison.Ordinal);
        Assert.DoesNotContain("CREATE TABLE forums.topics (", await DumpAsync(database));
        Assert.Contains("Batch 1 run: ", await HostProcess.RunAsync(["db", "up"], settings), StringComparison.Ordinal);

        Assert.Equal(before, await DumpAsync(database));
        Assert.Contains("the schema fits them and the model", await HostProcess.RunAsync(["db", "verify"], settings), StringComparison.Ordinal);
    }

    /// <summary>Without the days of the job history, which a running host makes, and without the key that newer dumps begin and end with.</summary>
    private static async Task<IReadOnlyList<string>> DumpAsync(TestDatabase database)
    {
        var address = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        var info = new ProcessStartInfo("pg_dump", ["--schema-only", "--exclude-table=scheduling.job_history_2*", "-h", address.Host!, "-p", $"{address.Port}", "-U", address.Username!, address.Database!])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        info.Environment["PGPASSWORD"] = address.Password;
        using var dump = Process.Start(info)!;
        var text = await dump.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await dump.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, dump.ExitCode);
        return [.. text.Split('\n').Where(line => !line.StartsWith('\\'))];
    }
}
