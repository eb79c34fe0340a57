using Modular.Platform.Persistence;
using Npgsql;

namespace Modular.Scheduling.Infrastructure.Engine;

/// <summary>
/// Lets the next job of an ordering key go. Always in a statement of its own after a commit: whoever sets a job aside commits that first and then looks
/// whether its reason is gone already, whoever finishes a job commits that first and then looks for one set aside, so one of the two sees the other.
/// </summary>
internal sealed class OrderedJobs(WakeUp wakeUp)
{
    private const string Release = """
        update scheduling.jobs j set state = 1, lease = 0, node = null
        from (select distinct type, key from unnest($1::text[], $2::text[]) as u (type, key)) k
          cross join lateral (select id, state from scheduling.jobs where type = k.type and ordering_key = k.key order by id limit 1) first
        where j.id = first.id and first.state = 7 and j.state = 7
        returning j.type
        """;

    /// <summary>For keys whose last job was finished by a node that died before it could look for the next.</summary>
    private const string ReleaseForgotten = """
        with recursive keys as (
          (select type, ordering_key from scheduling.jobs where state = 7 order by state, type, ordering_key limit 1)
          union all
          select n.type, n.ordering_key from keys k cross join lateral (
            select type, ordering_key from scheduling.jobs where state = 7 and (type, ordering_key) > (k.type, k.ordering_key) order by state, type, ordering_key limit 1) n)
        update scheduling.jobs j set state = 1, lease = 0, node = null
        from keys k cross join lateral (select id, state from scheduling.jobs where type = k.type and ordering_key = k.ordering_key order by id limit 1) first
        where j.id = first.id and first.state = 7 and j.state = 7
        returning j.type
        """;

    public Task ReleaseAsync(NpgsqlConnection connection, IReadOnlyList<Outcome> outcomes, CancellationToken cancel) =>
        ReleaseAsync(connection, outcomes.Where(o => o.Kind == OutcomeKind.Finished).Select(o => o.Job), cancel);

    public async Task ReleaseAsync(NpgsqlConnection connection, IEnumerable<LeasedJob> jobs, CancellationToken cancel)
    {
        var keyed = jobs.Where(j => j.OrderingKey is not null).ToList();
        if (keyed.Count == 0) return;

        await using var release = new NpgsqlCommand(Release, connection).With(keyed.Select(j => j.Type.Name).ToArray(), keyed.Select(j => j.OrderingKey!).ToArray());
        await StirAsync(release, cancel);
    }

    /// <summary>After a job that no worker had is gone.</summary>
    public async Task ReleaseAsync(NpgsqlConnection connection, string type, string orderingKey, CancellationToken cancel)
    {
        await using var release = new NpgsqlCommand(Release, connection).With((string[])[type], (string[])[orderingKey]);
        await StirAsync(release, cancel);
    }

    public async Task ReleaseForgottenAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var release = new NpgsqlCommand(ReleaseForgotten, connection);
        await StirAsync(release, cancel);
    }

    private async Task StirAsync(NpgsqlCommand release, CancellationToken cancel)
    {
        await using var reader = await release.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel)) wakeUp.Stir(reader.GetString(0));
    }
}
