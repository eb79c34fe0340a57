using Modular.Platform.Persistence;
using Modular.Scheduling.Application;
using Modular.Scheduling.Domain;
using Npgsql;

namespace Modular.Scheduling.Infrastructure.Jobs;

/// <summary>Puts the statement together that lets finished jobs run again.</summary>
internal static class RevivalSql
{
    /// <summary>Written into the one table before they leave the other: where a unique key is taken in between, a job stays where it is.</summary>
    private const string Rest = $"""
        back as (
          insert into scheduling.jobs ({JobColumns.Moved}, state, rank, run_at)
          select {JobColumns.Moved}, 1, now() + priority * interval '1 minute', now() from picked order by id
          on conflict do nothing
          returning id, type)
        delete from scheduling.job_history h using picked p, back b where p.id = b.id and h.id = p.id and h.finished_at = p.finished_at returning h.id, h.type
        """;

    private const string IsFree = "(unique_key is null or not exists (select from scheduling.jobs j where j.type = h.type and j.unique_key = h.unique_key))";

    public static NpgsqlCommand For(DbSession session, RetryFilter filter, int atMost)
    {
        var conditions = Conditions(filter).ToList();
        var which = string.Concat(conditions.Select(c => " and " + c.Text));
        var select = session.Command($"""
            with picked as materialized (select * from scheduling.job_history h where state <> 4 and {State(filter.State)} and {IsFree}{which} order by id limit $1 for update skip locked),
            {Rest}
            """).With(atMost);
        foreach (var (_, value) in conditions) select.With(value);
        return select;
    }

    /// <summary>Written out, so that the index of what failed is known to hold them.</summary>
    private static string State(JobState? state) => state switch
    {
        JobState.Dead => "state = 6",
        JobState.Cancelled => "state = 5",
        _ => "state in (5, 6)",
    };

    private static IEnumerable<(string Text, object Value)> Conditions(RetryFilter filter)
    {
        var next = 2;
        if (filter.Id is { } id) yield return ($"id = ${next++}", id);
        if (filter.Type is { } type) yield return ($"type = ${next++}", type);
        if (filter.Queue is { } queue) yield return ($"queue = ${next++}", queue);
        if (filter.Tag is { } tag) yield return ($"tags @> array[${next++}]", tag);
        if (filter.BatchId is { } batch) yield return ($"batch_id = ${next++}", batch);
    }
}
