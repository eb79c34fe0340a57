using Platform.Tests.UseCases;

namespace Platform.Tests.Events;

public sealed class DeliveryTests(TestHost host)
{
    private readonly Planted _planted = new();

    [Fact]
    public async Task Two_nodes_share_the_deliveries_and_each_counts_once()
    {
        await using var first = await PlantedNode.StartAsync(host, _planted);
        await using var second = await PlantedNode.StartAsync(host, _planted, first.Database);

        await Task.WhenAll(Enumerable.Range(0, 300).Select(n => (n % 2 == 0 ? first : second).RingAsync($"bell-{n}")));
        await first.Database.WaitUntilAsync("select not exists (select from scheduling.jobs where type = 'planted.note')");

        Assert.Equal(300, await first.Database.AskAsync<long>("select count(*) from platform.settings where name like 'heard.bell-%' and value = '1'"));
    }

    [Fact]
    public async Task A_failing_listener_is_tried_again_and_its_failed_tries_leave_nothing()
    {
        _planted.Failures = 1;
        await using var node = await PlantedNode.StartAsync(host, _planted);

        await node.RingAsync("a");
        await node.Database.WaitUntilAsync("select exists (select from scheduling.jobs where errors #>> '{-1,message}' like '%Not yet.' and attempt = 1 and run_at > now())");
        Assert.False(await node.HasAsync("heard.a"));
        await node.UntilHeardAsync("a");

        Assert.Equal(2, _planted.Heard["a"]);
        Assert.Equal("1", await node.Database.AskAsync<string>("select value from platform.settings where name = 'heard.a'"));
        Assert.Equal(0, await node.WaitingAsync());
    }

    [Fact]
    public async Task One_that_fails_does_not_hold_up_the_others()
    {
        _planted.Failures = int.MaxValue;
        await using var node = await PlantedNode.StartAsync(host, _planted);
        await node.RingAsync("bad");
        await node.Database.WaitUntilAsync("select exists (select from scheduling.jobs where state = 3)");
        _planted.Failures = 0;
        _planted.Heard["bad"] = -1_000_000_000;

        await node.RingAsync("good");

        await node.UntilHeardAsync("good");
    }

    [Fact]
    public async Task What_was_told_before_a_restart_is_heard_after_it()
    {
        await using var database = await host.NewDatabaseAsync();
        _planted.Failures = int.MaxValue;
        await using (var node = await PlantedNode.StartAsync(host, _planted, database))
            for (var n = 0; n < 20; n++) await node.RingAsync($"bell-{n}");

        await database.RunAsync("update scheduling.jobs set run_at = now()");
        _planted.Failures = 0;
        await using var again = await PlantedNode.StartAsync(host, new Planted(), database);

        await database.WaitUntilAsync("select count(*) = 20 from platform.settings where name like 'heard.bell-%' and value = '1'");
        Assert.Equal(0, await again.WaitingAsync());
    }

    [Fact]
    public async Task What_a_dead_node_had_taken_is_taken_over()
    {
        await using var database = await host.NewDatabaseAsync();
        await database.RunAsync(Insert("left", state: 2, "lease = 1, node = 999"));
        await using var node = await PlantedNode.StartAsync(host, _planted, database);

        await node.UntilHeardAsync("left");
    }

    [Fact]
    public async Task An_event_for_a_listener_that_this_version_lacks_waits_for_one_that_has_it()
    {
        await using var database = await host.NewDatabaseAsync();
        await database.RunAsync(Insert("early", state: 1));
        await using (var older = await host.StartAnotherAsync(database: database))
        {
            using var user = await older.SignedInAsync();
            await database.WaitUntilAsync("select exists (select from scheduling.nodes where heartbeat_at > started_at)");
            Assert.Equal(1, await database.AskAsync<int>("select state::int from scheduling.jobs where type = 'planted.note'"));
        }

        await using var newer = await PlantedNode.StartAsync(host, _planted, database);

        await newer.UntilHeardAsync("early");
    }

    [Fact]
    public async Task Events_about_one_thing_are_heard_in_order_though_the_first_fails()
    {
        _planted.Failures = 1;
        await using var first = await PlantedNode.StartAsync(host, _planted);
        await using var second = await PlantedNode.StartAsync(host, _planted, first.Database);

        for (var n = 0; n < 5; n++) await (n % 2 == 0 ? first : second).RingAsync($"tower/{n}"); // each fails once, and the others wait for it
        await first.Database.WaitUntilAsync("select not exists (select from scheduling.jobs where type = 'planted.note')");

        Assert.Equal(Enumerable.Range(0, 5).Select(n => $"tower/{n}"), _planted.Order);
    }

    [Fact]
    public async Task What_waited_in_the_table_of_the_version_before_is_heard()
    {
        await using var database = await host.NewDatabaseAsync();
        await database.RunAsync("insert into platform.event_deliveries (event_id, event, listener, payload) values (gen_random_uuid(), 'planted.rang', 'planted.note', '{\"What\":\"old\"}')");

        await using var node = await PlantedNode.StartAsync(host, _planted, database);

        await node.UntilHeardAsync("old");
        Assert.Equal(0, await database.AskAsync<long>("select count(*) from platform.event_deliveries"));
    }

    private static string Insert(string what, int state, string? taken = null) => $$$"""
        insert into scheduling.jobs (type, queue, priority, state, rank, run_at, max_attempts, args, attempt)
        values ('planted.note', 'events', 5, {{{state}}}, now(), now(), 83, '{"event":"planted.rang","data":{"What":"{{{what}}}"}}', 1);
        {{{(taken is null ? "" : $"update scheduling.jobs set {taken}")}}}
        """;
}
