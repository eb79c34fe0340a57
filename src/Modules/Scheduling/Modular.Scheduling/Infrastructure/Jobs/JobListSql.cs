using Modular.Platform.Persistence;
using Modular.Scheduling.Application;
using Modular.Scheduling.Domain;
using Npgsql;

namespace Modular.Scheduling.Infrastructure.Jobs;

/// <summary>
/// Puts the statement together that finds jobs in both tables. A walk takes so many rows from one index and looks at all other conditions on the way, so no
/// question keeps the server; where it ends too soon it says so. A quick look walks down the ids, which is all it takes for what is not rare. A thorough one goes by
/// the indexes of what is asked for, and sorts: left to itself, the planner would walk down the ids for ever. Looks grow thorough in one table, then in both.
/// </summary>
internal static class JobListSql
{
    private const string Unfinished = "scheduling.jobs";
    private const string Finished = "scheduling.job_history";

    /// <summary>Rows that a walk takes in the order of ids, and those that it sorts, which have to fit into memory.</summary>
    private const string Walked = "20000";
    private const string Sorted = "2000";

    private const string ById = "id desc";
    private const string BySorting = "id + 0 desc";

    /// <summary>What is not finished, as its indexes divide it.</summary>
    private static readonly (string Condition, JobStatus[] States)[] Lanes =
    [
        ("state = 1", [JobStatus.Available]),
        ("state = 2", [JobStatus.Running]),
        ("state in (0, 3)", [JobStatus.Scheduled, JobStatus.Retrying]),
        ("state in (7, 8, 9)", [JobStatus.Available, JobStatus.Running]),
    ];

    /// <summary>The last of the looks for it, from 0: without an index for what is asked there is only the first.</summary>
    public static int LastLook(JobFilter filter) => HasIndex(filter) ? 2 : 0;

    private static bool HasIndex(JobFilter filter) =>
        filter.BatchId is not null || filter.ParentId is not null || filter.CreatedBy is not null || filter.Tag is not null || filter.Type is not null || filter.States is not null;

    /// <summary>Parameters: $1 rows wanted, $2 and $3 the ids below and from which on, then those of the conditions.</summary>
    public static NpgsqlCommand For(DbSession session, JobFilter filter, int look, PageRequest page, long from, long before)
    {
        var conditions = Conditions(filter).ToList();
        var walks = UnfinishedWalks(filter, conditions, isThorough: look > 0).Concat(FinishedWalks(filter, conditions, isThorough: look > 1));
        var select = session.Command($"select * from ({string.Join("\nunion all\n", walks)}) found order by id desc limit $1").With(page.Limit + 1, before, from);
        foreach (var condition in conditions) select.With(condition.Value);
        return select;
    }

    private static IEnumerable<Condition> Conditions(JobFilter filter)
    {
        var next = 4;
        if (filter.BatchId is { } batch) yield return new($"batch_id = ${next++}", batch) { IsKey = true };
        if (filter.ParentId is { } parent) yield return new($"parent_id = ${next++}", parent) { IsKey = true };
        if (filter.CreatedBy is { } person) yield return new($"created_by = ${next++}", person) { IsKey = true };
        if (filter.Tag is { } tag) yield return new($"tags @> array[${next++}]", tag) { IsKey = true };
        if (filter.Type is { } type) yield return new($"type = ${next++}", type) { IsType = true };
        if (filter.Queue is { } queue) yield return new($"queue = ${next++}", queue);
        if (filter.From is { } since) yield return new($"created_at >= ${next++}", since);
        if (filter.To is { } until) yield return new($"created_at < ${next++}", until);
        if (filter.States is { } states) yield return new($"state = any(${next++})", Stored(states));
    }

    private static IEnumerable<string> UnfinishedWalks(JobFilter filter, List<Condition> conditions, bool isThorough)
    {
        if (filter.States?.All(s => s.IsFinished()) == true) return [];
        if (!isThorough) return [Walk(Unfinished, JobColumns.OfUnfinished, null, "", conditions, ById, HasIndex(filter) ? Sorted : Walked)];
        if (conditions.Find(c => c.IsKey) is { } key) return [Walk(Unfinished, JobColumns.OfUnfinished, key, "", conditions, BySorting, Sorted)];

        return Lanes.Where(l => filter.States is null || l.States.Any(filter.States.Contains))
            .Select(l => Walk(Unfinished, JobColumns.OfUnfinished, conditions.Find(c => c.IsType), $" and {l.Condition}", conditions, BySorting, Sorted));
    }

    private static IEnumerable<string> FinishedWalks(JobFilter filter, List<Condition> conditions, bool isThorough)
    {
        var longest = isThorough || !HasIndex(filter) ? Walked : Sorted;
        var states = filter.States?.Where(s => s.IsFinished()).ToList();
        if (isThorough && states?.Count != 0 && conditions.Find(c => c.IsKey) is { } key) return [Walk(Finished, JobColumns.OfFinished, key, "", conditions, BySorting, Sorted)];

        var type = conditions.Find(c => c.IsType);
        return states is null || states.Contains(JobStatus.Completed)
            ? [Walk(Finished, JobColumns.OfFinished, type, "", conditions, ById, longest)]
            : states.Select(s => Walk(Finished, JobColumns.OfFinished, type, s == JobStatus.Dead ? " and state <> 4 and state = 6" : " and state <> 4 and state = 5", conditions, ById, longest));
    }

    private static string Walk(string table, string columns, Condition? leader, string lane, List<Condition> conditions, string order, string longest)
    {
        var (leading, others) = (leader is null ? "" : " and " + leader.Text, string.Join(" and ", conditions.Where(c => c != leader).Select(c => c.Text)));
        var rows = $"select * from {table} where id < $2 and id >= $3{leading}{lane} order by {order} limit {longest}";
        return others.Length == 0
            ? $"(select {columns}, true as fits, false as is_last from ({rows}) walk order by id desc limit $1)"
            : $"""
              (select {columns}, coalesce({others}, false) as fits, place = {longest} as is_last from (select *, row_number() over (order by id desc) as place from ({rows}) rows) walk
               where {others} or place = {longest} order by id desc limit $1)
              """;
    }

    private static short[] Stored(IReadOnlyList<JobStatus> states) => [.. Enum.GetValues<JobState>().Where(s => states.Contains(s.Shown())).Select(s => (short)s)];

    private sealed record Condition(string Text, object Value)
    {
        /// <summary>An index of both tables is for it alone.</summary>
        public bool IsKey { get; init; }

        public bool IsType { get; init; }
    }
}
