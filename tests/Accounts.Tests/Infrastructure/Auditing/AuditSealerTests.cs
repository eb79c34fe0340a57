using Npgsql;

namespace Accounts.Tests.Infrastructure.Auditing;

/// <summary>The chain under concurrent writers, and what the table refuses.</summary>
public sealed class AuditSealerTests(TestHost host)
{
    [Fact]
    public async Task Entries_of_many_writers_on_two_nodes_get_one_chain_without_gaps()
    {
        await using var bench = await AuditBench.StartAsync(host);
        await using var other = await host.StartAnotherAsync(database: bench.Database);
        await using var slow = new NpgsqlConnection(bench.Database.ConnectionString);
        await slow.OpenAsync();
        await using var transaction = await slow.BeginTransactionAsync();
        await using (var insert = AuditBench.Entries(slow, Guid.Empty, 10)) await insert.ExecuteNonQueryAsync();

        var writing = Enumerable.Range(0, 8).Select(n => AuditBench.WriteAsync(n % 2 == 0 ? bench.Node : other, Guid.CreateVersion7(), 300)).ToArray();
        await bench.InsertAsync(Guid.Empty, 2500);
        await Task.WhenAll(writing);
        await bench.Database.WaitUntilAsync("select count(*) > 1000 from accounts.audit_entries where seq is not null");
        await transaction.CommitAsync(); // the lowest ids of all, and the latest commit
        await bench.UntilSealedAsync();

        const int All = 1 + 8 * 300 + 2500 + 10;
        Assert.Equal($"{All}|1|{All}|{All}", Assert.Single(await bench.Database.ListAsync("select count(*), min(seq), max(seq), count(distinct seq) from accounts.audit_entries")));
        var (code, output, error) = await bench.VerifyAsync();
        Assert.Equal((0, ""), (code, error));
        Assert.Contains($"{All} entries verified", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sealing_goes_on_around_rows_that_an_erasure_holds()
    {
        await using var bench = await AuditBench.StartAsync(host);
        await using var erasure = new NpgsqlConnection(bench.Database.ConnectionString);
        await erasure.OpenAsync();
        var (ann, ben) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await using var transaction = await erasure.BeginTransactionAsync();
        await bench.InsertAsync(ann, 3);
        await using (var hold = new NpgsqlCommand("select from accounts.audit_entries where actor_id = $1 for update", erasure) { Parameters = { new() { Value = ann } } }) await hold.ExecuteNonQueryAsync();

        await AuditBench.WriteAsync(bench.Node, ben, 5);

        await bench.Database.WaitUntilAsync("select count(*) = 5 from accounts.audit_entries where seq is not null and actor_id = $1", ben);
        await transaction.RollbackAsync();
        await bench.UntilSealedAsync();
        Assert.Equal(0, (await bench.VerifyAsync()).Code);
    }

    [Theory]
    [InlineData("delete from accounts.audit_entries")]
    [InlineData("delete from accounts.audit_entries where id = 0")]
    [InlineData("truncate accounts.audit_entries")]
    [InlineData("update accounts.audit_entries set action = 'accounts.harmless'")]
    [InlineData("update accounts.audit_entries set at = now()")]
    [InlineData("update accounts.audit_entries set payload = '{}'")]
    [InlineData("update accounts.audit_entries set payload = null")]
    [InlineData("update accounts.audit_entries set payload = null, salt = null, target = null")]
    [InlineData("update accounts.audit_entries set seq = null, chain = null")]
    [InlineData("update accounts.audit_entries set seq = seq + 100")]
    [InlineData("update accounts.audit_entries set chain = sha256('x')")]
    public async Task The_table_refuses(string sql)
    {
        await AuditBench.WriteAsync(host.Node, null);
        await host.Database.WaitUntilAsync("select exists (select from accounts.audit_entries where seq is not null)");

        var refusal = await Assert.ThrowsAsync<PostgresException>(() => host.Database.RunAsync(sql));

        Assert.Equal("The audit log is only ever added to.", refusal.MessageText);
    }

    [Fact]
    public async Task A_host_that_stops_leaves_the_head_in_its_log_and_that_finds_a_cut_off_end()
    {
        await using var bench = await AuditBench.StartAsync(host);
        await bench.Node.DisposeAsync(); // the process is the only one that seals
        await bench.InsertAsync(Guid.Empty, 3);

        using var process = await HostProcess.ServeAsync(new() { ["ConnectionStrings:Database"] = bench.Database.ConnectionString, ["Serilog:MinimumLevel"] = "Information" });
        await bench.UntilSealedAsync();
        await bench.InsertAsync(Guid.Empty, 2);
        await bench.UntilSealedAsync();
        await process.TerminateAsync();
        Assert.Equal(0, await process.WaitAsync(Patience.Of(10)));

        var heads = process.Output.Split('\n').Where(line => line.Contains("The audit chain's head is ", StringComparison.Ordinal)).Select(line => line.Split("head is ")[1].Trim().Trim('"')).ToList();
        var last = heads[^1].Split(' ')[0];
        Assert.StartsWith("6:", last, StringComparison.Ordinal);
        Assert.InRange(heads.Count, 1, 2); // one at the first sealing, then an hour of silence
        Assert.Equal(0, (await bench.VerifyAsync("--head", last)).Code);

        await bench.TamperAsync("delete from accounts.audit_entries where seq = 6");
        Assert.Equal(0, (await bench.VerifyAsync()).Code);
        Assert.Equal(1, (await bench.VerifyAsync("--head", last)).Code);
    }
}
