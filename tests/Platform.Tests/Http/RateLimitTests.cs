using System.Globalization;

namespace Platform.Tests.Http;

/// <summary>On a host with limits small enough to reach.</summary>
public sealed class RateLimitTests(TestHost host) : IAsyncLifetime
{
    private TestNode _node = null!;

    public async ValueTask InitializeAsync() => _node = await host.StartAnotherAsync(new()
    {
        ["Modular:RateLimits:Enabled"] = "true",
        ["Modular:RateLimits:Policies:reads:Permits"] = "5",
        ["Modular:RateLimits:Policies:reads:Seconds"] = "60",
        ["Modular:RateLimits:Policies:search:Permits"] = "2",
        ["Modular:RateLimits:Policies:search:Seconds"] = "1",
        ["Modular:RateLimits:Policies:login:Permits"] = "3",
        ["Modular:RateLimits:Policies:login:Seconds"] = "900",
    });

    [Fact]
    public async Task A_caller_is_told_where_they_stand_and_when_to_come_back()
    {
        using var ann = await host.SignedInAsync();
        using var client = _node.ClientOf(ann);

        for (var left = 4; left >= 0; left--)
        {
            var answer = (await client.GetAsync(Address.Me)).Expect(200);
            Assert.Equal("\"reads\";q=5;w=60", answer.Header("RateLimit-Policy"));
            Assert.StartsWith(string.Create(CultureInfo.InvariantCulture, $"\"reads\";r={left};t="), answer.Header("RateLimit"), StringComparison.Ordinal);
        }

        var refused = (await client.GetAsync(Address.Me)).Expect(429, "rate.limited");
        RefusalTests.IsAProblem(refused);
        Assert.InRange(int.Parse(refused.Header("Retry-After")!, CultureInfo.InvariantCulture), 10, 12);
    }

    [Fact]
    public async Task Each_caller_has_an_allowance_of_their_own()
    {
        using var ann = await host.SignedInAsync();
        using var bob = await host.SignedInAsync();
        using var first = _node.ClientOf(ann);
        using var second = _node.ClientOf(bob);
        for (var i = 0; i < 5; i++) (await first.GetAsync(Address.Me)).Expect(200);

        (await first.GetAsync(Address.Me)).Expect(429);
        (await second.GetAsync(Address.Me)).Expect(200);
    }

    [Fact]
    public async Task After_the_wait_it_named_a_caller_may_go_on()
    {
        using var ann = await host.SignedInAsync();
        using var client = _node.ClientOf(ann);
        HttpAnswer answer;
        do answer = await client.GetAsync($"{Address.Search}?q=anything"); while (answer.Status == 200);

        await Task.Delay(TimeSpan.FromSeconds(int.Parse(answer.Expect(429).Header("Retry-After")!, CultureInfo.InvariantCulture)));

        (await client.GetAsync($"{Address.Search}?q=anything")).Expect(200);
    }

    [Fact]
    public async Task Log_ins_are_counted_across_nodes_and_the_health_is_not_counted()
    {
        await using var other = await host.StartAnotherAsync(new()
        {
            ["Modular:RateLimits:Enabled"] = "true",
            ["Modular:RateLimits:Policies:login:Permits"] = "3",
            ["Modular:RateLimits:Policies:login:Seconds"] = "900",
        });
        using var here = _node.Client();
        using var there = other.Client();
        await host.Database.RunAsync("delete from platform.rate_counters");
        var body = new { login = "nobody", password = "wrong password" };

        foreach (var client in (TestClient[])[here, there, here]) (await client.PostAsync(Address.LogIn, body)).Expect(401);
        (await there.PostAsync(Address.LogIn, body)).Expect(429, "rate.limited");
        (await here.PostAsync(Address.LogIn, body)).Expect(429, "rate.limited");

        for (var i = 0; i < 20; i++) (await here.GetAsync("/health/live")).Expect(200);
    }

    public ValueTask DisposeAsync() => _node.DisposeAsync();
}
