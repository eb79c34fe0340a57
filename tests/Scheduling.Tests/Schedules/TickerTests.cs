using System.Globalization;
using Modular.Scheduling.Domain;
using Scheduling.Tests.Engine;

namespace Scheduling.Tests.Schedules;

public sealed class TickerTests(TestHost host)
{
    private readonly Workshop _workshop = new();

    [Fact]
    public async Task A_schedule_of_every_second_runs_each_second_once_on_two_nodes()
    {
        await using var database = await host.NewDatabaseAsync();
        var timetable = new Timetable(database);
        await using var first = await _workshop.OpenAsync(host, shared: database);
        await using var second = await _workshop.OpenAsync(host, shared: database);
        var cron = await timetable.AddAsync("cron", cron: "@every_second", overlap: OverlapPolicy.Allow);
        var interval = await timetable.AddAsync("interval", every: 1, overlap: OverlapPolicy.Allow);

        await timetable.UntilRunsAsync(interval, 5);
        await timetable.UntilRunsAsync(cron, 5);

        foreach (var id in (long[])[cron, interval]) AssertEachSecondOnce(await timetable.RunsOfAsync(id));
        await first.UntilIdleAsync();
        Assert.Equal(0, await database.AskAsync<long>($"select count(*) from {Timetable.Jobs} j where schedule_id = $1 and state <> 4", cron));
    }

