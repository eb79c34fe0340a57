using System.Globalization;

namespace Platform.Tests.Http;

/// <summary>On a host with limits small enough to reach. Whoever else uses up what is shared by an address runs before or after.</summary>
[Collection(nameof(RateLimitTests))]
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
        ["Modular:RateLimits:Policies:signup:Permits"] = "3",
        ["Modular:RateLimits:Policies:signup:Seconds"] = "900",
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
        await using var other = await StartAnotherAsync();
        using var here = _node.Client();
        using var there = other.Client();
        await host.Database.RunAsync("delete from platform.rate_allowances");
        var body = new { login = "nobody", password = "wrong password" };

        foreach (var client in (TestClient[])[here, there, here]) (await client.PostAsync(Address.LogIn, body)).Expect(401);
        (await there.PostAsync(Address.LogIn, body)).Expect(429, "rate.limited");
        (await here.PostAsync(Address.LogIn, body)).Expect(429, "rate.limited");

        for (var i = 0; i < 20; i++) (await here.GetAsync("/health/live")).Expect(200);
    }

    [Fact]
    public async Task Of_fifty_log_ins_at_once_on_two_nodes_as_many_pass_as_one_node_would_let()
    {
        await using var other = await StartAnotherAsync();
        using var here = _node.Client();
        using var there = other.Client();
        await host.Database.RunAsync("delete from platform.rate_allowances");

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => (i % 2 == 0 ? here : there).PostAsync(Address.LogIn, new { login = "nobody", password = "wrong password" })));

        Assert.Equal(3, answers.Count(a => a.Status == 401));
        Assert.Equal(47, answers.Count(a => (a.Status, a.Code) == (429, "rate.limited")));
        Assert.All(answers.Where(a => a.Status == 429), a => Assert.InRange(int.Parse(a.Header("Retry-After")!, CultureInfo.InvariantCulture), 200, 300));
    }

    [Fact]
    public async Task A_log_in_counts_as_a_write_first_and_both_limits_are_told()
    {
        using var client = _node.Client();
        await host.Database.RunAsync("delete from platform.rate_allowances");

        var answer = (await client.PostAsync(Address.LogIn, new { login = "nobody", password = "wrong password" })).Expect(401);

        Assert.Equal("\"writes\";q=100;w=60, \"login\";q=3;w=900", answer.Header("RateLimit-Policy"));
        Assert.Matches("""^"writes";r=\d+;t=\d+, "login";r=2;t=300$""", answer.Header("RateLimit"));
    }

    [Fact]
    public async Task A_sign_up_that_is_sent_again_counts_once()
    {
        using var client = _node.Client();
        await host.Database.RunAsync("delete from platform.rate_allowances");
        var name = $"again{Guid.NewGuid():N}"[..20];
        var account = new { username = name, email = $"{name}@example.org", password = "a decent password" };
        var key = ("Idempotency-Key", name);

        for (var i = 0; i < 5; i++) Assert.Equal(i > 0, (await client.PostAsync(Address.SignUp, account, key)).Expect(201).Header("Idempotent-Replayed") == "true");

        (await client.PostAsync(Address.SignUp, account)).Expect(409); // an attempt counts, whatever comes of it
        (await client.PostAsync(Address.SignUp, account)).Expect(409);
        (await client.PostAsync(Address.SignUp, account)).Expect(429, "rate.limited");
    }

    private Task<TestNode> StartAnotherAsync() => host.StartAnotherAsync(new()
    {
        ["Modular:RateLimits:Enabled"] = "true",
        ["Modular:RateLimits:Policies:login:Permits"] = "3",
        ["Modular:RateLimits:Policies:login:Seconds"] = "900",
    });

    public ValueTask DisposeAsync() => _node.DisposeAsync();
}
