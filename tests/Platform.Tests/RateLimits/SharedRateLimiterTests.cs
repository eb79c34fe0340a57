using Microsoft.Extensions.DependencyInjection;
using Modular.Platform.Persistence;
using Modular.Platform.RateLimits;

namespace Platform.Tests.RateLimits;

/// <summary>Over the real database. Each test has a policy of its own, and time goes by moving what is stored.</summary>
public sealed class SharedRateLimiterTests(TestHost host)
{
    private readonly RateLimit _limit = new($"limiter-{Guid.NewGuid():N}", 10, 900);

    [Fact]
    public async Task As_many_as_are_allowed_pass_and_the_next_is_told_how_long_to_wait()
    {
        for (var left = 9; left >= 0; left--)
        {
            var decision = await TakeAsync();
            Assert.Equal((true, left), (decision.Allowed, decision.Remaining));
            Assert.InRange(decision.Reset.TotalSeconds, (10 - left) * 90 - 30, (10 - left) * 90);
        }

        var refused = await TakeAsync();
        Assert.Equal((false, 0), (refused.Allowed, refused.Remaining));
        Assert.InRange(refused.Reset.TotalSeconds, 60, 90);
    }

    [Fact]
    public async Task What_is_refused_costs_nothing()
    {
        await TakeAllAsync();
        var before = await FullAtAsync();

        for (var i = 0; i < 20; i++) Assert.False((await TakeAsync()).Allowed);

        Assert.Equal(before, await FullAtAsync());
    }

    [Fact]
    public async Task After_the_wait_there_is_one_again_and_no_second_burst()
    {
        await TakeAllAsync();
        var wait = (await TakeAsync()).Reset;
        await PassAsync(wait - TimeSpan.FromSeconds(30));
        Assert.False((await TakeAsync()).Allowed);

        await PassAsync(TimeSpan.FromSeconds(30));

        Assert.True((await TakeAsync()).Allowed);
        Assert.False((await TakeAsync()).Allowed);
    }

    [Fact]
    public async Task After_a_rest_all_are_there_again_and_not_more()
    {
        await TakeAllAsync();
        await PassAsync(TimeSpan.FromDays(3));

        await TakeAllAsync();
        Assert.False((await TakeAsync()).Allowed);
    }

    [Fact]
    public async Task An_allowance_that_does_not_divide_evenly_can_be_used_up()
    {
        var odd = _limit with { Permits = 7, Seconds = 3600 };
        for (var left = 6; left >= 0; left--) Assert.Equal(left, (await TakeAsync(limit: odd)).Remaining);

        Assert.False((await TakeAsync(limit: odd)).Allowed);
    }

    [Fact]
    public async Task Of_fifty_at_once_on_two_nodes_ten_pass()
    {
        await using var other = await host.StartAnotherAsync();

        var decisions = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(() => TakeAsync(i % 2 == 0 ? host.Node : other))));

        Assert.Equal(10, decisions.Count(d => d.Allowed));
        Assert.Equal(Enumerable.Range(0, 10).Select(n => (long)n), decisions.Where(d => d.Allowed).Select(d => d.Remaining).Order());
        Assert.All(decisions.Where(d => !d.Allowed), d => Assert.InRange(d.Reset.TotalSeconds, 30, 90));
    }

    [Fact]
    public async Task What_is_taken_in_a_transaction_that_is_rolled_back_is_there_again()
    {
        await using var scope = host.Node.Services.CreateAsyncScope();
        var session = scope.ServiceProvider.GetRequiredService<DbSession>();
        await session.BeginAsync(CancellationToken.None);
        await using (var batch = session.Batch()) Assert.True((await Limiter(host.Node).TakeAsync(batch, _limit, "ann", CancellationToken.None)).Allowed);
        await session.RollbackAsync();

        Assert.Equal(9, (await TakeAsync()).Remaining);
    }

    [Fact]
    public async Task What_is_given_back_is_there_again()
    {
        await TakeAsync();
        await TakeAsync();
        await using var batch = Database(host.Node).Source.CreateBatch();
        await Limiter(host.Node).GiveBackAsync(batch, _limit, "ann", CancellationToken.None);

        Assert.Equal(8, (await TakeAsync()).Remaining);
    }

    [Fact]
    public async Task The_table_does_not_say_whose_a_row_is()
    {
        await TakeAsync(caller: "address:192.0.2.7");

        var row = Assert.Single(await host.Database.ListAsync("select length(caller), encode(caller, 'hex'), encode(caller, 'escape') from platform.rate_allowances where policy = $1", _limit.Policy));
        Assert.StartsWith("32|", row, StringComparison.Ordinal);
        Assert.DoesNotContain("192.0.2.7", row, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("address:192.0.2.7"u8)), row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_allowances_that_are_full_again_are_tidied_away()
    {
        await TakeAsync(caller: "rested");
        await PassAsync(TimeSpan.FromSeconds(90));
        await TakeAsync(caller: "at it");

        await new Housekeeping(Database(host.Node), []).HandleAsync(new(), new NoJob(), CancellationToken.None);

        Assert.Equal(1, await host.Database.AskAsync<long>("select count(*) from platform.rate_allowances where policy = $1", _limit.Policy));
        Assert.Equal(8, (await TakeAsync(caller: "at it")).Remaining);
    }

    private async Task<RateDecision> TakeAsync(TestNode? node = null, string caller = "ann", RateLimit? limit = null)
    {
        await using var batch = Database(node ?? host.Node).Source.CreateBatch();
        return await Limiter(node ?? host.Node).TakeAsync(batch, limit ?? _limit, caller, CancellationToken.None);
    }

    private async Task TakeAllAsync()
    {
        for (var i = 0; i < 10; i++) Assert.True((await TakeAsync()).Allowed);
    }

    private Task<int> PassAsync(TimeSpan time) => host.Database.RunAsync("update platform.rate_allowances set full_at = full_at - $2 where policy = $1", _limit.Policy, time);

    private Task<DateTime> FullAtAsync() => host.Database.AskAsync<DateTime>("select full_at from platform.rate_allowances where policy = $1", _limit.Policy);

    private static DatabaseConnection Database(TestNode node) => node.Services.GetRequiredService<DatabaseConnection>();

    private static SharedRateLimiter Limiter(TestNode node) => node.Services.GetRequiredService<SharedRateLimiter>();
}
