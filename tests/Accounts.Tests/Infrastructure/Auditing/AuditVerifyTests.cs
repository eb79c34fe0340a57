using Modular.Accounts.Domain;

namespace Accounts.Tests.Infrastructure.Auditing;

/// <summary><c>modular audit verify</c>, against what somebody with all rights on the database may try. Ids and seqs are the same here.</summary>
public sealed class AuditVerifyTests(TestHost host)
{
    [Fact]
    public async Task An_untouched_log_verifies_and_shows_its_head()
    {
        await using var bench = await AuditBench.StartAsync(host);
        await bench.SealedAsync(5);

        var (code, output, error) = await bench.VerifyAsync();

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("6 entries verified, 0 of them erased; 0 not sealed yet.", output, StringComparison.Ordinal);
        Assert.Contains("Head: " + await bench.HeadAsync(), output, StringComparison.Ordinal);
        Assert.Equal(0, (await bench.VerifyAsync("--head", await bench.HeadAsync())).Code);
    }

    [Fact]
    public async Task Rows_that_were_changed_by_hand_are_named_and_no_others()
    {
        await using var bench = await AuditBench.StartAsync(host);
        await bench.SealedAsync(20);
        await bench.TamperAsync("update accounts.audit_entries set action = 'accounts.harmless' where id = 2");
        await bench.TamperAsync("update accounts.audit_entries set at = at - interval '1 day' where id = 5");
        await bench.TamperAsync("update accounts.audit_entries set actor_id = gen_random_uuid() where id = 8");
        await bench.TamperAsync("update accounts.audit_entries set payload = '{}' where id = 11");
        await bench.TamperAsync("update accounts.audit_entries set payload = null, salt = null where id = 14");
        await bench.TamperAsync("update accounts.audit_entries set chain = sha256('x') where id = 17");

        var (code, output, error) = await bench.VerifyAsync();

        Assert.Equal((1, ""), (code, output));
        Assert.Equal(
            ["modular: The audit chain does not hold: 6 problems in 21 entries.",
                "  entry 2, seq 2: its content was changed",
                "  entry 5, seq 5: its content was changed",
                "  entry 8, seq 8: its content was changed",
                "  entry 11, seq 11: its payload was changed, or the product never wrote it",
                "  entry 14, seq 14: its payload was taken away, and nobody was erased",
                "  entry 17, seq 17: its link was changed"],
            error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task A_removed_row_leaves_a_gap_and_a_cut_off_end_misses_the_head()
    {
        await using var bench = await AuditBench.StartAsync(host);
        await bench.SealedAsync(6);
        var head = await bench.HeadAsync();

        await bench.TamperAsync("delete from accounts.audit_entries where id >= 5");
        Assert.Equal(0, (await bench.VerifyAsync()).Code);
        var cut = await bench.VerifyAsync("--head", head);
        Assert.Equal(1, cut.Code);
        Assert.Contains("  seq 7: this head is not in the chain", cut.Error, StringComparison.Ordinal);

        await bench.TamperAsync("delete from accounts.audit_entries where id = 2");
        var gap = await bench.VerifyAsync();
        Assert.Equal(1, gap.Code);
        Assert.Contains("entry 3, seq 3: the entries before it are missing, seq 2 to 2", gap.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Twenty_problems_are_told_and_the_others_counted()
    {
        await using var bench = await AuditBench.StartAsync(host);
        await bench.SealedAsync(30);
        await bench.TamperAsync("update accounts.audit_entries set payload = '{}' where seq <= 25");

        var (code, _, error) = await bench.VerifyAsync();

        Assert.Equal(1, code);
        Assert.Contains("25 problems in 31 entries", error, StringComparison.Ordinal);
        Assert.Equal(20, error.Split('\n').Count(line => line.StartsWith("  entry ", StringComparison.Ordinal)));
        Assert.Contains("and 5 more", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_another_master_key_it_says_what_that_looks_like()
    {
        await using var bench = await AuditBench.StartAsync(host);

        using var process = HostProcess.Start(["audit", "verify"], new() { ["ConnectionStrings:Database"] = bench.Database.ConnectionString, ["Modular:MasterKey"] = Convert.ToBase64String(new byte[32]) });

        Assert.Equal(1, await process.WaitAsync(Patience.Of(60)));
        Assert.Contains("is this the Modular:MasterKey that they were sealed with?", process.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_head_that_is_none_is_refused()
    {
        using var process = HostProcess.Start(["audit", "verify", "--head", "12:abc"], new() { ["ConnectionStrings:Database"] = host.Database.ConnectionString });

        Assert.Equal(1, await process.WaitAsync(Patience.Of(60)));
        Assert.Equal("modular: A head is written as seq:hex, with 64 hexadecimal digits.", process.Error.Trim());
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
        Assert.Contains("8 entries verified, 4 of them erased", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_index_that_finds_erasures_is_made_for_their_action() =>
        Assert.Contains($"'{AuditActions.UserErased}'", await host.Database.AskAsync<string>("select pg_get_indexdef('accounts.ix_audit_entries_erasures'::regclass)"), StringComparison.Ordinal);

    [Fact]
    public async Task A_blanked_row_passes_for_an_erased_one_neither_by_another_s_erasure_nor_by_an_earlier_one()
    {
        await using var bench = await AuditBench.StartAsync(host);
        var (ann, ben) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await bench.SealedAsync(1, ben);
        await bench.EraseAsync(ann);
        await bench.SealedAsync(1, ann);
        await bench.EraseAsync(ben);
        await bench.UntilSealedAsync();

        await bench.TamperAsync("update accounts.audit_entries set payload = null, salt = null where id = 4");

        var (code, _, error) = await bench.VerifyAsync();
        Assert.Equal(1, code);
        Assert.Contains("1 problems", error, StringComparison.Ordinal);
        Assert.Contains("entry 4, seq 4: its payload was taken away", error, StringComparison.Ordinal);
    }
}
