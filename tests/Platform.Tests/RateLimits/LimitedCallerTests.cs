using System.Collections.Frozen;
using Modular.Kernel;
using Modular.Platform.RateLimits;

namespace Platform.Tests.RateLimits;

public sealed class LimitedCallerTests
{
    private static readonly Guid Ann = Guid.Parse("0193f0a0-0000-7000-8000-000000000001");

    [Theory]
    [InlineData("192.0.2.7", "address:192.0.2.7")]
    [InlineData("::ffff:192.0.2.7", "address:192.0.2.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "address:2001:db8:1:2::/64")]
    [InlineData("2001:db8:1:2::", "address:2001:db8:1:2::/64")]
    [InlineData("2001:db8:1:3::1", "address:2001:db8:1:3::/64")]
    [InlineData("fe80::1%3", "address:fe80::/64")]
    [InlineData("::1", "address:::/64")]
    [InlineData("unknown", "address:unknown")]
    [InlineData(null, "address:")]
    public void Addresses_that_one_subscriber_has_share_an_allowance(string? address, string caller) => Assert.Equal(caller, LimitedCaller.Of(address));

    [Fact]
    public void A_person_is_one_caller_over_all_sessions_and_keys_and_addresses()
    {
        var session = Caller.User(Ann, FrozenSet<string>.Empty);
        var key = new Caller("key:17", Ann, FrozenSet<string>.Empty);

        Assert.Equal(LimitedCaller.Person(session, "192.0.2.7"), LimitedCaller.Person(key, "192.0.2.8"));
        Assert.NotEqual(LimitedCaller.Of(session, "192.0.2.7"), LimitedCaller.Of(key, "192.0.2.7"));
    }

    [Fact]
    public void Somebody_who_did_not_sign_in_is_their_address()
    {
        var somebody = Caller.Anonymous("2001:db8:1:2:3:4:5:6");

        Assert.Equal("address:2001:db8:1:2::/64", LimitedCaller.Of(somebody, "2001:db8:1:2:3:4:5:6"));
        Assert.Equal("address:2001:db8:1:2::/64", LimitedCaller.Person(somebody, "2001:db8:1:2:3:4:5:6"));
    }
}
