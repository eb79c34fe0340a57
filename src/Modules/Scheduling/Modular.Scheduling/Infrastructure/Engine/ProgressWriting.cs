using Npgsql;
using NpgsqlTypes;

namespace Modular.Scheduling.Infrastructure.Engine;

/// <summary>Stores how far jobs are. Told progress counts as a sign of life, so the deadline moves with it.</summary>
internal static class ProgressWriting
{
    private const string Sql = """
        update scheduling.jobs j set progress_current = p.current, progress_total = p.total, progress_message = p.message, deadline = greatest(j.deadline, clock_timestamp() + p.timeout)
        from unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::bigint[], $5::text[], $6::interval[]) as p (id, lease, current, total, message, timeout)
        where j.id = p.id and j.lease = p.lease
        """;

    /// <summary>Jobs in the order of their ids, so that two of these never wait for each other.</summary>
    public static void AddTo(NpgsqlBatch batch, IEnumerable<LeasedJob> jobs)
    {
        var told = jobs.Select(job => (Job: job, job.Progress)).Where(t => t.Progress is not null).OrderBy(t => t.Job.Id).ToList();
        if (told.Count == 0) return;

        var store = new NpgsqlBatchCommand(Sql);
        store.Parameters.Add(new NpgsqlParameter<long[]> { TypedValue = [.. told.Select(t => t.Job.Id)] });
        store.Parameters.Add(new NpgsqlParameter<long[]> { TypedValue = [.. told.Select(t => t.Job.Lease)] });
        store.Parameters.Add(new NpgsqlParameter<long[]> { TypedValue = [.. told.Select(t => t.Progress!.Current)] });
        store.Parameters.Add(new NpgsqlParameter<long?[]> { TypedValue = [.. told.Select(t => t.Progress!.Total)] });
        store.Parameters.Add(new NpgsqlParameter<string?[]> { TypedValue = [.. told.Select(t => t.Progress!.Message)], NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
        store.Parameters.Add(new NpgsqlParameter<TimeSpan[]> { TypedValue = [.. told.Select(t => t.Job.Type.Options.Timeout)] });
        batch.BatchCommands.Add(store);
    }
}
