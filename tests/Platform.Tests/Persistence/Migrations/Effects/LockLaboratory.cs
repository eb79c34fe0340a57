using Modular.Platform.Persistence.Migrations.Effects;
using Npgsql;

namespace Platform.Tests.Persistence.Migrations.Effects;

/// <summary>A database with a little of everything, where statements show which locks they take.</summary>
public sealed class LockLaboratory(TestServer server) : IAsyncLifetime
{
    private const string Tables =
        """
        create table t (id bigint not null constraint t_pkey primary key, n int, title text, short varchar(10), born timestamptz default now(),
          twice int generated always as (n * 2) stored, constraint t_n check (n >= 0));
        alter table t add constraint t_title check (title is not null) not valid;
        insert into t (id, n, title) select i, i, 'x' || i from generate_series(1, 100) i;
        create table u (id bigint primary key, t_id bigint, v text);
        insert into u select i, i from generate_series(1, 100) i;
        create table linked (id bigint primary key, t_id bigint not null);
        insert into linked select i, i from generate_series(1, 100) i;
        alter table linked add constraint linked_t foreign key (t_id) references t (id) not valid;
        create index t_by_n on t (n);
        create unique index t_unique on t (id);
        create table whole (id bigint not null, day date not null) partition by range (day);
        create table part partition of whole for values from ('2026-01-01') to ('2026-02-01');
        create table free (id bigint not null, day date not null);
        insert into free select i, '2026-03-01' from generate_series(1, 10) i;
        create table parent (id bigint);
        create table child (id bigint) inherits (parent);
        create view seen as select id from t;
        create materialized view kept as select id, n from t;
        create unique index kept_id on kept (id);
        create function ring() returns trigger language plpgsql as 'begin return new; end';
        create trigger rings before insert on t for each row execute function ring();
        create policy mine on t using (true);
        create rule silent as on insert to u do also nothing;
        create sequence counter;
        create unique index free_id on free (id);
        create schema other;
        """;

    private const string Ours = "relkind in ('r', 'p', 'v', 'm', 'S') and relnamespace = 'public'::regnamespace";
    private const string FilesSql = $"select oid::text, case when relkind = 'S' or pg_relation_size(oid) = 0 then 'empty' else coalesce(pg_relation_filenode(oid)::text, '') end from pg_class where {Ours}";
    private const string ScansSql = "select relid::text, seq_scan::text from pg_stat_xact_user_tables where seq_scan is not null";

    private static readonly string[] Names = ["t", "u", "linked", "whole", "part", "free", "parent", "child", "seen", "kept", "counter"];

    private string _database = "";

    public async ValueTask InitializeAsync()
    {
        _database = await server.NewDatabaseAsync() + ";Pooling=false";
        await using var connection = await OpenAsync();
        await RunAsync(connection, Tables);
    }

    /// <summary>What the server does: one line a table, such as <c>t: ACCESS EXCLUSIVE, rewrites</c>. Nothing stays of it.</summary>
    public async Task<string> SeeAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var names = (await ListAsync(connection, $"select oid::text, relname from pg_class where {Ours}")).ToDictionary(n => n.Key, n => n.First(), StringComparer.Ordinal);
        var (files, scans) = (await ListAsync(connection, FilesSql), await ListAsync(connection, ScansSql));
        await RunAsync(connection, sql);
        var locks = await ListAsync(connection, "select relation::text, mode from pg_locks where locktype = 'relation' and granted and pid = pg_backend_pid()");
        var (filesAfter, scansAfter) = (await ListAsync(connection, FilesSql), await ListAsync(connection, ScansSql));
        return Describe(locks.Where(l => names.ContainsKey(l.Key)).ToDictionary(l => names[l.Key], l => (Strongest(l), Work(l.Key, Strongest(l)))));

        TableWork Work(string table, LockLevel level) =>
            filesAfter[table].Contains("empty") ? TableWork.None
            : filesAfter[table].Except(files[table]).Any() ? TableWork.Rewrite
            : level >= LockLevel.ShareUpdateExclusive && scansAfter[table].Except(scans[table]).Any() ? TableWork.Scan
            : TableWork.None;
    }

    /// <summary>What the server asks for when somebody else has <paramref name="table"/>: for what cannot run in a transaction.</summary>
    public async Task<string> SeeWaitingAsync(string sql, string table)
    {
        await using var holder = await OpenAsync();
        await using var transaction = await holder.BeginTransactionAsync();
        await RunAsync(holder, $"lock table {table} in exclusive mode");
        await using var connection = await OpenAsync();
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var running = Task.Run(() => RunAsync(connection, sql, enough.Token));
        ILookup<string, string> waiting;
        do waiting = await ListAsync(holder, $"select relation::regclass::text, mode from pg_locks where locktype = 'relation' and not granted and pid = {connection.ProcessID}");
        while (waiting.Count == 0 && !running.IsCompleted);
        await enough.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        return string.Join(" | ", waiting.Select(l => $"{l.Key}: {LockNames.Of(Strongest(l))}"));
    }

    /// <summary>What the text tells, in the same words; of tables that are there.</summary>
    public static string Read(string sql, bool withWork = true)
    {
        var locks = StatementEffect.ReadAll(sql).SelectMany(e => e.Locks()).Where(l => Names.Contains(l.Table.Key, StringComparer.Ordinal));
        return Describe(locks.ToDictionary(l => l.Table.Name, l => (l.Level, withWork ? l.Work : TableWork.None)));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<NpgsqlConnection> OpenAsync()
    {
        var connection = new NpgsqlConnection(_database);
        await connection.OpenAsync();
        return connection;
    }

    private static string Describe(Dictionary<string, (LockLevel Level, TableWork Work)> tables) => string.Join(" | ", tables
        .OrderBy(t => t.Key, StringComparer.Ordinal)
        .Select(t => $"{t.Key}: {LockNames.Of(t.Value.Level)}{t.Value.Work switch { TableWork.Rewrite => ", rewrites", TableWork.Scan => ", scans", _ => "" }}"));

    private static LockLevel Strongest(IEnumerable<string> modes) =>
        modes.Max(mode => Enum.Parse<LockLevel>(mode.Replace("Lock", "", StringComparison.Ordinal)));

    private static async Task<ILookup<string, string>> ListAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var rows = await command.ExecuteReaderAsync();
        var list = new List<(string, string)>();
        while (await rows.ReadAsync()) list.Add((rows.GetString(0), rows.GetString(1)));
        return list.ToLookup(l => l.Item1, l => l.Item2, StringComparer.Ordinal);
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancel = default)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancel);
    }
}
