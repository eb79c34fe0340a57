using System.Security.Cryptography;
using Modular.Accounts.Infrastructure.Tokens;
using Modular.Platform;

namespace Accounts.Tests.Infrastructure.Tokens;

public sealed class KeyRingTests
{
    private static readonly DateTimeOffset Now = new FixedClock().Now;
    private readonly KeyRing _ring = new();

    [Fact]
    public void The_first_key_signs_at_once()
    {
        var key = MadeAt(Now);
        _ring.Replace([key]);

        Assert.Same(key, _ring.SignerAt(Now));
        Assert.False(_ring.NeedsSuccessorAt(Now));
    }

    [Fact]
    public void A_successor_is_made_a_day_before_the_end_and_signs_when_every_node_knows_it()
    {
        var old = MadeAt(Now);
        var due = Now + KeyRing.SignsFor - KeyRing.Overlap;
        _ring.Replace([old]);
        Assert.False(_ring.NeedsSuccessorAt(due.AddSeconds(-1)));
        Assert.True(_ring.NeedsSuccessorAt(due));

        var next = MadeAt(due);
        _ring.Replace([next, old]);

        Assert.False(_ring.NeedsSuccessorAt(due));
        Assert.Same(old, _ring.SignerAt(due.AddMinutes(4)));
        Assert.Same(next, _ring.SignerAt(due + KeyRing.SpreadTime));
    }

    [Fact]
    public void A_retired_key_still_verifies_what_it_signed()
    {
        var bench = new TokenBench();
        var token = bench.Issue();

        bench.Ring.Replace([TokenBench.Key, MadeAt(Now.AddMinutes(-6))]);

        Assert.NotNull(bench.Verifier.Verify(token));
        Assert.NotNull(bench.Verifier.Verify(bench.Issue()));
        bench.Ring.Replace([MadeAt(Now)]);
        Assert.Null(bench.Verifier.Verify(token));
    }

    [Fact]
    public void An_empty_ring_needs_a_key_and_cannot_sign()
    {
        Assert.True(_ring.NeedsSuccessorAt(Now));
        Assert.Throws<InvalidOperationException>(() => _ring.SignerAt(Now));
    }

    [Fact]
    public void A_stored_key_opens_with_its_master_key_only()
    {
        var master = MasterKey.Parse(Convert.ToBase64String(new byte[32]));
        var stored = TokenBench.Key.Seal(master);
        var opened = SigningKey.Open(stored, master);

        Assert.Equal(TokenBench.Key.Kid, opened.Kid);
        Assert.True(TokenBench.Key.Verifies([1, 2, 3], opened.Sign([1, 2, 3])));
        Assert.ThrowsAny<CryptographicException>(() => SigningKey.Open(stored, MasterKey.Parse(Convert.ToBase64String(Enumerable.Repeat((byte)1, 32).ToArray()))));
    }

    private static SigningKey MadeAt(DateTimeOffset when) => SigningKey.Make(when, KeyRing.SignsFor);
}
