using Modular.Platform.Persistence;
using Modular.Scheduling.Application;
using Modular.Scheduling.Domain;
using Npgsql;

namespace Modular.Scheduling.Infrastructure.Jobs;

/// <summary>
/// Puts the statement together that finds jobs in both tables. Each walk goes down one index in the order of ids, by the condition that has one; all others are
/// looked at on the way. Who filters for something rare that no index knows does not keep the server: a walk ends after so many rows and says where.
/// </summary>
internal static class JobListSql
{
    /// <summary>Rows that one walk looks at.</summary>
    public const int Longest = 20_000;

    private const string Unfinished = "scheduling.jobs";
    private const string Finished = "scheduling.job_history";

    /// <summary>The states of what is not finished, as its indexes know them.</summary>
    private static readonly (string Condition, JobStatus[] States)[] Lanes =
    [
        ("state = 1", [JobStatus.Available]),
        ("state = 2", [JobStatus.Running]),
        ("state in (0, 3)", [JobStatus.Scheduled, JobStatus.Retrying]),
        ("state in (7, 8, 9)", [JobStatus.Available, JobStatus.Running]),
    ];

    /// <summary>Parameters: $1 rows wanted, $2 and $3 the ids above and from which on, then those of the conditions.</summary>
    public static NpgsqlCommand For(DbSession session, JobFilter filter, PageRequest page, long from, long before)
    {
        var conditions = Conditions(filter).ToList();
        var walks = Walks(filter, conditions).ToList();
        var select = session.Command($"select * from ({string.Join("\nunion all\n", walks)}) found order by id desc limit $1").With(page.Limit + 1, before, from);
        foreach (var condition in conditions) select.With(condition.Value);
        return select;
    }

    /// <summary>The most telling first; only the first ones have an index.</summary>
    private static IEnumerable<Condition> Conditions(JobFilter filter)
    {
        var next = 4;
        if (filter.BatchId is { } batch) yield return new($"batch_id = ${next++}", batch) { Leads = true };
        if (filter.ParentId is { } parent) yield return new($"parent_id = ${next++}", parent) { Leads = true };
        if (filter.CreatedBy is { } person) yield return new($"created_by = ${next++}", person) { Leads = true };
        if (filter.Tag is { } tag) yield return new($"tags @> array[${next++}]", tag) { Leads = true };
        if (filter.Type is { } type) yield return new($"type = ${next++}", type) { Leads = true, HasLanes = true };
        if (filter.Queue is { } queue) yield return new($"queue = ${next++}", queue);
        if (filter.From is { } since) yield return new($"created_at >= ${next++}", since);
        if (filter.To is { } until) yield return new($"created_at < ${next++}", until);
        if (filter.States is { } states) yield return new($"state = any(${next++})", Stored(states));
    }

    private static IEnumerable<string> Walks(JobFilter filter, List<Condition> conditions)
    {
        var leader = conditions.Find(c => c.Leads);
        var others = string.Join(" and ", conditions.Where(c => c != leader).Select(c => c.Text));
        var (leading, states) = (leader is null ? "" : " and " + leader.Text, filter.States);

        var inLanes = leader?.HasLanes ?? states is not null;
        foreach (var (lane, shown) in Lanes.Where(l => states is null || l.States.Any(states.Contains)))
        {
            yield return Walk(Unfinished, JobColumns.OfUnfinished, inLanes ? $"{leading} and {lane}" : leading, others);
            if (!inLanes) break;
        }

        if (states is null || states.Contains(JobStatus.Completed)) yield return Walk(Finished, JobColumns.OfFinished, leading, others);
        else foreach (var state in states.Where(s => s.IsFinished()))
            yield return Walk(Finished, JobColumns.OfFinished, state == JobStatus.Dead ? $"{leading} and state <> 4 and state = 6" : $"{leading} and state <> 4 and state = 5", others);
    }

    private static string Walk(string table, string columns, string leading, string others) => others.Length == 0
        ? $"(select {columns}, true as fits, false as is_last from {table} where id < $2 and id >= $3{leading} order by id desc limit $1)"
        : $"""
          (select {columns}, {others} as fits, place = {Longest} as is_last
           from (select *, row_number() over (order by id desc) as place from {table} where id < $2 and id >= $3{leading} order by id desc limit {Longest}) walk
           where {others} or place = {Longest} order by id desc limit $1)
          """;

    private static short[] Stored(IReadOnlyList<JobStatus> states) => [.. Enum.GetValues<JobState>().Where(s => states.Contains(s.Shown())).Select(s => (short)s)];

    private sealed record Condition(string Text, object Value)
    {
        /// <summary>An index of both tables begins with it.</summary>
        public bool Leads { get; init; }

        /// <summary>In the table of unfinished jobs it has one for each lane.</summary>
        public bool HasLanes { get; init; }
    }
}
