using System.Diagnostics;
using Modular.Platform.Persistence;
using Modular.Scheduling.Domain;
using Modular.Scheduling.Infrastructure.Queue;
using Npgsql;

namespace Modular.Scheduling.Infrastructure.Engine;

/// <summary>
/// Takes available jobs for this node, best rank first over all wanted types, with SKIP LOCKED. Types are lanes of the index, so what waits in a type
/// that may not run now costs nothing. A job whose turn has not come (an earlier one of its ordering key, a paused queue) is set aside as it is met, once.
/// </summary>
internal sealed class JobPicking(JobTypes types, NodeIdentity node)
{
    /// <summary>Two jobs of one ordering key met on two nodes at the same moment; the next look sees which one has it.</summary>
    public const string OrderingIndex = "ux_jobs_ordering_running";

    private const string Take = """
        met as materialized (
          select p.id, p.timeout, case
              when p.queue = any($4) then 8
              when p.ordering_key is not null and exists (select from scheduling.jobs e
                where e.type = p.type and e.ordering_key = p.ordering_key and e.id <> p.id and (e.id < p.id or e.state = 2)) then 7
              else 2 end as next
          from picked p)
        update scheduling.jobs j set state = m.next, attempt = j.attempt + (m.next = 2)::int, lease = $5, node = $6,
          started_at = clock_timestamp(), deadline = clock_timestamp() + m.timeout
        from met m where j.id = m.id
        returning j.id, j.type, j.queue, j.state, j.args::text, j.attempt, j.max_attempts, j.created_by, j.ordering_key, j.breaker_key, j.resume::text, j.rank
        """;

    private const string TakeOfOne = $"""
        with picked as materialized (
          select id, type, queue, ordering_key, ($3::interval[])[1] as timeout from scheduling.jobs
          where type = ($1::text[])[1] and state = 1 order by rank, id limit least($7, ($2::int[])[1]) for update skip locked),
        {Take}
        """;

    private const string TakeOfSeveral = $"""
        with wanted as materialized (select * from unnest($1::text[], $2::int[], $3::interval[]) as w (type, most, timeout)),
          heads as materialized (
            select w.type, h.id, h.rank from wanted w cross join lateral (
              select id, rank from scheduling.jobs where type = w.type and state = 1 order by rank, id limit least(w.most, $7)) h),
          shares as materialized (
            select type, count(*) as jobs from (select type from heads order by rank, id limit $7) best group by type),
          picked as materialized (
            select t.*, w.timeout from shares s join wanted w on w.type = s.type cross join lateral (
              select id, type, queue, ordering_key from scheduling.jobs where type = s.type and state = 1 order by rank, id limit s.jobs for update skip locked) t),
        {Take}
        """;

    private const string WithWork = "select t.type from unnest($1::text[]) t (type) where exists (select from scheduling.jobs j where j.type = t.type and j.state = 1)";

    /// <summary>The types that have available jobs. Most have none, and one type alone is looked at much more cheaply than several.</summary>
    public static async Task<HashSet<string>> WithWorkAsync(NpgsqlConnection connection, IEnumerable<WantedJobs> wanted, CancellationToken cancel)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        await using var look = new NpgsqlCommand(WithWork, connection).With((object)wanted.Select(w => w.Type.Name).ToArray());
        await using var reader = await look.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel)) found.Add(reader.GetString(0));
        return found;
    }

    public async Task<PickedJobs> TakeAsync(NpgsqlConnection connection, IReadOnlyList<WantedJobs> wanted, int atMost, string[] pausedQueues, CancellationToken cancel)
    {
        var lease = Random.Shared.NextInt64(1, long.MaxValue);
        await using var take = new NpgsqlCommand(wanted.Count == 1 ? TakeOfOne : TakeOfSeveral, connection).With(
            wanted.Select(w => w.Type.Name).ToArray(), wanted.Select(w => w.Most).ToArray(), wanted.Select(w => w.Type.Options.Timeout + JobRunner.Grace * 2).ToArray(),
            pausedQueues, lease, node.Id, atMost);

        var picked = new PickedJobs();
        await using var reader = await take.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel)) picked.Add((JobState)reader.GetInt16(3), Read(reader, lease));
        if (wanted.Count > 1) picked.Jobs.Sort((a, b) => (a.Rank, a.Id).CompareTo((b.Rank, b.Id))); // they come type by type
        return picked;
    }

    private LeasedJob Read(NpgsqlDataReader row, long lease) => new()
    {
        Id = row.GetInt64(0),
        Lease = lease,
        Type = types.Find(row.GetString(1))!,
        Queue = row.GetString(2),
        Args = row.GetString(4),
        Attempt = row.GetInt16(5),
        MaxAttempts = row.GetInt16(6),
        CreatedBy = row.IsDBNull(7) ? null : row.GetGuid(7),
        OrderingKey = row.IsDBNull(8) ? null : row.GetString(8),
        BreakerKey = row.IsDBNull(9) ? null : row.GetString(9),
        Resume = row.IsDBNull(10) ? null : row.GetString(10),
        Rank = row.GetDateTime(11),
        TakenAt = Stopwatch.GetTimestamp(),
    };
}
