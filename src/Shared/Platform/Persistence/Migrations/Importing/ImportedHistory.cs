using Npgsql;
using NpgsqlTypes;

namespace Modular.Platform.Persistence.Migrations.Importing;

/// <summary>
/// The table <c>platform.imported_migrations</c>, seen through one connection. It is made by the first import, not by a migration: it belongs to the history,
/// which is older than every migration and outlives all of them.
/// </summary>
internal sealed class ImportedHistory(NpgsqlConnection connection)
{
    /// <summary>Every row, the oldest first; none when there was no import.</summary>
    public async Task<IReadOnlyList<ImportedMigration>> ReadAsync(CancellationToken cancel)
    {
        await using (var find = new NpgsqlCommand("select to_regclass('platform.imported_migrations') is not null", connection))
            if (await find.ExecuteScalarAsync(cancel) is false) return [];

        const string Sql =
            """
            select module, tool, original_id, name, original_batch, applied_at, zone, checksum, duration_ns from platform.imported_migrations
            order by applied_at nulls first, module, tool, length(original_id), original_id
            """;
        await using var read = new NpgsqlCommand(Sql, connection);
        await using var rows = await read.ExecuteReaderAsync(cancel);
        var imported = new List<ImportedMigration>();
        while (await rows.ReadAsync(cancel)) imported.Add(Row(rows));
        return imported;
    }

    /// <summary>Creates schema and table. The caller holds the migrations' lock.</summary>
    public async Task EnsureTableAsync(CancellationToken cancel)
    {
        const string Sql =
            """
            create schema if not exists platform;
            create table if not exists platform.imported_migrations (
              module text not null,
              tool text not null,
              original_id text not null,
              name text not null,
              original_batch bigint,
              applied_at timestamptz,
              zone text,
              checksum text,
              duration_ns bigint,
              imported_at timestamptz not null default now(),
              primary key (module, tool, original_id)
            );
            """;
        await using var create = new NpgsqlCommand(Sql, connection);
        await create.ExecuteNonQueryAsync(cancel);
    }

    public async Task AddAsync(IEnumerable<ImportedMigration> migrations, CancellationToken cancel)
    {
        const string Sql =
            """
            copy platform.imported_migrations (module, tool, original_id, name, original_batch, applied_at, zone, checksum, duration_ns)
            from stdin (format binary)
            """;
        await using var copy = await connection.BeginBinaryImportAsync(Sql, cancel);
        foreach (var m in migrations)
        {
            await copy.StartRowAsync(cancel);
            foreach (var text in (string[])[m.Module, m.Tool, m.OriginalId, m.Name]) await copy.WriteAsync(text, NpgsqlDbType.Text, cancel);
            await copy.WriteAsync(m.OriginalBatch, NpgsqlDbType.Bigint, cancel);
            await copy.WriteAsync(m.AppliedAt, NpgsqlDbType.TimestampTz, cancel);
            await copy.WriteAsync(m.Zone, NpgsqlDbType.Text, cancel);
            await copy.WriteAsync(m.Checksum, NpgsqlDbType.Text, cancel);
            await copy.WriteAsync(m.DurationNanoseconds, NpgsqlDbType.Bigint, cancel);
        }

        await copy.CompleteAsync(cancel);
    }

    public async Task<long> CountAsync(string module, string tool, CancellationToken cancel)
    {
        await using var count = new NpgsqlCommand("select count(*) from platform.imported_migrations where module = $1 and tool = $2", connection).With(module, tool);
        return (long)(await count.ExecuteScalarAsync(cancel))!;
    }

    public async Task<int> RemoveAsync(string module, string tool, CancellationToken cancel)
    {
        await using var remove = new NpgsqlCommand("delete from platform.imported_migrations where module = $1 and tool = $2", connection).With(module, tool);
        return await remove.ExecuteNonQueryAsync(cancel);
    }

    private static ImportedMigration Row(NpgsqlDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), Value<long>(row, 4), Value<DateTime>(row, 5), Text(row, 6), Text(row, 7), Value<long>(row, 8));

    private static T? Value<T>(NpgsqlDataReader row, int column) where T : struct => row.IsDBNull(column) ? null : row.GetFieldValue<T>(column);

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
