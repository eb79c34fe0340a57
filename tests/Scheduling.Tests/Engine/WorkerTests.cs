using Microsoft.Extensions.DependencyInjection;
using Modular.Platform.Jobs;
using Modular.Platform.Persistence;

namespace Scheduling.Tests.Engine;

public sealed class WorkerTests(TestHost host)
{
    private readonly Workshop _workshop = new();

    private static async Task<Result<Done>> UntilStoppedAsync(CancellationToken cancel)
    {
        await Task.Delay(Timeout.Infinite, cancel);
        return default(Done);
    }

    [Fact]
    public async Task A_late_worker_changes_nothing_any_more()
    {
        var (begun, gate) = (new TaskCompletionSource(), new TaskCompletionSource());
        _workshop.Doing = async (_, context, cancel) =>
        {
            if (context.Attempt > 1) return default(Done);

            begun.SetResult();
            await gate.Task.WaitAsync(cancel);
            context.Answer(new { late = true });
            return default(Done);
        };
        await using var node = await _workshop.OpenAsync(host);
        var job = await node.EnqueueAsync("slow");
        await begun.Task;

        // What a rescue does while the worker is frozen.
        await node.Database.RunAsync("update scheduling.jobs set state = 1, lease = 0, node = null where id = $1", job.Id);
        Assert.Equal("completed|2", await node.EndOfAsync(job));
        gate.SetResult();
        await node.EndOfAsync(await node.EnqueueAsync("next"));

        Assert.Equal("1|", Assert.Single(await node.Database.ListAsync("select count(*), max(result::text) from scheduling.job_history where id = $1", job.Id)));
    }

    [Fact]
    public async Task What_a_transactional_handler_did_is_rolled_back_with_a_lost_lease_and_with_a_failure()
    {
        var database = await host.NewDatabaseAsync();
        await using var dropped = database;
        await database.RunAsync("create table ledger (name text, attempt int)");
        _workshop.InScope = async (name, scope) =>
        {
            await using var write = scope.GetRequiredService<DbSession>().Command("insert into ledger (name) values ($1)").With(name);
            await write.ExecuteNonQueryAsync();
        };
        _workshop.Doing = async (name, context, _) =>
        {
            if (name == "fails" && context.Attempt == 1) throw new IOException("Once.");
            if (name == "lost" && context.Attempt == 1) await database.RunAsync("update scheduling.jobs set state = 1, lease = 0, node = null where id = $1", context.JobId);
            return name == "refused" ? new Error(ErrorKind.Conflict, "planted.no", "No.") : default(Done);
        };
        await using var node = await _workshop.OpenAsync(host, new() { InTransaction = true }, database);

        foreach (var name in (string[])["plain", "fails", "lost", "refused"]) await node.EnqueueAsync(name);
        await node.UntilIdleAsync();

        Assert.Equal(["fails|1", "lost|1", "plain|1"], await database.ListAsync("select name, count(*) from ledger group by name order by name"));
        Assert.Equal(["4|3", "6|1"], await database.ListAsync("select state, count(*) from scheduling.job_history where type = 'planted.work' group by state order by state"));
    }

    [Fact]
    public async Task Progress_is_stored_while_the_job_runs()
    {
        var gate = new TaskCompletionSource();
        _workshop.Doing = async (_, context, cancel) =>
        {
            for (var n = 1; n <= 100; n++) context.Report(n, 200, $"Page {n}");
            await gate.Task.WaitAsync(cancel);
            context.Report(200, 200, new string('x', 500));
            return default(Done);
        };
        await using var node = await _workshop.OpenAsync(host);
        var job = await node.EnqueueAsync("pages");

        await node.Database.WaitUntilAsync("select exists (select from scheduling.jobs where id = $1 and progress_current = 100 and progress_total = 200 and progress_message = 'Page 100')", job.Id);
        gate.SetResult();
        await node.EndOfAsync(job);

        Assert.Equal("200|200", Assert.Single(await node.Database.ListAsync("select progress_current, length(progress_message) from scheduling.job_history where id = $1", job.Id)));
    }

