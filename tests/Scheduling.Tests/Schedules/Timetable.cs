using Microsoft.Extensions.DependencyInjection;
using Modular.Scheduling.Domain;
using Modular.Scheduling.Infrastructure.Schedules;
using Modular.Testing.Databases;
using Scheduling.Tests.Engine;

namespace Scheduling.Tests.Schedules;

/// <summary>The tests' schedules: made in the table itself, so that their plans may stand anywhere, and what came of them.</summary>
internal sealed class Timetable(TestDatabase database)
{
    /// <summary>Unfinished and finished ones alike.</summary>
    public const string Jobs = "(select id, schedule_id, unique_key, ordering_key, state, queue, priority, args, created_at from scheduling.jobs union all select id, schedule_id, unique_key, ordering_key, state, queue, priority, args, created_at from scheduling.job_history)";

    /// <summary>One whose plan is done up to some seconds ago.</summary>
    public async Task<long> AddAsync(string name, string? cron = null, long? every = null, double doneAgo = 0, int catchUp = 1, OverlapPolicy overlap = OverlapPolicy.Skip, string type = "planted.work") =>
        await database.AskAsync<long>(
            """
            insert into scheduling.schedules (name, type, args, cron, every_seconds, start_at, zone, missing_time, repeated_time, catch_up, jitter_seconds, overlap, is_builtin, is_enabled,
              done_to, next_run_at, fires_at, created_at)
            values ($1, $2, json_build_object('name', $1), nullif($3, ''), nullif($4, 0), '2020-01-01', 'Etc/UTC', 0, 0, $5, 0, $6, false, true,
              clock_timestamp() - $7 * interval '1 second', clock_timestamp(), clock_timestamp(), clock_timestamp())
            returning id
            """, name, type, cron ?? "", every ?? 0, catchUp, (short)overlap, doneAgo);

    /// <summary>The planned times that were run, as they stand in the jobs' keys, one line for each job.</summary>
    public Task<List<string>> RunsOfAsync(long id) =>
        database.ListAsync($"select substring(unique_key from '[^/]*$') as planned from {Jobs} j where schedule_id = $1 and unique_key is not null order by planned", id);

    public Task<string> RowAsync(long id, string columns) => OneAsync($"select {columns} from scheduling.schedules where id = $1", id);

    public async Task UntilRunsAsync(long id, long atLeast) =>
        await database.WaitUntilAsync("select runs >= $2 from scheduling.schedules where id = $1", id, atLeast);

    /// <summary>Fires what is due there now, as the node's own ticker does when it wakes up.</summary>
    public static Task<int> TickAsync(WorkNode node) => node.Node.Services.GetRequiredService<ScheduleTicker>().TickAsync(CancellationToken.None);

    private async Task<string> OneAsync(string sql, long id) => Assert.Single(await database.ListAsync(sql, id));
}
