using Load.Running;
using Npgsql;

namespace Load.Proofs;

/// <summary>All that the proofs know of the engine's tables, and the table in which handlers note that they began.</summary>
internal sealed class Ledger(FreshDatabase database)
{
    private const string Table = """
        create table public.ledger (
          place bigint generated always as identity primary key, job bigint not null, number bigint not null, key text, attempt int not null,
          process int not null, has_ended boolean not null, at timestamptz not null default clock_timestamp())
        """;

    private const string Executions = "select job, number, key, attempt, process, at from public.ledger where not has_ended order by place";
    private const string Completions = "select id, (args->>'number')::bigint, attempt::int from scheduling.job_history where type = 'bench.entry' and state = 4";
    private const string Unfinished = "select id, (args->>'number')::bigint, attempt::int from scheduling.jobs where type = 'bench.entry'";

    /// <summary>The second for which a run was planned is in its unique key; it may have been enqueued later.</summary>
    private const string Second = "floor(extract(epoch from split_part(h.unique_key, '/', 3)::timestamptz))::bigint";

    private const string Ticks = $"select h.id, {Second} * 1000 + (h.args->>'number')::bigint, h.attempt::int from scheduling.job_history h where h.type = 'bench.tick' and h.state = 4";
    private const string TickExecutions = $"""
        select l.job, {Second} * 1000 + l.number, null::text, l.attempt, l.process, l.at
        from public.ledger l join scheduling.job_history h on h.id = l.job where h.type = 'bench.tick' and not l.has_ended order by l.place
        """;

    private const string Drained = "select not exists (select from scheduling.jobs where type = 'bench.entry')";
    private const string Leased = "select j.id from scheduling.jobs j join scheduling.nodes n on n.id = j.node where n.process = $1 and j.state = 2";

    public Task CreateAsync(CancellationToken cancel) => database.RunAsync(Table, cancel);

    public Task<List<Execution>> ExecutionsAsync(CancellationToken cancel) => ListAsync(Executions, Execution, cancel);

    public Task<List<Execution>> TickExecutionsAsync(CancellationToken cancel) => ListAsync(TickExecutions, Execution, cancel);

    public Task<List<Completion>> CompletionsAsync(CancellationToken cancel) => ListAsync(Completions, Completion, cancel);

    /// <summary>Those that wait or run.</summary>
    public Task<List<Completion>> UnfinishedAsync(CancellationToken cancel) => ListAsync(Unfinished, Completion, cancel);

    /// <summary>Completed ticks; the number tells the second and the schedule.</summary>
    public Task<List<Completion>> TicksAsync(CancellationToken cancel) => ListAsync(Ticks, Completion, cancel);

    /// <summary>What the process has been given and not finished.</summary>
    public Task<List<long>> LeasedAsync(int process, CancellationToken cancel) => ListAsync(Leased, row => row.GetInt64(0), cancel, process);

    public Task<bool> IsDrainedAsync(CancellationToken cancel) => database.AskAsync<bool>(Drained, cancel);

    public Task<long> BegunAsync(CancellationToken cancel) => database.AskAsync<long>("select count(*) from public.ledger where not has_ended", cancel);

    /// <summary>Handlers of a process that came to their end.</summary>
    public async Task<long> EndedAsync(int process, CancellationToken cancel) =>
        (await ListAsync("select count(*) from public.ledger where has_ended and process = $1", row => row.GetInt64(0), cancel, process))[0];

    private static Execution Execution(NpgsqlDataReader row) =>
        new(row.GetInt64(0), row.GetInt64(1), row.IsDBNull(2) ? null : row.GetString(2), row.GetInt32(3), row.GetInt32(4), row.GetDateTime(5));

    private static Completion Completion(NpgsqlDataReader row) => new(row.GetInt64(0), row.GetInt64(1), row.GetInt32(2));

    private async Task<List<T>> ListAsync<T>(string sql, Func<NpgsqlDataReader, T> row, CancellationToken cancel, params int[] values)
    {
        await using var command = database.Source.CreateCommand(sql);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancel)) rows.Add(row(reader));
        return rows;
    }
}
