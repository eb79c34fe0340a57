namespace Scheduling.Tests.Engine;

public sealed class HistoryTests(TestHost host)
{
    private const string Insert = """
        insert into scheduling.job_history (id, type, queue, priority, state, run_at, attempt, max_attempts, lease, args, created_at, finished_at)
        select n, 'planted.work', 'default', 5, state, now(), 1, 4, 1, '{}', now() - $1, now() - $1 from (values (1001, 4), (1002, 5), (1003, 6)) s (n, state)
        """;

    private readonly Workshop _workshop = new();

    [Fact]
    public async Task Days_are_there_before_they_are_needed_and_dropped_after_a_week_all_but_what_is_kept_longer()
    {
        await using var database = await host.NewDatabaseAsync();
        foreach (var days in (int[])[6, 8, 31])
        {
            await database.RunAsync("select scheduling.add_history_day((now() at time zone 'UTC')::date - $1)", days);
            await database.RunAsync(Insert, TimeSpan.FromDays(days));
        }

        await using var node = await _workshop.OpenAsync(host, shared: database);
        await node.EndOfAsync(await node.EnqueueAsync("today"));

        Assert.Equal(["-6", "0", "1", "2"], await DaysAsync(database));
        Assert.Equal(["6 4", "6 5", "6 6", "8 5", "8 6"], await database.ListAsync("select extract(day from now() - finished_at)::int || ' ' || state from scheduling.job_history where args::text = '{}' and type = 'planted.work' order by finished_at desc, state"));
    }

    [Fact]
    public async Task A_host_that_was_off_for_a_week_finds_its_place()
    {
        await using var database = await host.NewDatabaseAsync();
        await database.RunAsync(Insert, TimeSpan.FromDays(10)); // into the default partition, as no day is there
        await using var node = await _workshop.OpenAsync(host, shared: database);

        await node.EndOfAsync(await node.EnqueueAsync("today"));

        Assert.Equal(["5", "6"], await database.ListAsync("select state from scheduling.job_history where args::text = '{}' and type = 'planted.work' order by state"));
    }

    private static Task<List<string>> DaysAsync(Modular.Testing.Databases.TestDatabase database) => database.ListAsync("""
        select to_date(right(c.relname, 8), 'YYYYMMDD') - (now() at time zone 'UTC')::date from pg_inherits i join pg_class c on c.oid = i.inhrelid
        where i.inhparent = 'scheduling.job_history'::regclass and c.relname <> 'job_history_rest' order by 1
        """);
}
