using Npgsql;

namespace Modular.Platform.Persistence.Migrations.Verifying;

/// <summary>The tables of a schema as they are.</summary>
internal sealed class SchemaCatalog(IReadOnlyList<string> tables, ILookup<string, RealColumn> columns, ILookup<string, string> keys)
{
    public IReadOnlyList<string> Tables { get; } = tables;

    public bool Has(string table) => Tables.Contains(table, StringComparer.Ordinal);

    public IEnumerable<RealColumn> Columns(string table) => columns[table];

    /// <summary>Such as <c>primary key id</c> and <c>foreign key topic_id to forums.topics</c>.</summary>
    public IEnumerable<string> Keys(string table) => keys[table];

    public static async Task<SchemaCatalog> ReadAsync(NpgsqlConnection connection, string schema, CancellationToken cancel) => new(
        await ListAsync(
            connection,
            "select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = $1 and c.relkind in ('r', 'p') and not c.relispartition",
            schema, row => row.GetString(0), cancel),
        (await ListAsync(
            connection,
            """
            select c.relname, attname, format_type(atttypid, atttypmod), not attnotnull, atthasdef or attidentity <> ''
            from pg_attribute join pg_class c on c.oid = attrelid join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = $1 and c.relkind in ('r', 'p') and attnum > 0 and not attisdropped
            """,
            schema, row => (Table: row.GetString(0), Column: new RealColumn(row.GetString(1), row.GetString(2), row.GetBoolean(3), row.GetBoolean(4))), cancel))
            .ToLookup(c => c.Table, c => c.Column, StringComparer.Ordinal),
        (await ListAsync(
            connection,
            """
            select t.relname, case contype when 'p' then 'primary key ' else 'foreign key ' end
                   || (select string_agg(a.attname, ',' order by k.place) from unnest(conkey) with ordinality k (attnum, place) join pg_attribute a on a.attrelid = conrelid and a.attnum = k.attnum)
                   || case contype when 'f' then (select ' to ' || n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = confrelid) else '' end
            from pg_constraint join pg_class t on t.oid = conrelid join pg_namespace s on s.oid = t.relnamespace where s.nspname = $1 and contype in ('p', 'f')
            """,
            schema, row => (Table: row.GetString(0), Key: row.GetString(1)), cancel))
            .ToLookup(k => k.Table, k => k.Key, StringComparer.Ordinal));

    private static async Task<List<T>> ListAsync<T>(NpgsqlConnection connection, string sql, string schema, Func<NpgsqlDataReader, T> read, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new() { Value = schema } } };
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var all = new List<T>();
        while (await rows.ReadAsync(cancel)) all.Add(read(rows));
        return all;
    }
}

internal sealed record RealColumn(string Name, string Type, bool IsNullable, bool HasValue);
