using Npgsql;

namespace Modular.Platform.Persistence.Migrations.Importing;

/// <summary>Looks for tables in the catalogue of the old database.</summary>
internal sealed class LegacyTables(NpgsqlConnection connection)
{
    /// <summary>The table or view of this name, read as PostgreSQL reads names; null when there is none.</summary>
    public async Task<LegacyTable?> FindAsync(string name, CancellationToken cancel)
    {
        const string Sql =
            """
            select format('%I.%I', n.nspname, c.relname), format('%I.%I', n.nspname, left(c.relname || '_lock', 63)), c.relkind in ('v', 'm'),
                   array_agg(a.attname::text order by a.attnum), array_agg(format_type(a.atttypid, null) order by a.attnum)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            where c.oid = to_regclass($1) and c.relkind in ('r', 'p', 'f', 'v', 'm')
            group by c.oid, n.nspname, c.relname, c.relkind
            """;
        await using var command = new NpgsqlCommand(Sql, connection).With(name);
        return (await ReadAsync(command, cancel)).SingleOrDefault();
    }

    /// <summary>All tables that have the time of some tool, in any schema but those of PostgreSQL and of the platform itself.</summary>
    public async Task<IReadOnlyList<LegacyTable>> SearchAsync(CancellationToken cancel)
    {
        const string Sql =
            """
            select format('%I.%I', n.nspname, c.relname), format('%I.%I', n.nspname, left(c.relname || '_lock', 63)), false,
                   array_agg(a.attname::text order by a.attnum), array_agg(format_type(a.atttypid, null) order by a.attnum)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            where c.relkind in ('r', 'p', 'f') and not c.relispartition and n.nspname not in ('information_schema', 'platform') and n.nspname !~ '^pg_'
              and exists (select from pg_attribute t where t.attrelid = c.oid and t.attname = any ($1) and not t.attisdropped)
            group by c.oid, n.nspname, c.relname
            order by n.nspname, c.relname
            """;
        await using var command = new NpgsqlCommand(Sql, connection).With(new object[] { LegacyTool.All.Select(t => t.Time.Name).Distinct(StringComparer.Ordinal).ToArray() });
        return await ReadAsync(command, cancel);
    }

    private static async Task<List<LegacyTable>> ReadAsync(NpgsqlCommand command, CancellationToken cancel)
    {
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var tables = new List<LegacyTable>();
        while (await rows.ReadAsync(cancel)) tables.Add(new(rows.GetString(0), rows.GetString(1), rows.GetBoolean(2), Columns(rows)));
        return tables;
    }

    private static Dictionary<string, string> Columns(NpgsqlDataReader row) =>
        row.GetFieldValue<string[]>(3).Zip(row.GetFieldValue<string[]>(4)).ToDictionary(c => c.First, c => c.Second, StringComparer.Ordinal);
}
