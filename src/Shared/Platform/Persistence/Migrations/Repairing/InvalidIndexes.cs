using Npgsql;

namespace Modular.Platform.Persistence.Migrations.Repairing;

/// <summary>Indexes that a failed concurrent build left: nobody reads them, and every write keeps them up to date.</summary>
internal static class InvalidIndexes
{
    /// <summary>Their quoted names. One that is being built is invalid too, and is left alone.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(NpgsqlConnection connection, string[] schemas, CancellationToken cancel)
    {
        const string Sql =
            """
            select format('%I.%I', n.nspname, c.relname)
            from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
            where not i.indisvalid and c.relkind = 'i' and n.nspname = any($1)
              and not exists (select from pg_stat_progress_create_index b where b.index_relid = i.indexrelid)
            order by 1
            """;
        await using var find = new NpgsqlCommand(Sql, connection) { Parameters = { new() { Value = schemas } } };
        await using var rows = await find.ExecuteReaderAsync(cancel);
        var names = new List<string>();
        while (await rows.ReadAsync(cancel)) names.Add(rows.GetString(0));
        return names;
    }

    public static async Task DropAsync(NpgsqlConnection connection, string quotedName, CancellationToken cancel)
    {
        await using var drop = new NpgsqlCommand($"drop index concurrently if exists {quotedName}", connection);
        await drop.ExecuteNonQueryAsync(cancel);
    }
}
