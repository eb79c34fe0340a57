using Modular.Platform.Persistence;

namespace Modular.Scheduling.Infrastructure.Jobs;

/// <summary>
/// Finds out from which id on jobs were created at a time or later, by halving: no index on times has to be kept for it. Ids are given out when rows are written
/// and times when transactions begin, so the two run apart by as long as a transaction takes: <see cref="Slack"/> is more than any of ours may.
/// </summary>
internal static class JobIdSearch
{
    public static readonly TimeSpan Slack = TimeSpan.FromMinutes(10);

    private const string Sql = """
        with recursive search (low, high) as (
          select 0::bigint, coalesce(greatest((select max(id) from scheduling.jobs), (select max(id) from scheduling.job_history)), 0) + 1
          union all
          select case when f.created_at < $1 then f.id + 1 else s.low end, case when f.created_at < $1 then s.high else m.middle end
          from search s cross join lateral (select (s.low + s.high) / 2 as middle) m
            left join lateral (
              select id, created_at from (
                (select id, created_at from scheduling.jobs where id >= m.middle and id < s.high order by id limit 1)
                union all
                (select id, created_at from scheduling.job_history where id >= m.middle and id < s.high order by id limit 1)) either
              order by id limit 1) f on true
          where s.low < s.high)
        select max(low) from search
        """;

    /// <summary>The first id; one beyond the last where all are older.</summary>
    public static async Task<long> FirstAsync(DbSession session, DateTimeOffset time, CancellationToken cancel)
    {
        await using var search = session.Command(Sql).With(time.ToUniversalTime());
        return (long)(await search.ExecuteScalarAsync(cancel))!;
    }
}
