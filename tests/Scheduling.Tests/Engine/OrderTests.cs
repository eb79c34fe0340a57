namespace Scheduling.Tests.Engine;

public sealed class OrderTests(TestHost host)
{
    private readonly Workshop _workshop = new();

    [Fact]
    public async Task Jobs_of_one_ordering_key_run_one_at_a_time_in_the_order_they_were_enqueued()
    {
        _workshop.Doing = async (_, _, cancel) =>
        {
            await Task.Delay(Random.Shared.Next(5), cancel);
            return default(Done);
        };
        await using var first = await _workshop.OpenAsync(host);
        await using var second = await _workshop.OpenAsync(host, shared: first.Database);

        for (var n = 0; n < 60; n++) await (n % 2 == 0 ? first : second).EnqueueAsync($"{n}", new() { OrderingKey = "line" });
        await first.UntilIdleAsync();

        Assert.Equal(Enumerable.Range(0, 60).Select(n => $"{n}"), _workshop.Began);
        Assert.Equal(1, _workshop.MostAtOnce);
    }

    [Fact]
    public async Task The_next_one_waits_while_the_first_is_tried_again_and_others_pass()
    {
        _workshop.Doing = (name, context, _) => name == "first" && context.Attempt == 1 ? throw new IOException("Once.") : Task.FromResult<Result<Done>>(default(Done));
        await using var node = await _workshop.OpenAsync(host);

        await node.EnqueueAsync("first", new() { OrderingKey = "line" });
        await node.EnqueueAsync("second", new() { OrderingKey = "line" });
        await node.EnqueueAsync("another line", new() { OrderingKey = "other" });
        await node.UntilIdleAsync();

        Assert.Equal(["another line", "first", "first", "second"], _workshop.Began.Order(StringComparer.Ordinal));
        Assert.Equal(["first", "first", "second"], _workshop.Began.Where(n => n != "another line"));
    }

    [Fact]
    public async Task One_of_two_lines_is_let_go_though_the_node_that_finished_before_it_died()
    {
        await using var database = await host.NewDatabaseAsync();
        await database.RunAsync("""
            insert into scheduling.jobs (type, queue, priority, state, rank, run_at, max_attempts, args, ordering_key)
            select 'planted.work', 'default', 5, 7, now(), now(), 4, json_build_object('name', n::text), 'line ' || n % 2 from generate_series(0, 5) n
            """);
        await using var node = await _workshop.OpenAsync(host, shared: database);

        await node.UntilIdleAsync();

        Assert.Equal(["0", "2", "4"], _workshop.Began.Where(n => n is "0" or "2" or "4"));
        Assert.Equal(["1", "3", "5"], _workshop.Began.Where(n => n is "1" or "3" or "5"));
    }

    [Fact]
    public async Task More_important_ones_come_first_over_all_types_and_one_that_has_waited_long_comes_before_them()
    {
        await using var database = await host.NewDatabaseAsync();
        await database.RunAsync("""
            insert into scheduling.jobs (type, queue, priority, state, rank, run_at, max_attempts, args)
            select type, 'default', priority, 1, now() - waits + priority * interval '1 minute', now() - waits, 4, json_build_object('name', name)
            from (values ('planted.work', 5, 'normal', interval '0'), ('planted.other_work', 1, 'critical', interval '0'), ('planted.work', 10, 'low', interval '0'),
              ('planted.other_work', 10, 'low, for ten minutes', interval '10 minutes'), ('planted.work', 2, 'high', interval '0')) j (type, priority, name, waits)
            """);
        await using var node = await _workshop.OpenAsync(host, shared: database, settings: new() { ["Modular:Scheduling:Concurrency"] = "1" });

        await node.UntilIdleAsync();

        Assert.Equal(["low, for ten minutes", "critical", "high", "normal", "low"], _workshop.Began);
    }
}
