namespace Platform.Tests.Http;

/// <summary>Where a request comes from, as the limits and the sessions of the real host see it.</summary>
[Collection(nameof(RateLimitTests))]
public sealed class ForwardedAddressTests(TestHost host)
{
    private static readonly object Nobody = new { login = "nobody", password = "wrong password" };

    [Fact]
    public async Task Without_configured_proxies_a_forged_address_changes_nothing()
    {
        await using var node = await StartAsync();
        using var client = node.Client();

        for (var i = 1; i <= 3; i++) (await TryAsync(client, $"198.51.100.{i}")).Expect(401);
        (await TryAsync(client, "198.51.100.4")).Expect(429, "rate.limited");
        Assert.Equal("127.0.0.1", await AddressOfSessionAsync(await StartWithoutLimitsAsync(), "6.6.6.6"));
    }

    [Fact]
    public async Task A_known_proxy_says_where_a_request_comes_from()
    {
        await using var node = await StartAsync("127.0.0.1");
        using var client = node.Client();

        for (var i = 1; i <= 3; i++) (await TryAsync(client, "198.51.100.1")).Expect(401);
        (await TryAsync(client, "198.51.100.1")).Expect(429, "rate.limited");
        (await TryAsync(client, "::ffff:198.51.100.1")).Expect(429, "rate.limited");
        (await TryAsync(client, "198.51.100.2")).Expect(401);
    }

    [Theory]
    [InlineData("6.6.6.6, 1.2.3.4", "1.2.3.4", "127.0.0.1")] // the client sent the first part itself
    [InlineData("6.6.6.6, 127.0.0.1, 1.2.3.4", "1.2.3.4", "127.0.0.1")] // and may name a proxy in it
    [InlineData("6.6.6.6, 1.2.3.4, 10.0.0.7", "10.0.0.7", "127.0.0.1")] // of a row of proxies all have to be known
    [InlineData("6.6.6.6, 1.2.3.4, 10.0.0.7", "1.2.3.4", "127.0.0.1", "10.0.0.7")]
    [InlineData("6.6.6.6, 1.2.3.4, 10.9.0.1, 10.0.0.7", "1.2.3.4", "127.0.0.1", "10.0.0.0/8")]
    [InlineData("1.2.3.4, nonsense, 10.0.0.7", "10.0.0.7", "127.0.0.1", "10.0.0.7")]
    [InlineData("2001:db8::1", "2001:db8::1", "127.0.0.1")]
    [InlineData("1.2.3.4", "127.0.0.1", "10.0.0.7")] // it did not come through the proxy
    public async Task A_chain_is_walked_back_as_far_as_its_proxies_are_known(string chain, string address, params string[] proxies) =>
        Assert.Equal(address, await AddressOfSessionAsync(await StartWithoutLimitsAsync(proxies), chain));

    [Fact]
    public async Task Addresses_of_one_ipv6_network_share_an_allowance()
    {
        await using var node = await StartAsync("127.0.0.1");
        using var client = node.Client();

        for (var i = 1; i <= 3; i++) (await TryAsync(client, $"2001:db8:0:1:{i}::{i}")).Expect(401);
        (await TryAsync(client, "2001:db8:0:1::4")).Expect(429, "rate.limited");
        (await TryAsync(client, "2001:db8:0:2::1")).Expect(401);
    }

    [Fact]
    public async Task Anonymous_reads_are_counted_by_network_too()
    {
        await using var node = await host.StartAnotherAsync(new()
        {
            ["Modular:KnownProxies:0"] = "127.0.0.1",
            ["Modular:RateLimits:Enabled"] = "true",
            ["Modular:RateLimits:Policies:reads:Permits"] = "2",
            ["Modular:RateLimits:Policies:reads:Seconds"] = "600",
        });
        using var client = node.Client();

        for (var i = 1; i <= 2; i++) (await client.GetAsync(Address.Topics, ("X-Forwarded-For", $"2001:db8::{i}"))).Expect(200);
        (await client.GetAsync(Address.Topics, ("X-Forwarded-For", "2001:db8::3"))).Expect(429, "rate.limited");
    }

    private async Task<string> AddressOfSessionAsync(TestNode node, string chain)
    {
        await using (node)
        {
            using var ann = await host.SignedInAsync();
            using var client = node.Client();
            (await client.PostAsync(Address.LogIn, new { login = ann.Username, password = ann.Password }, ("X-Forwarded-For", chain))).Expect(200);
            return await host.Database.AskAsync<string>("select address from accounts.sessions where user_id = $1 order by id desc limit 1", ann.Id);
        }
    }

    private Task<TestNode> StartWithoutLimitsAsync(params string[] proxies) =>
        host.StartAnotherAsync(proxies.Select((proxy, i) => ($"Modular:KnownProxies:{i}", proxy)).ToDictionary(p => p.Item1, p => (string?)p.proxy, StringComparer.Ordinal));

    /// <summary>A policy of the name is shared by all hosts on the database, so each test begins with full allowances.</summary>
    private async Task<TestNode> StartAsync(params string[] proxies)
    {
        await host.Database.RunAsync("delete from platform.rate_allowances where policy = 'login'");
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Modular:RateLimits:Enabled"] = "true",
            ["Modular:RateLimits:Policies:login:Permits"] = "3",
            ["Modular:RateLimits:Policies:login:Seconds"] = "900",
        };
        for (var i = 0; i < proxies.Length; i++) settings[$"Modular:KnownProxies:{i}"] = proxies[i];
        return await host.StartAnotherAsync(settings);
    }

    private static Task<HttpAnswer> TryAsync(TestClient client, string address) => client.PostAsync(Address.LogIn, Nobody, ("X-Forwarded-For", address));
}
