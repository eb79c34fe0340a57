using Modular.Accounts.Domain;

namespace Accounts.Tests.Domain;

/// <summary>The chain as mathematics: entries, links, and every way to tamper with them.</summary>
public sealed class AuditCheckTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(1, 32).Select(n => (byte)n)];
    private static readonly AuditMac Mac = new([.. Enumerable.Range(101, 32).Select(n => (byte)n)]);
    private static readonly Guid Someone = new("01234567-89ab-7cde-8123-456789abcdef");

    /// <summary>A change of one field of entry 3, and what it has to be called.</summary>
    private static readonly Dictionary<string, (Func<AuditEntry, AuditEntry> Change, string What)> Changes = new(StringComparer.Ordinal)
    {
        ["id"] = (e => e with { Id = 99 }, AuditProblem.ContentChanged),
        ["at"] = (e => e with { At = e.At.AddMicroseconds(1) }, AuditProblem.ContentChanged),
        ["action"] = (e => e with { Action = e.Action + "x" }, AuditProblem.ContentChanged),
        ["actor"] = (e => e with { ActorId = null }, AuditProblem.ContentChanged),
        ["subject"] = (e => e with { SubjectId = Guid.Empty }, AuditProblem.ContentChanged),
        ["actor and subject"] = (e => e with { ActorId = e.SubjectId, SubjectId = e.ActorId }, AuditProblem.ContentChanged),
        ["target"] = (e => e with { Target = null }, AuditProblem.ContentChanged),
        ["action and target"] = (e => e with { Action = e.Action + e.Target, Target = "" }, AuditProblem.ContentChanged),
        ["mark"] = (e => e with { Mac = new byte[32] }, AuditProblem.ContentChanged),
        ["payload"] = (e => e with { Payload = "{}" }, AuditProblem.NotAsWritten),
        ["salt"] = (e => e with { Salt = [] }, AuditProblem.NotAsWritten),
        ["payload alone taken"] = (e => e with { Payload = null }, AuditProblem.NotAsWritten),
        ["payload and salt taken"] = (e => e with { Payload = null, Salt = null }, AuditProblem.PayloadTaken),
        ["link"] = (e => e with { Chain = new byte[32] }, AuditProblem.LinkChanged),
        ["no link"] = (e => e with { Chain = null }, AuditProblem.LinkChanged),
    };

    public static TheoryData<string> Fields => [.. Changes.Keys];

    [Fact]
    public void A_chain_that_nobody_touched_holds()
    {
        var entries = Chain(5);
        var report = Check(entries);

        Assert.Equal((5, 0, 0L), (report.Entries, report.Erased, report.ProblemCount));
        Assert.Equal($"5:{Convert.ToHexStringLower(entries[^1].Chain!)}", report.Head.ToString());
        Assert.Empty(Check([]).Problems);
    }

    /// <summary>Worked out with another program from the written form, so that the form cannot change unnoticed.</summary>
    [Fact]
    public void The_form_of_an_entry_is_fixed()
    {
        var salted = Entry(1) with { Salt = [7, 8] };
        var entry = salted with { Mac = Mac.Of(salted) };

        Assert.Equal("c9c2ed49036b3c634edc69b0b25d58faf603bd528937ed19d6aaad089a638e06", Convert.ToHexStringLower(AuditDigest.Of(entry)));
        Assert.Equal("022f87a3b51730c425d41c80364e4bc735de73756704457b25aa06ae98866a00", Convert.ToHexStringLower(new AuditChain(Key).Next(AuditHead.Start, entry).Chain));
    }

    [Theory, MemberData(nameof(Fields))]
    public void Whatever_is_changed_is_found_where_it_was_changed(string field)
    {
        var entries = Chain(5);
        entries[2] = Changes[field].Change(entries[2]);

        var problems = Check(entries).Problems;

        Assert.Equal((entries[2].Id, 3, Changes[field].What), (problems[0].Id, problems[0].Seq, problems[0].What));
        Assert.All(problems, problem => Assert.Equal(3, problem.Seq));
    }

    [Fact]
    public void An_entry_that_somebody_else_wrote_is_found_although_it_was_sealed()
    {
        var forger = new AuditMac(new byte[32]);
        var forged = AuditEntry.Of(forger, "accounts.harmless", null, Someone, null, "{}", new FixedClock().Now) with { Id = 77 };
        var chain = new AuditChain(Key);
        var entries = Chain(3);
        var head = chain.Next(AuditHead.Of(entries[^1]), forged);

        var problem = Assert.Single(Check([.. entries, forged with { Seq = head.Seq, Chain = head.Chain }]).Problems);

        Assert.Equal((77, 4, AuditProblem.NotAsWritten), (problem.Id, problem.Seq, problem.What));
    }

    [Fact]
    public void A_change_does_not_spoil_what_follows()
    {
        var entries = Chain(5);
        entries[1] = entries[1] with { Action = "accounts.harmless" };
        entries[3] = entries[3] with { Target = "forums.topic/4" };

        Assert.Equal([2, 4], Check(entries).Problems.Select(p => p.Seq));
    }

    [Fact]
    public void Two_changes_side_by_side_are_both_found()
    {
        var entries = Chain(5);
        entries[1] = entries[1] with { Chain = new byte[32] };
        entries[2] = entries[2] with { Action = "accounts.harmless" };

        Assert.Equal([(2, AuditProblem.ContentOrLinkChanged), (3, AuditProblem.ContentChanged)], Check(entries).Problems.Select(p => (p.Seq, p.What)));
    }

    [Fact]
    public void In_the_last_entry_it_is_found_too()
    {
        var entries = Chain(3);
        entries[2] = entries[2] with { Action = "accounts.harmless" };

        Assert.Equal(AuditProblem.ContentOrLinkChanged, Assert.Single(Check(entries).Problems).What);
    }

    [Fact]
    public void Entries_that_change_places_are_found_with_and_without_their_seals()
    {
        var entries = Chain(6);
        var (second, fourth) = (entries[1], entries[3]);

        (entries[1], entries[3]) = (fourth with { Seq = 2 }, second with { Seq = 4 });
        Assert.NotEmpty(Check(entries).Problems);

        (entries[1], entries[3]) = (fourth with { Seq = 2, Chain = second.Chain }, second with { Seq = 4, Chain = fourth.Chain });
        Assert.Equal([(2, AuditProblem.ContentChanged), (4, AuditProblem.ContentChanged)], Check(entries).Problems.Select(p => (p.Seq, p.What)));
    }

    [Fact]
    public void A_row_that_is_missing_is_found_and_renumbering_does_not_hide_it()
    {
        var entries = Chain(6);
        AuditEntry[] gap = [.. entries[..2], .. entries[4..]];
        Assert.Equal("entry 15, seq 5: the entries before it are missing, seq 3 to 4", Assert.Single(Check(gap).Problems).ToString());

        AuditEntry[] renumbered = [.. gap.Select((entry, index) => entry with { Seq = index + 1 })];
        Assert.NotEmpty(Check(renumbered).Problems);
        Assert.NotEmpty(Check(entries[1..]).Problems);
    }

    [Fact]
    public void A_cut_off_end_is_found_with_a_head_of_before_only()
    {
        var entries = Chain(6);
        var head = Check(entries).Head;

        Assert.Empty(Check(entries[..4]).Problems);
        var problem = Assert.Single(Check(entries[..4], head).Problems);
        Assert.Equal((null, 6, AuditProblem.HeadNotFound), (problem.Id, problem.Seq, problem.What));

        Assert.Empty(Check(entries, head).Problems);
        Assert.Empty(Check(Chain(9, entries), head).Problems);
        Assert.NotEmpty(Check(entries, head with { Chain = new byte[32] }).Problems);
    }

    [Fact]
    public void Another_key_makes_another_chain_and_is_told_from_a_change()
    {
        var report = Check(Chain(30), key: new byte[32]);

        Assert.Equal((30, AuditCheck.MostShown, true), (report.ProblemCount, report.Problems.Count, report.HasAnotherKey));
    }

    [Fact]
    public void A_missing_payload_is_fine_where_somebody_was_erased()
    {
        var entries = Chain(5);
        entries[2] = entries[2] with { Payload = null, Salt = null };

        var report = Check(entries, erased: entries[2].Id);

        Assert.Equal((5, 1, 0L), (report.Entries, report.Erased, report.ProblemCount));
    }

    private static AuditReport Check(IReadOnlyList<AuditEntry> entries, AuditHead? head = null, byte[]? key = null, long? erased = null)
    {
        var check = new AuditCheck(new(key ?? Key), Mac, head);
        foreach (var entry in entries) check.Look(entry, entry.Id == erased);
        return check.Finish();
    }

    private static AuditEntry[] Chain(int count, params AuditEntry[] begun)
    {
        var chain = new AuditChain(Key);
        List<AuditEntry> entries = [.. begun];
        while (entries.Count < count)
        {
            var entry = Entry(entries.Count + 1);
            var head = chain.Next(entries is [.., var last] ? AuditHead.Of(last) : AuditHead.Start, entry);
            entries.Add(entry with { Seq = head.Seq, Chain = head.Chain });
        }

        return [.. entries];
    }

    private static AuditEntry Entry(int n) =>
        AuditEntry.Of(Mac, "accounts.tested", Someone, new Guid(n, 0, 0, new byte[8]), $"accounts.session/{n}", $"payload {n}", new FixedClock().Now) with { Id = 10 + n };
}
