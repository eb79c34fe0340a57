using Modular.Platform.Persistence;
using Modular.Scheduling.Domain;
using Npgsql;

namespace Modular.Scheduling.Infrastructure.Engine;

/// <summary>How many jobs of each type ended how, by the hour. Kept in memory between two heartbeats: a killed node takes a few seconds of it along.</summary>
internal sealed class JobCounts(NodeIdentity node)
{
    private const string Sql = """
        insert into scheduling.job_counts as c (hour, node, type, state, jobs, ran_ms)
        select date_trunc('hour', now()), $1, n.type, n.state, n.jobs, n.ran_ms from unnest($2::text[], $3::smallint[], $4::bigint[], $5::bigint[]) as n (type, state, jobs, ran_ms)
        on conflict (hour, node, type, state) do update set jobs = c.jobs + excluded.jobs, ran_ms = c.ran_ms + excluded.ran_ms
        """;

    private readonly Lock _lock = new();
    private Dictionary<(string Type, JobState State), (long Jobs, long RanMs)> _counts = [];

    public void Add(IReadOnlyList<Outcome> outcomes, HashSet<long> ours)
    {
        lock (_lock)
        {
            foreach (var outcome in outcomes)
            {
                if (outcome.Kind != OutcomeKind.Written && (outcome.Kind != OutcomeKind.Finished || !ours.Contains(outcome.Job.Id))) continue;

                var key = (outcome.Job.Type.Name, outcome.State);
                var (jobs, ranMs) = _counts.GetValueOrDefault(key);
                _counts[key] = (jobs + 1, ranMs + outcome.RanMs);
            }
        }
    }

    public async Task WriteAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        Dictionary<(string Type, JobState State), (long Jobs, long RanMs)> counts;
        lock (_lock)
        {
            counts = _counts;
            _counts = [];
        }

        if (counts.Count == 0) return;

        await using var add = new NpgsqlCommand(Sql, connection).With(node.Id,
            counts.Keys.Select(k => k.Type).ToArray(), counts.Keys.Select(k => (short)k.State).ToArray(), counts.Values.Select(v => v.Jobs).ToArray(), counts.Values.Select(v => v.RanMs).ToArray());
        await add.ExecuteNonQueryAsync(cancel);
    }
}