    [Fact]
    public async Task A_node_that_stops_lets_jobs_end_and_gives_the_rest_back_uncounted()
    {
        _workshop.Doing = (name, _, cancel) => name == "quick" ? EndSoonAsync(cancel) : UntilStoppedAsync(cancel);
        await using var database = await host.NewDatabaseAsync();
        var node = await _workshop.OpenAsync(host, shared: database, settings: new() { ["Modular:Scheduling:Concurrency"] = "2", ["Modular:Scheduling:DrainSeconds"] = "1" });
        foreach (var name in (string[])["quick", "endless", "waits", "waits too"]) await node.EnqueueAsync(name);
        await database.WaitUntilAsync("select count(*) >= 2 from scheduling.jobs where state = 2");

        await node.DisposeAsync();

        Assert.Equal(["completed"], await database.ListAsync("select 'completed' from scheduling.job_history where type = 'planted.work' and args ->> 'name' = 'quick' and attempt = 1"));
        Assert.Equal(["1|0|3"], await database.ListAsync("select state, attempt, count(*) from scheduling.jobs where type = 'planted.work' group by state, attempt"));
        Assert.Equal(0, await database.AskAsync<long>("select count(*) from scheduling.nodes"));

        static async Task<Result<Done>> EndSoonAsync(CancellationToken cancel)
        {
            await Task.Delay(400, cancel);
            return default(Done);
        }
    }

    [Fact]
    public async Task A_node_that_was_given_up_begins_anew_and_its_handlers_are_told()
    {
        var told = new TaskCompletionSource();
        _workshop.Doing = async (_, context, cancel) =>
        {
            if (context.Attempt > 1) return default(Done);

            await using var registration = cancel.Register(() => told.TrySetResult());
            return await UntilStoppedAsync(cancel);
        };
        await using var node = await _workshop.OpenAsync(host);
        var job = await node.EnqueueAsync("slow");
        await node.Database.WaitUntilAsync("select exists (select from scheduling.jobs where id = $1 and state = 2)", job.Id);

        await node.Database.RunAsync("delete from scheduling.nodes");

        await told.Task.WaitAsync(Patience.Of(10));
        Assert.Equal("completed|2", await node.EndOfAsync(job));
        Assert.Equal(1, await node.Database.AskAsync<long>("select count(*) from scheduling.nodes"));
    }

    [Fact]
    public async Task A_handler_is_told_when_its_job_was_lost_in_a_crash_of_the_database()
    {
        var told = new TaskCompletionSource();
        _workshop.Doing = async (_, _, cancel) =>
        {
            if (_workshop.Began.Count > 1) return default(Done);

            await using var registration = cancel.Register(() => told.TrySetResult());
            return await UntilStoppedAsync(cancel);
        };
        await using var node = await _workshop.OpenAsync(host);
        var job = await node.EnqueueAsync("slow");
        await node.Database.WaitUntilAsync("select exists (select from scheduling.jobs where id = $1 and state = 2)", job.Id);

        // As if it had never been taken.
        await node.Database.RunAsync("update scheduling.jobs set state = 1, attempt = 0, lease = 0, node = null where id = $1", job.Id);

        await told.Task.WaitAsync(Patience.Of(10));
        Assert.Equal("completed|1", await node.EndOfAsync(job));
    }

    [Fact]
    public async Task A_job_that_kills_its_node_each_time_is_dead_in_the_end()
    {
        await using var database = await host.NewDatabaseAsync();
        await database.RunAsync("""
            insert into scheduling.jobs (id, type, queue, priority, state, rank, run_at, attempt, max_attempts, args, lease, node)
            values (4711, 'planted.work', 'default', 5, 2, now(), now(), 4, 4, '{"name":"poison"}', 1, 999)
            """);
        await using var node = await _workshop.OpenAsync(host, shared: database);

        Assert.Equal("dead|4", await node.EndOfAsync(new(4711, EnqueueOutcome.Created)));
        Assert.Equal("scheduling.job.node_lost", await database.AskAsync<string>("select errors #>> '{0,code}' from scheduling.job_history where id = 4711"));
        Assert.Empty(_workshop.Began);
    }

    [Fact]
    public async Task Whoever_enqueues_in_a_handler_is_the_parent()
    {
        _workshop.InScope = async (name, scope) =>
        {
            if (name == "parent") await scope.GetRequiredService<IJobQueue>().EnqueueAsync(new Work("child"));
        };
        await using var node = await _workshop.OpenAsync(host);

        var parent = await node.EnqueueAsync("parent");
        await node.EndOfAsync(parent);
        await node.UntilIdleAsync();

        Assert.Equal([$"{parent.Id}"], await node.Database.ListAsync("select parent_id from scheduling.job_history where args ->> 'name' = 'child'"));
    }
}
