using Modular.Platform.Persistence.Migrations.Effects;
using Npgsql;

namespace Modular.Platform.Persistence.Migrations.Planning;

/// <summary>What the database knows of the tables that a plan names: how large they are, and which table an index is of.</summary>
internal sealed class TableSizes(NpgsqlConnection connection)
{
    /// <summary>The table itself, or the one that the index is of; null when it is not there.</summary>
    public async Task<TableSize?> FindAsync(SqlName name, CancellationToken cancel)
    {
        // Partitioned tables hold nothing themselves.
        const string Sql =
            """
            select format('%s', t.oid::regclass), sum(greatest(c.reltuples, 0))::bigint, sum(pg_table_size(c.oid))::bigint, bool_and(c.reltuples < 0)
            from pg_class n
            left join pg_index i on i.indexrelid = n.oid
            join pg_class t on t.oid = coalesce(i.indrelid, n.oid)
            join pg_class c on c.oid = t.oid or c.oid in (select relid from pg_partition_tree(t.oid) where t.relkind = 'p')
            where n.oid = to_regclass($1)
            group by t.oid
            """;
        await using var find = new NpgsqlCommand(Sql, connection) { Parameters = { new() { Value = name.Quoted } } };
        await using var rows = await find.ExecuteReaderAsync(cancel);
        return await rows.ReadAsync(cancel) ? new(rows.GetString(0), rows.GetBoolean(3) ? null : rows.GetInt64(1), rows.GetInt64(2)) : null;
    }
}
