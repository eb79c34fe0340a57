using Modular.Testing.Databases;

namespace Accounts.Tests.Http;

/// <summary>What a key costs and how it is counted, on hosts of their own.</summary>
public sealed class ApiKeyCostTests(TestHost host)
{
    private const string WithoutQueries = "/.well-known/jwks.json";

    [Fact]
    public async Task A_thousand_requests_with_one_key_do_not_make_a_thousand_queries()
    {
        await using var database = await host.NewDatabaseAsync();
        var key = await NewKeyAsync(database, revoked: false);

        Assert.InRange(await TransactionsAsync(database, key, WithoutQueries, 200), 0, 500);
        Assert.InRange(await TransactionsAsync(database, key, Keys.Me, 200), 1000, 1500); // one query each: what is counted does count
    }

    [Fact]
    public async Task Nor_do_they_with_a_key_that_was_revoked_or_made_up()
    {
        await using var database = await host.NewDatabaseAsync();

        Assert.InRange(await TransactionsAsync(database, await NewKeyAsync(database, revoked: true), WithoutQueries, 401), 0, 500);
        Assert.InRange(await TransactionsAsync(database, "mk_" + new string('A', 86), WithoutQueries, 401), 0, 500);
    }

    [Fact]
    public async Task A_use_that_cannot_be_noted_is_no_reason_to_refuse_and_is_noted_later()
    {
        await using var database = await host.NewDatabaseAsync();
        await using var node = await host.StartAnotherAsync(database: database);
        using var owner = await node.SignedInAsync();
        using var robot = node.WithKey(await owner.NewKeyAsync());
        await database.RunAsync("alter table accounts.api_keys add constraint never_used check (last_used_at is null)");

        (await robot.GetAsync(Keys.Me)).Expect(200);
        (await robot.GetAsync(Keys.Me)).Expect(200);

        await database.RunAsync("alter table accounts.api_keys drop constraint never_used");
        await Task.Delay(TimeSpan.FromSeconds(3.2));
        (await robot.GetAsync(Keys.Me)).Expect(200);
        await database.WaitUntilAsync("select last_used_at is not null from accounts.api_keys");
    }

    [Fact]
    public async Task Each_key_has_an_allowance_of_its_own()
    {
        await using var node = await host.StartAnotherAsync(new()
        {
            ["Modular:RateLimits:Enabled"] = "true",
            ["Modular:RateLimits:Policies:reads:Permits"] = "5",
            ["Modular:RateLimits:Policies:reads:Seconds"] = "60",
        });
        using var owner = await host.SignedInAsync();
        using var person = node.ClientOf(owner);
        using var robot = node.WithKey(await owner.NewKeyAsync());
        using var other = node.WithKey(await owner.NewKeyAsync());

        await RepeatAsync(5, robot, Keys.Me, 200);

        (await robot.GetAsync(Keys.Me)).Expect(429, "rate.limited");
        (await other.GetAsync(Keys.Me)).Expect(200);
        (await person.GetAsync(Keys.Me)).Expect(200);
    }

    private static async Task RepeatAsync(int times, TestClient client, string path, int status)
    {
        for (var i = 0; i < times; i++) (await client.GetAsync(path)).Expect(status);
    }

    private async Task<string> NewKeyAsync(TestDatabase database, bool revoked)
    {
        await using var node = await host.StartAnotherAsync(database: database);
        using var owner = await node.SignedInAsync();
        var created = await owner.NewKeyAsync();
        if (revoked) (await owner.DeleteAsync(created.Header("Location")!)).Expect(204);
        return created["key"];
    }

    /// <summary>Those of a node in all its life, with a thousand requests in it. Every query outside of a command is one; the server tells of all when its connections have closed.</summary>
    private async Task<long> TransactionsAsync(TestDatabase database, string key, string path, int status)
    {
        var before = await CountAsync(database);
        await using (var node = await host.StartAnotherAsync(database: database))
        {
            using var client = node.Client();
            client.Http.DefaultRequestHeaders.Add(Keys.Header, key);
            await RepeatAsync(1000, client, path, status);
        }

        return await CountAsync(database) - before;
    }

    private static async Task<long> CountAsync(TestDatabase database)
    {
        await Task.Delay(TimeSpan.FromSeconds(0.5));
        return await database.AskAsync<long>("select xact_commit + xact_rollback from pg_stat_database where datname = current_database()");
    }
}
