using Modular.Platform.Persistence;
using Modular.Scheduling.Application;

namespace Modular.Scheduling.Infrastructure.Jobs;

/// <summary>Removes finished jobs, a thousand a call, in the order of ids: what was removed before is not met again.</summary>
internal static class HistoryClearing
{
    public const int Batch = 1000;

    private const string Sql = """
        with old as materialized (
            select id, finished_at from scheduling.job_history where finished_at < $1 and (state <> 6 or $2) and id > $3 order by id limit $4),
          gone as (delete from scheduling.job_history h using old o where h.id = o.id and h.finished_at = o.finished_at returning h.id)
        select (select count(*) from old), (select max(id) from old), (select count(*) from gone)
        """;

    public static async Task<ClearedJobs> RunAsync(DbSession session, DateTimeOffset before, bool alsoDead, ClearedJobs soFar, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var clear = session.Command(Sql).With(before.ToUniversalTime(), alsoDead, soFar.LastId, Batch);
        await using var reader = await clear.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        return new(JobRows.Value<long>(reader, 1) ?? soFar.LastId, soFar.Count + reader.GetInt64(2), IsDone: reader.GetInt64(0) < Batch);
    }
}
