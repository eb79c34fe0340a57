using Npgsql;

namespace Modular.Platform.Persistence.Migrations;

/// <summary>The table <c>platform.migrations</c>, seen through one connection.</summary>
internal sealed class MigrationHistory(NpgsqlConnection connection)
{
    /// <summary>Makes what is not there yet.</summary>
    public const string TableSql =
        """
        create schema if not exists platform;
        create table if not exists platform.migrations (
          module text not null,
          id text not null,
          name text not null,
          batch integer not null,
          checksum text not null,
          duration_ms bigint not null,
          breaking boolean not null,
          applied_at timestamptz not null default now(),
          primary key (module, id)
        );
        do $$ begin
          if not exists (select from pg_attribute where attrelid = 'platform.migrations'::regclass and attname = 'origin') then
            alter table platform.migrations add column origin text not null default 'run';
          end if;
          if not exists (select from pg_attribute where attrelid = 'platform.migrations'::regclass and attname = 'statement_us') then
            alter table platform.migrations add column statement_us bigint[];
          end if;
        end $$;
        """;

    /// <summary>Every row; none when the table is not there yet.</summary>
    public async Task<IReadOnlyList<AppliedMigration>> ReadAsync(CancellationToken cancel)
    {
        await using (var find = new NpgsqlCommand("select to_regclass('platform.migrations') is not null", connection))
            if (await find.ExecuteScalarAsync(cancel) is false) return [];

        const string Sql = // the last two columns may not be there yet
            """
            select module, id, batch, checksum, duration_ms, breaking, applied_at, to_jsonb(m) ->> 'origin', translate(to_jsonb(m) ->> 'statement_us', '[]', '{}')::bigint[] from platform.migrations m
            """;
        await using var read = new NpgsqlCommand(Sql, connection);
        await using var rows = await read.ExecuteReaderAsync(cancel);
        var applied = new List<AppliedMigration>();
        while (await rows.ReadAsync(cancel)) applied.Add(Row(rows));
        return applied;
    }

    /// <summary>Creates schema and table. The caller holds the migrations' lock.</summary>
    public Task EnsureTableAsync(CancellationToken cancel) => ExecuteAsync(TableSql, cancel);

    /// <param name="migration">What ran.</param>
    /// <param name="batch">In which run.</param>
    /// <param name="duration">How long all of it took.</param>
    /// <param name="statements">How long each of its statements took.</param>
    /// <param name="cancel">Ends the wait.</param>
    public Task AddAsync(Migration migration, int batch, TimeSpan duration, IEnumerable<TimeSpan> statements, CancellationToken cancel) => ExecuteAsync(
        "insert into platform.migrations (module, id, name, batch, checksum, duration_ms, breaking, statement_us) values ($1, $2, $3, $4, $5, $6, $7, $8)",
        cancel,
        migration.Module, migration.Id, migration.Id[15..], batch, migration.Checksum, (long)duration.TotalMilliseconds, migration.Breaking, statements.Select(s => (long)s.TotalMicroseconds).ToArray());

    /// <summary>As if it had run, for a baseline.</summary>
    public Task MarkAsync(Migration migration, int batch, CancellationToken cancel) => ExecuteAsync(
        "insert into platform.migrations (module, id, name, batch, checksum, duration_ms, breaking, origin) values ($1, $2, $3, $4, $5, 0, $6, $7)",
        cancel,
        migration.Module, migration.Id, migration.Id[15..], batch, migration.Checksum, migration.Breaking, MigrationOrigin.Baseline);

    /// <summary>Lets what a baseline marked be reverted, of one module or of all.</summary>
    public Task ReleaseAsync(string? module, CancellationToken cancel) => ExecuteAsync(
        "update platform.migrations set origin = $1 where origin = $2 and module = coalesce(nullif($3, ''), module)",
        cancel,
        MigrationOrigin.Released, MigrationOrigin.Baseline, module ?? "");

    public Task RemoveAsync(Migration migration, CancellationToken cancel) =>
        ExecuteAsync("delete from platform.migrations where module = $1 and id = $2", cancel, migration.Module, migration.Id);

    /// <summary>Has a row follow its file to another name or content.</summary>
    public Task FollowAsync(AppliedMigration applied, Migration migration, CancellationToken cancel) => ExecuteAsync(
        "update platform.migrations set module = $3, id = $4, name = $5, checksum = $6, breaking = $7 where module = $1 and id = $2",
        cancel,
        applied.Module, applied.Id, migration.Module, migration.Id, migration.Id[15..], migration.Checksum, migration.Breaking);

    private async Task ExecuteAsync(string sql, CancellationToken cancel, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static AppliedMigration Row(NpgsqlDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetInt32(2), row.GetString(3), TimeSpan.FromMilliseconds(row.GetInt64(4)), row.GetBoolean(5),
        row.GetFieldValue<DateTimeOffset>(6))
    { Origin = row.IsDBNull(7) ? MigrationOrigin.Run : row.GetString(7), StatementMicroseconds = row.IsDBNull(8) ? [] : row.GetFieldValue<long[]>(8) };
}
