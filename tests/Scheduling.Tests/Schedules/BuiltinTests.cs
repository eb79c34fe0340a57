using Microsoft.Extensions.DependencyInjection;
using Modular.Platform;
using Modular.Platform.Jobs;
using Modular.Scheduling.Infrastructure.Schedules;
using Modular.Testing.Databases;
using Scheduling.Tests.Engine;

namespace Scheduling.Tests.Schedules;

public sealed class BuiltinTests(TestHost host)
{
    private const string Rows = "select name, cron, every_seconds, zone, is_builtin from scheduling.schedules where name like 'planted.%' order by name";

    [Fact]
    public async Task What_modules_register_is_there_after_the_start_and_runs()
    {
        await using var database = await host.NewDatabaseAsync();
        await using var node = await StartAsync(database, services =>
        {
            services.AddSchedule("planted.nightly", "30 3 * * *", new Work("nightly"), "Europe/Berlin");
            services.AddSchedule("planted.often", TimeSpan.FromSeconds(1), new Work("often"), overlaps: true);
        });

        Assert.Equal(["planted.nightly|0", "planted.often|2"], await database.ListAsync("select name, overlap from scheduling.schedules where name like 'planted.%' order by name"));
        Assert.Equal(["planted.nightly|30 3 * * *||Europe/Berlin|t", "planted.often||1|Etc/UTC|t"], await database.ListAsync(Rows));
        await database.WaitUntilAsync("select runs >= 2 from scheduling.schedules where name = 'planted.often'");
        await database.WaitUntilAsync("select runs >= 2 from scheduling.schedules where name = 'accounts.seal_audit'");
        Assert.True(await database.AskAsync<bool>("select extract(hour from next_run_at at time zone 'Europe/Berlin') = 3 from scheduling.schedules where name = 'planted.nightly'"));
    }

    [Fact]
    public async Task A_start_brings_them_in_line_with_the_code_and_leaves_plan_and_pause()
    {
        await using var database = await host.NewDatabaseAsync();
        await using (await StartAsync(database, services =>
        {
            services.AddSchedule("planted.same", "0 0 1 1 *", new Work("same"));
            services.AddSchedule("planted.work", "0 0 1 1 *", new Work("before"));
            services.AddSchedule("planted.time", "0 0 1 1 *", new Work("time"));
            services.AddSchedule("planted.gone", "0 0 1 1 *", new Work("gone"));
        })) { }

        const string Plans = "select name, version, done_to, paused_at is not null, args ->> 'name', cron from scheduling.schedules where name like 'planted.%' order by name";
        await database.RunAsync("update scheduling.schedules set done_to = '2025-06-01', paused_at = now(), fires_at = null, next_run_at = null where name like 'planted.%'");
        await using var node = await StartAsync(database, services =>
        {
            services.AddSchedule("planted.same", "0 0 1 1 *", new Work("same"));
            services.AddSchedule("planted.work", "0 0 1 1 *", new Work("after"));
            services.AddSchedule("planted.time", "0 0 2 1 *", new Work("time"));
        });

        var plans = await database.ListAsync(Plans);
        Assert.Equal("planted.same|1|2025-06-01 00:00:00+00|t|same|0 0 1 1 *", plans[0]);
        Assert.EndsWith("|t|time|0 0 2 1 *", plans[1], StringComparison.Ordinal);
        Assert.DoesNotContain("2025-06-01", plans[1], StringComparison.Ordinal);
        Assert.Equal("planted.work|2|2025-06-01 00:00:00+00|t|after|0 0 1 1 *", plans[2]);
        Assert.Equal(3, plans.Count);
    }

    [Fact]
    public async Task A_node_of_an_older_version_that_goes_on_working_changes_nothing_back()
    {
        await using var database = await host.NewDatabaseAsync();
        await using var older = await StartAsync(database, services => services.AddSchedule("planted.often", "*/2 * * * * *", new Work("often")));
        await using var newer = await StartAsync(database, services => services.AddSchedule("planted.often", "* * * * * *", new Work("often")));

        var runs = await database.AskAsync<long>("select runs from scheduling.schedules where name = 'planted.often'");
        await database.WaitUntilAsync("select runs >= $1 from scheduling.schedules where name = 'planted.often'", runs + 4);

        Assert.Equal(["planted.often|* * * * * *||Etc/UTC|t"], await database.ListAsync(Rows));
    }

    [Fact]
    public async Task What_is_not_right_in_the_code_is_no_start()
    {
        Assert.Contains("planted.never", (await RefusalAsync(new JobSchedule("planted.never", "planted.work", "{}", "0 0 31 2 *", null))).Message, StringComparison.Ordinal);
        Assert.Contains("planted.nowhere", (await RefusalAsync(new JobSchedule("planted.nowhere", "planted.work", "{}", "@daily", null, "Mars/Olympus"))).Message, StringComparison.Ordinal);
        Assert.Contains("planted.half", (await RefusalAsync(new JobSchedule("planted.half", "planted.work", "{}", null, TimeSpan.FromSeconds(1.5)))).Message, StringComparison.Ordinal);
        Assert.Contains("Planted Name", (await RefusalAsync(new JobSchedule("Planted Name", "planted.work", "{}", "@daily", null))).Message, StringComparison.Ordinal);

        var daily = new JobSchedule("planted.twice", "planted.work", "{}", "@daily", null);
        Assert.Contains("planted.twice", (await RefusalAsync(daily, daily with { Cron = "@hourly" })).Message, StringComparison.Ordinal);
    }

    private async Task<StartupException> RefusalAsync(params JobSchedule[] schedules)
    {
        await using var scope = host.Node.Services.CreateAsyncScope();
        var start = ActivatorUtilities.CreateInstance<BuiltinSchedules>(scope.ServiceProvider, (object)schedules);
        return await Assert.ThrowsAsync<StartupException>(() => start.RunAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_start_plans_anew_what_clocks_do_otherwise_than_was_thought()
    {
        await using var database = await host.NewDatabaseAsync();
        var timetable = new Timetable(database);
        var id = await timetable.AddAsync("zoned", cron: "30 3 * * *");
        await database.RunAsync("update scheduling.schedules set zone = 'Europe/Berlin', next_run_at = now() + interval '3 days', fires_at = now() + interval '3 days' where id = $1", id);

        await using var node = await StartAsync(database, _ => { });

        Assert.Equal("03:30:00|t|0", await timetable.RowAsync(id, "(next_run_at at time zone 'Europe/Berlin')::time, fires_at = next_run_at and next_run_at < now() + interval '25 hours', runs"));
    }

    private Task<TestNode> StartAsync(TestDatabase database, Action<IServiceCollection> plant) => host.StartAnotherAsync(null, database, services =>
    {
        services.AddSingleton(new Workshop());
        services.AddJob<Work, WorkHandler>();
        plant(services);
    });
}
