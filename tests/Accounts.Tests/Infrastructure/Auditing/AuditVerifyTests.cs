namespace Accounts.Tests.Infrastructure.Auditing;

/// <summary><c>modular audit verify</c>, against what somebody with all rights on the database may try.</summary>
public sealed class AuditVerifyTests(TestHost host)
{
    [Fact]
    public async Task An_untouched_log_verifies_and_shows_its_head()
    {
        await using var bench = await AuditBench.StartAsync(host);
        await bench.SealedAsync(5);

        var (code, output, error) = await bench.VerifyAsync();

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("5 entries verified, 0 of them erased; 0 not sealed yet.", output, StringComparison.Ordinal);
        var head = await bench.Database.AskAsync<string>("select seq || ':' || encode(chain, 'hex') from accounts.audit_entries where seq = 5");
        Assert.Contains("Head: " + head, output, StringComparison.Ordinal);
        Assert.Equal(0, (await bench.VerifyAsync("--head", head)).Code);
    }

    [Theory]
    [InlineData("update accounts.audit_entries set action = 'accounts.harmless' where id = $1", "its content was changed")]
    [InlineData("update accounts.audit_entries set at = at - interval '1 day' where id = $1", "its content was changed")]
    [InlineData("update accounts.audit_entries set actor_id = gen_random_uuid() where id = $1", "its content was changed")]
    [InlineData("update accounts.audit_entries set payload = '{}' where id = $1", "its payload was changed")]
    [InlineData("update accounts.audit_entries set payload = null, salt = null where id = $1", "its payload was taken away, and nobody was erased")]
    [InlineData("update accounts.audit_entries set chain = sha256('x') where id = $1", "its link to the entry before it is broken")]
    public async Task A_row_that_was_changed_by_hand_is_named(string sql, string what)
    {
        await using var bench = await AuditBench.StartAsync(host);
        var ids = await bench.SealedAsync(5);
        await bench.TamperAsync(sql, ids[2]);

        var (code, _, error) = await bench.VerifyAsync();

        Assert.Equal(1, code);
        Assert.Contains($"entry {ids[2]}, seq 3: {what}", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_removed_row_leaves_a_gap_and_a_cut_off_end_misses_the_head()
    {
        await using var bench = await AuditBench.StartAsync(host);
        var ids = await bench.SealedAsync(6);
        var head = await bench.Database.AskAsync<string>("select seq || ':' || encode(chain, 'hex') from accounts.audit_entries where seq = 6");

        await bench.TamperAsync("delete from accounts.audit_entries where id >= $1", ids[4]);
        Assert.Equal(0, (await bench.VerifyAsync()).Code);
        var cut = await bench.VerifyAsync("--head", head);
        Assert.Equal(1, cut.Code);
        Assert.Contains("seq 6: this head is not in the chain", cut.Error, StringComparison.Ordinal);

        await bench.TamperAsync("delete from accounts.audit_entries where id = $1", ids[1]);
        var gap = await bench.VerifyAsync();
        Assert.Equal(1, gap.Code);
        Assert.Contains($"entry {ids[2]}, seq 3: the entries before it are missing, seq 2 to 2", gap.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Twenty_problems_are_told_and_the_others_counted()
    {
        await using var bench = await AuditBench.StartAsync(host);
        await bench.SealedAsync(30);
        await bench.TamperAsync("update accounts.audit_entries set payload = '{}' where seq <= 25");

        var (code, _, error) = await bench.VerifyAsync();

        Assert.Equal(1, code);
        Assert.Contains("25 problems in 30 entries", error, StringComparison.Ordinal);
        Assert.Equal(20, error.Split('\n').Count(line => line.StartsWith("  entry ", StringComparison.Ordinal)));
        Assert.Contains("and 5 more", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_another_master_key_it_says_what_that_looks_like()
    {
        await using var bench = await AuditBench.StartAsync(host);
        await bench.SealedAsync(3);

        using var process = HostProcess.Start(["audit", "verify"], new() { ["ConnectionStrings:Database"] = bench.Database.ConnectionString, ["Modular:MasterKey"] = Convert.ToBase64String(new byte[32]) });

        Assert.Equal(1, await process.WaitAsync(Patience.Of(60)));
        Assert.Contains("is this the Modular:MasterKey that they were sealed with?", process.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_head_that_is_none_is_refused()
    {
        await using var bench = await AuditBench.StartAsync(host);

        var (code, _, error) = await bench.VerifyAsync("--head", "12:abc");

        Assert.Equal((1, "modular: A head is written as seq:hex, with 64 hexadecimal digits."), (code, error.Trim()));
    }

    [Fact]
    public async Task Erasing_somebody_takes_their_payloads_and_the_chain_still_holds()
    {
        await using var bench = await AuditBench.StartAsync(host);
        var (ann, ben) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await bench.SealedAsync(3, ann);
        await bench.SealedAsync(2, ben);
        await AuditBench.WriteAsync(bench.Node, ann); // not sealed yet, maybe

        await bench.EraseAsync(ann);

        Assert.Equal(4, await bench.Database.AskAsync<long>("select count(*) from accounts.audit_entries where actor_id = $1 and payload is null and salt is null", ann));
        Assert.Equal(2, await bench.Database.AskAsync<long>("select count(*) from accounts.audit_entries where actor_id = $1 and payload is not null", ben));
        var (code, output, error) = await bench.VerifyAsync();
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("7 entries verified, 4 of them erased", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_blanked_row_passes_for_an_erased_one_neither_by_another_s_erasure_nor_by_an_earlier_one()
    {
        await using var bench = await AuditBench.StartAsync(host);
        var (ann, ben) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await bench.SealedAsync(1, ben);
        await bench.EraseAsync(ann);
        var ids = await bench.SealedAsync(1, ann);
        await bench.EraseAsync(ben);
        await bench.UntilSealedAsync();

        await bench.EraseAsync(ann, tells: false);

        var (code, _, error) = await bench.VerifyAsync();
        Assert.Equal(1, code);
        Assert.Contains($"entry {ids[2]}, seq 3: its payload was taken away", error, StringComparison.Ordinal);
    }
}
