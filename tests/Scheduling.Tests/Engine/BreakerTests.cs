using Modular.Platform.Jobs;

namespace Scheduling.Tests.Engine;

public sealed class BreakerTests(TestHost host)
{
    private static readonly JobTypeOptions Once = new() { Retry = JobRetry.None };

    private readonly Workshop _workshop = new();

    private bool _works;

    private Task<Result<Done>> WorkIfItWorks() => _works ? Task.FromResult<Result<Done>>(default(Done)) : throw new IOException("Away.");

    [Fact]
    public async Task Five_failures_in_a_row_open_it_on_all_nodes_and_one_probe_closes_it()
    {
        _workshop.Doing = (name, _, _) => name == "another type" ? Task.FromResult<Result<Done>>(default(Done)) : WorkIfItWorks();
        await using var first = await _workshop.OpenAsync(host, Once);
        await using var second = await _workshop.OpenAsync(host, Once, first.Database);
        for (var n = 0; n < 5; n++) await first.EndOfAsync(await (n % 2 == 0 ? first : second).EnqueueAsync($"bad {n}"));
        await OpenAsync(first, "");

        for (var n = 0; n < 20; n++) await (n % 2 == 0 ? first : second).EnqueueAsync($"waits {n}");
        await first.EndOfAsync(await first.EnqueueOtherAsync("another type"));
        await Task.Delay(TimeSpan.FromSeconds(1.5));
        Assert.DoesNotContain(_workshop.Began, n => n.StartsWith("waits", StringComparison.Ordinal));

        await TimeIsUpAsync(first);
        await first.Database.WaitUntilAsync("select exists (select from scheduling.breakers where state = 1 and open_until > now() and failures = 6)");
        Assert.Single(_workshop.Began, n => n.StartsWith("waits", StringComparison.Ordinal));

        _works = true;
        await TimeIsUpAsync(first);
        await first.UntilIdleAsync();
        Assert.Equal(20, _workshop.Began.Count(n => n.StartsWith("waits", StringComparison.Ordinal)));
        Assert.Equal("0|0", Assert.Single(await first.Database.ListAsync("select state, failures from scheduling.breakers")));
    }

    [Fact]
    public async Task Each_key_has_its_own_and_a_restart_does_not_close_it()
    {
        _workshop.Doing = (name, _, _) => name.StartsWith("up", StringComparison.Ordinal) ? Task.FromResult<Result<Done>>(default(Done)) : WorkIfItWorks();
        await using var database = await host.NewDatabaseAsync();
        await using (var node = await _workshop.OpenAsync(host, Once, database))
        {
            for (var n = 0; n < 5; n++) await node.EndOfAsync(await node.EnqueueAsync($"down {n}", new() { BreakerKey = "down.example" }));
            await OpenAsync(node, "down.example");
            Assert.Equal("completed|1", await node.EndOfAsync(await node.EnqueueAsync("up 1", new() { BreakerKey = "up.example" })));
        }

        await using var again = await _workshop.OpenAsync(host, Once, database);
        var waiting = await again.EnqueueAsync("down again", new() { BreakerKey = "down.example" });
        await again.Database.WaitUntilAsync("select exists (select from scheduling.jobs where id = $1 and state = 0 and run_at > now() + interval '20 seconds' and attempt = 0)", waiting.Id);
        Assert.Equal("completed|1", await again.EndOfAsync(await again.EnqueueAsync("up 2", new() { BreakerKey = "up.example" })));

        _works = true;
        await TimeIsUpAsync(again);
        await database.RunAsync("update scheduling.jobs set run_at = now() where id = $1", waiting.Id);
        Assert.Equal("completed|1", await again.EndOfAsync(waiting));
    }

    [Fact]
    public async Task A_success_between_them_begins_the_count_anew_and_refusals_do_not_count()
    {
        _workshop.Doing = (name, _, _) => name switch
        {
            "bad" => throw new IOException("Away."),
            "refused" => Task.FromResult<Result<Done>>(new Error(ErrorKind.Conflict, "planted.no", "No.")),
            _ => Task.FromResult<Result<Done>>(default(Done)),
        };
        await using var node = await _workshop.OpenAsync(host, Once);

        foreach (var name in (string[])["bad", "bad", "bad", "bad", "good", "bad", "bad", "bad", "bad", "refused", "refused", "refused"]) await node.EndOfAsync(await node.EnqueueAsync(name));
        Assert.Equal("0|4", Assert.Single(await node.Database.ListAsync("select state, failures from scheduling.breakers")));

        await node.EndOfAsync(await node.EnqueueAsync("bad"));
        await OpenAsync(node, "");
    }

    private static Task OpenAsync(WorkNode node, string key) =>
        node.Database.WaitUntilAsync("select exists (select from scheduling.breakers where type = 'planted.work' and key = $1 and state = 1 and open_until between now() + interval '40 seconds' and now() + interval '1 minute')", key);

    /// <summary>Rows are moved, not clocks.</summary>
    private static async Task TimeIsUpAsync(WorkNode node) => await node.Database.RunAsync("update scheduling.breakers set open_until = now() where state = 1");
}
