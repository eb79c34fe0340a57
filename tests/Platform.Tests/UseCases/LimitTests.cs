using System.Collections.Frozen;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Modular.Kernel;
using Modular.Platform.UseCases;
using Modular.Testing.Databases;

namespace Platform.Tests.UseCases;

/// <summary>Limits on what is committed: three in an hour.</summary>
public sealed class LimitTests(TestHost host) : IAsyncLifetime
{
    private static readonly Dictionary<string, string?> Limited = new(StringComparer.Ordinal) { ["Modular:RateLimits:Enabled"] = "true" };

    private readonly Knocking _knocking = new();
    private readonly Caller _ann = Caller.User(Guid.CreateVersion7(), FrozenSet<string>.Empty);
    private TestDatabase _database = null!;
    private TestNode _node = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await host.NewDatabaseAsync();
        _node = await StartAsync(Limited);
    }

    [Fact]
    public async Task What_is_over_the_limit_is_refused_without_being_run_and_told_when_to_come_back()
    {
        for (var i = 0; i < 3; i++) Assert.True((await SendAsync()).IsSuccess);

        var refused = Assert.Single((await SendAsync()).Errors);

        Assert.Equal((ErrorKind.TooMany, "rate.limited"), (refused.Kind, refused.Code));
        Assert.InRange(refused.RetryAfter!.Value.TotalSeconds, 1100, 1200);
        Assert.Equal(3, _knocking.Runs);
    }

    [Fact]
    public async Task Twenty_minutes_later_there_is_one_again()
    {
        for (var i = 0; i < 3; i++) await SendAsync();
        await _database.RunAsync("update platform.rate_allowances set full_at = full_at - interval '20 minutes'");

        Assert.True((await SendAsync()).IsSuccess);
        Assert.True((await SendAsync()).IsFailed);
    }

    [Fact]
    public async Task What_was_refused_or_broke_does_not_count()
    {
        _knocking.Ending = (_, _) => Task.FromResult<Result<Done>>(Knocking.Refusal);
        for (var i = 0; i < 5; i++) Assert.Equal([Knocking.Refusal], (await SendAsync()).Errors);
        _knocking.Ending = (_, _) => throw new InvalidOperationException("A bug.");
        for (var i = 0; i < 5; i++) await Assert.ThrowsAsync<InvalidOperationException>(() => SendAsync());

        Assert.Equal(0, await _database.AskAsync<long>("select count(*) from platform.rate_allowances"));
    }

    [Fact]
    public async Task A_replay_does_not_count_and_is_given_when_nothing_is_left()
    {
        await SendAsync(key: "once");
        for (var i = 0; i < 5; i++) Assert.True((await SendAsync(key: "once")).IsSuccess);
        Assert.True((await SendAsync()).IsSuccess);
        Assert.True((await SendAsync()).IsSuccess);
        Assert.True((await SendAsync()).IsFailed);

        Assert.True((await SendAsync(key: "once")).IsSuccess);
        Assert.Equal(3, _knocking.Runs);
    }

    [Fact]
    public async Task What_was_refused_for_being_too_much_can_be_sent_again_with_its_key()
    {
        for (var i = 0; i < 3; i++) await SendAsync();
        Assert.True((await SendAsync(key: "later")).IsFailed);
        await _database.RunAsync("delete from platform.rate_allowances");

        Assert.True((await SendAsync(key: "later")).IsSuccess);
    }

    [Fact]
    public async Task A_command_that_is_repeated_after_a_deadlock_counts_once()
    {
        _knocking.Ending = async (run, session) =>
        {
            if (run == 1) await FailAsync(session);
            return new Done();
        };

        Assert.True((await SendAsync()).IsSuccess);

        Assert.Equal(2, _knocking.Runs);
        Assert.Equal(1, await CountedAsync());
    }

    [Fact]
    public async Task A_limited_command_counts_once_whatever_it_sends()
    {
        Assert.True((await SendAsync(new CountedKnockTwice())).IsSuccess);

        Assert.Equal((2, 1), (_knocking.Runs, await CountedAsync()));
    }

    [Fact]
    public async Task One_that_is_not_limited_counts_what_it_sends()
    {
        Assert.True((await SendAsync(new KnockTwice())).IsSuccess);
        Assert.Equal(2, await CountedAsync());

        Assert.Equal("rate.limited", Assert.Single((await SendAsync(new KnockTwice())).Errors).Code);
        Assert.Equal(2, await CountedAsync()); // its first half went with it
    }

    [Fact]
    public async Task Of_fifty_at_once_on_two_nodes_three_are_done()
    {
        await using var other = await StartAsync(Limited);

        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(() => SendAsync(node: i % 2 == 0 ? _node : other))));

        Assert.Equal(3, results.Count(r => r.IsSuccess));
        Assert.All(results.Where(r => r.IsFailed), r => Assert.Equal("rate.limited", Assert.Single(r.Errors).Code));
        Assert.Equal(3, _knocking.Runs);
    }

    [Fact]
    public async Task A_person_has_one_allowance_and_strangers_one_for_their_address()
    {
        for (var i = 0; i < 3; i++) await SendAsync();
        Assert.True((await SendAsync(caller: new Caller("key:17", _ann.Id, FrozenSet<string>.Empty))).IsFailed);
        Assert.True((await SendAsync(caller: Caller.User(Guid.CreateVersion7(), FrozenSet<string>.Empty))).IsSuccess);

        for (var i = 0; i < 3; i++) Assert.True((await SendAsync(caller: Caller.Anonymous($"2001:db8::{i}"))).IsSuccess);
        Assert.True((await SendAsync(caller: Caller.Anonymous("2001:db8::9"))).IsFailed);
        Assert.True((await SendAsync(caller: Caller.Anonymous("2001:db8:0:1::9"))).IsSuccess);
    }

    [Fact]
    public async Task The_systems_own_work_is_not_limited()
    {
        for (var i = 0; i < 5; i++) Assert.True((await SendAsync(caller: Caller.System)).IsSuccess);

        Assert.Equal(0, await _database.AskAsync<long>("select count(*) from platform.rate_allowances"));
    }

    [Fact]
    public async Task Turned_off_it_costs_no_statement()
    {
        await using var unlimited = await StartAsync([]);
        await _database.RunAsync("drop table platform.rate_allowances");

        for (var i = 0; i < 5; i++) Assert.True((await SendAsync(node: unlimited)).IsSuccess);
    }

    [Fact]
    public async Task Configuration_changes_it()
    {
        await using var generous = await StartAsync(new(Limited, StringComparer.Ordinal) { ["Modular:RateLimits:Policies:knocks:Permits"] = "4", ["Modular:RateLimits:Policies:knocks:Seconds"] = "60" });

        for (var i = 0; i < 4; i++) Assert.True((await SendAsync(node: generous)).IsSuccess);
        Assert.InRange(Assert.Single((await SendAsync(node: generous)).Errors).RetryAfter!.Value.TotalSeconds, 1, 15);
    }

    public async ValueTask DisposeAsync()
    {
        await _node.DisposeAsync();
        await _database.DisposeAsync();
    }

    private Task<TestNode> StartAsync(Dictionary<string, string?> settings) => host.StartAnotherAsync(settings, _database, services => Knocking.Register(services, _knocking));

    /// <summary>In a scope of its own, as a request would.</summary>
    private async Task<Result<Done>> SendAsync(ICommand<Done>? command = null, string? key = null, Caller? caller = null, TestNode? node = null)
    {
        await using var scope = (node ?? _node).Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<UseCaseContext>();
        context.Caller = caller ?? _ann;
        context.Address = context.Caller.Key.StartsWith("address:", StringComparison.Ordinal) ? context.Caller.Key["address:".Length..] : "192.0.2.7";
        context.Idempotency = key is null ? null : new("POST /knocking", key);
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(command ?? new Knock());
    }

    /// <summary>How many have been taken, as 20 minutes are missing for each.</summary>
    private Task<int> CountedAsync() => _database.AskAsync<int>("select ceil(extract(epoch from max(full_at) - clock_timestamp()) / 1200)::int from platform.rate_allowances");

    private static async Task FailAsync(Modular.Platform.Persistence.DbSession session)
    {
        await using var raise = session.Command("do $$ begin raise exception using errcode = '40P01'; end $$");
        await raise.ExecuteNonQueryAsync();
    }
}