    [Fact]
    public async Task A_thousand_ticks_that_two_nodes_race_for_are_made_once_each()
    {
        const int Schedules = 20, Rounds = 50;
        await using var database = await host.NewDatabaseAsync();
        var timetable = new Timetable(database);
        await using var first = await _workshop.OpenAsync(host, shared: database);
        await using var second = await _workshop.OpenAsync(host, shared: database);
        for (var i = 0; i < Schedules; i++) await timetable.AddAsync($"racer{i}", every: 3600, overlap: OverlapPolicy.Allow);
        await database.RunAsync("update scheduling.schedules set fires_at = null where name like 'racer%'");
        await database.RunAsync($"delete from scheduling.jobs where schedule_id in (select id from scheduling.schedules where name like 'racer%')");
        await database.RunAsync($"delete from scheduling.job_history where schedule_id in (select id from scheduling.schedules where name like 'racer%')");

        // Each round is a run of its own: a single moment, a millisecond after the one before.
        for (var round = 0; round < Rounds; round++)
        {
            await database.RunAsync(
                """
                update scheduling.schedules set every_seconds = null, once_at = m.at, done_to = m.at - interval '1 microsecond', next_run_at = m.at, fires_at = m.at
                from (select date_trunc('second', clock_timestamp()) - interval '2 seconds' + $1 * interval '1 millisecond' as at) m where name like 'racer%'
                """, round);
            await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Timetable.TickAsync(i % 2 == 0 ? first : second)));
        }

        await database.WaitUntilAsync("select not exists (select from scheduling.schedules where name like 'racer%' and fires_at is not null)");
        Assert.Equal($"{Schedules * Rounds}|{Schedules * Rounds}", Assert.Single(await database.ListAsync(
            $"select count(*), count(distinct unique_key) from {Timetable.Jobs} j where schedule_id in (select id from scheduling.schedules where name like 'racer%')")));
    }

    [Fact]
    public async Task A_thousand_missed_seconds_are_caught_up_with_once_each_and_it_goes_on_from_there()
    {
        await using var database = await host.NewDatabaseAsync();
        var timetable = new Timetable(database);
        await using var first = await _workshop.OpenAsync(host, shared: database);
        await using var second = await _workshop.OpenAsync(host, shared: database);

        var id = await timetable.AddAsync("late", cron: "@every_second", doneAgo: 5000, catchUp: 1000, overlap: OverlapPolicy.Allow);
        await timetable.UntilRunsAsync(id, 1002);

        var runs = await timetable.RunsOfAsync(id);
        Assert.InRange(runs.Count, 1002, 1030);
        AssertEachSecondOnce(runs);
    }

    [Theory]
    [InlineData("jobs", "after insert")]
    [InlineData("schedules", "before update")]
    [InlineData("schedules", "after update")]
    public async Task A_node_that_dies_between_due_and_enqueued_loses_nothing_and_doubles_nothing(string table, string when)
    {
        await using var database = await host.NewDatabaseAsync();
        var timetable = new Timetable(database);
        await database.RunAsync("create function die() returns trigger language plpgsql as 'begin perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(5); return new; end'");
        await database.RunAsync($"create trigger die {when} on scheduling.{table} for each row when ({(table == "jobs" ? "new.schedule_id is not null" : "new.runs > old.runs")}) execute function die()");
        await using var node = await _workshop.OpenAsync(host, shared: database, settings: new() { ["Modular:Scheduling:Concurrency"] = "0" });
        await database.RunAsync("delete from scheduling.schedules where is_builtin");
        var id = await timetable.AddAsync("mortal", every: 86_400, doneAgo: 86_400);

        for (var i = 0; i < 3; i++)
        {
            await Assert.ThrowsAnyAsync<Exception>(() => Timetable.TickAsync(node));
            await database.RunAsync("select from scheduling.schedules where id = $1 for update", id); // waits for the dead one to let go
        }

        Assert.Equal("0", await timetable.RowAsync(id, "runs"));
        Assert.Empty(await timetable.RunsOfAsync(id));

        await database.RunAsync($"drop trigger die on scheduling.{table}");
        Assert.Equal(1, await Timetable.TickAsync(node));
        Assert.Equal(0, await Timetable.TickAsync(node));
        Assert.Single(await timetable.RunsOfAsync(id));
        Assert.Equal("1", await timetable.RowAsync(id, "runs"));
    }

    [Fact]
    public async Task A_run_starts_with_its_second_and_the_ticker_sleeps_between()
    {
        await using var database = await host.NewDatabaseAsync();
        var timetable = new Timetable(database);
        await using var node = await _workshop.OpenAsync(host, shared: database);
        var id = await timetable.AddAsync("punctual", cron: "@every_second", overlap: OverlapPolicy.Allow);
        await timetable.UntilRunsAsync(id, 4);

        var early = await database.ListAsync($"select unique_key from {Timetable.Jobs} j where schedule_id = $1 and created_at < substring(unique_key from '[^/]*$')::timestamptz", id);
        Assert.Empty(early);
    }

    [Fact]
    public async Task What_only_other_nodes_could_do_is_enqueued_and_waits_visibly()
    {
        await using var database = await host.NewDatabaseAsync();
        var timetable = new Timetable(database);
        await using var node = await _workshop.OpenAsync(host, shared: database);

        var id = await timetable.AddAsync("foreign", every: 86_400, doneAgo: 86_400, type: "elsewhere.work");
        await timetable.UntilRunsAsync(id, 1);

        Assert.Equal(["elsewhere.work|1"], await database.ListAsync("select type, state from scheduling.jobs where schedule_id = $1", id));
    }

    [Fact]
    public async Task A_timing_that_this_node_does_not_understand_waits_and_holds_up_no_other()
    {
        await using var database = await host.NewDatabaseAsync();
        var timetable = new Timetable(database);
        await using var node = await _workshop.OpenAsync(host, shared: database);
        var strange = await timetable.AddAsync("strange", cron: "@whenever");
        var plain = await timetable.AddAsync("plain", every: 86_400, doneAgo: 86_400);

        await timetable.UntilRunsAsync(plain, 1);
        await database.WaitUntilAsync("select fires_at > now() + interval '30 seconds' from scheduling.schedules where id = $1", strange);
        Assert.Empty(await timetable.RunsOfAsync(strange));

        await database.RunAsync("update scheduling.schedules set cron = '* * * * * *', fires_at = now() where id = $1", strange);
        await timetable.UntilRunsAsync(strange, 1);
    }

    /// <summary>From the first to the last, none missing, none twice.</summary>
    private static void AssertEachSecondOnce(List<string> planned)
    {
        var times = planned.ConvertAll(p => DateTimeOffset.Parse(p, CultureInfo.InvariantCulture));
        Assert.NotEmpty(times);
        Assert.Equal(Enumerable.Range(0, times.Count).Select(i => times[0].AddSeconds(i)), times);
    }
}
