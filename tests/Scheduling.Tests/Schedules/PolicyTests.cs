using Modular.Scheduling.Domain;
using Scheduling.Tests.Engine;

namespace Scheduling.Tests.Schedules;

public sealed class PolicyTests(TestHost host)
{
    private readonly Workshop _workshop = new();

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(3, 3)]
    public async Task After_hours_without_a_node_what_was_missed_is_left_out_made_up_for_once_or_caught_up(int catchUp, int runs)
    {
        await using var database = await host.NewDatabaseAsync();
        var timetable = new Timetable(database);

        // The last run was due half an hour ago; intervals are counted from a full hour.
        var id = await timetable.AddAsync("missed", every: 3600, doneAgo: 9 * 3600, catchUp: catchUp, overlap: OverlapPolicy.Allow);
        await database.RunAsync("update scheduling.schedules set start_at = date_trunc('second', clock_timestamp()) - interval '100 days 30 minutes' where id = $1", id);
        await using var node = await _workshop.OpenAsync(host, shared: database);
        await database.WaitUntilAsync("select next_run_at > clock_timestamp() from scheduling.schedules where id = $1", id);

        Assert.Equal(runs, (await timetable.RunsOfAsync(id)).Count);
        Assert.Equal($"{runs}|0|t", await timetable.RowAsync(id, "runs, skipped_runs, next_run_at between clock_timestamp() + interval '25 minutes' and clock_timestamp() + interval '31 minutes'"));
    }

    [Fact]
    public async Task Skip_leaves_out_what_comes_while_the_last_one_runs()
    {
        var gate = Hold();
        await using var node = await _workshop.OpenAsync(host);
        var timetable = new Timetable(node.Database);
        var id = await timetable.AddAsync("held", cron: "@every_second", overlap: OverlapPolicy.Skip);

        await node.Database.WaitUntilAsync("select skipped_runs >= 2 from scheduling.schedules where id = $1", id);
        Assert.Equal("1|t", await timetable.RowAsync(id, "runs, last_skipped_at > last_run_at"));
        Assert.Equal(1, _workshop.TimesOf("held"));

        gate.SetResult();
        await timetable.UntilRunsAsync(id, 2);
        await node.Database.WaitUntilAsync("select count(*) >= 2 from scheduling.job_history where schedule_id = $1", id);
        Assert.Equal(1, _workshop.MostAtOnce);
    }

    [Fact]
    public async Task Queue_lets_one_wait_until_the_last_one_is_finished()
    {
        var gate = Hold();
        await using var node = await _workshop.OpenAsync(host);
        var timetable = new Timetable(node.Database);
        var id = await timetable.AddAsync("held", cron: "@every_second", overlap: OverlapPolicy.Queue);

        await node.Database.WaitUntilAsync("select skipped_runs >= 2 from scheduling.schedules where id = $1", id);
        Assert.Equal("2", await timetable.RowAsync(id, "runs"));
        Assert.Equal(1, _workshop.TimesOf("held"));

        gate.SetResult();
        await node.Database.WaitUntilAsync("select count(*) >= 3 from scheduling.job_history where schedule_id = $1", id);
        Assert.Equal(1, _workshop.MostAtOnce);
    }

    [Fact]
    public async Task Allow_lets_them_run_beside_each_other()
    {
        var gate = Hold();
        await using var node = await _workshop.OpenAsync(host);
        var timetable = new Timetable(node.Database);
        var id = await timetable.AddAsync("held", cron: "@every_second", overlap: OverlapPolicy.Allow);

        await node.Database.WaitUntilAsync("select count(*) >= 3 from scheduling.jobs where schedule_id = $1 and state = 2", id);

        Assert.Equal("0", await timetable.RowAsync(id, "skipped_runs"));
        await AtLeastAtOnceAsync(3); // taken is not begun yet
        gate.SetResult();
    }

    [Fact]
    public async Task Jitter_puts_the_run_off_and_the_plan_says_its_own_time()
    {
        await using var node = await _workshop.OpenAsync(host);
        var timetable = new Timetable(node.Database);
        var id = await timetable.AddAsync("spread", cron: "* * * * *", doneAgo: 60);
        await timetable.UntilRunsAsync(id, 1);
        await node.Database.RunAsync("update scheduling.schedules set jitter_seconds = 40, done_to = date_trunc('minute', clock_timestamp()), fires_at = clock_timestamp() where id = $1", id);

        await node.Database.WaitUntilAsync("select fires_at > next_run_at and next_run_at > clock_timestamp() from scheduling.schedules where id = $1", id);

        Assert.Equal("t|t|1", await timetable.RowAsync(id, "fires_at <= next_run_at + interval '40 seconds', next_run_at = date_trunc('minute', next_run_at), runs"));
    }

    /// <summary>Handlers wait until it is let go.</summary>
    private TaskCompletionSource Hold()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _workshop.Doing = async (_, _, cancel) =>
        {
            await gate.Task.WaitAsync(cancel);
            return default(Done);
        };
        return gate;
    }

    private async Task AtLeastAtOnceAsync(int runs)
    {
        using var limit = new CancellationTokenSource(Patience.Of(10));
        while (_workshop.MostAtOnce < runs) await Task.Delay(20, limit.Token);
    }
}
