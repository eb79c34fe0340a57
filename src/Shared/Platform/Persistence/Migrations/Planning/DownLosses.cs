using Modular.Platform.Persistence.Migrations.Effects;
using Npgsql;

namespace Modular.Platform.Persistence.Migrations.Planning;

/// <summary>What ways down would lose: rows of the tables and values of the columns that they drop, counted up to a limit.</summary>
internal sealed class DownLosses(NpgsqlConnection connection)
{
    private const int Limit = 10_000;

    public static async Task<IReadOnlyList<DataLoss>> FindAsync(NpgsqlConnection connection, IEnumerable<Migration> chosen, CancellationToken cancel)
    {
        var losses = new DownLosses(connection);
        var found = new List<DataLoss>();
        foreach (var change in chosen.SelectMany(m => StatementEffect.ReadAll(m.DownSql ?? "")).SelectMany(e => e.Changes)) found.AddRange(await losses.OfAsync(change, cancel));
        return [.. found.Distinct()];
    }

    private async Task<IReadOnlyList<DataLoss>> OfAsync(Change change, CancellationToken cancel) => change.Kind switch
    {
        ChangeKind.DropTable or ChangeKind.Truncate => await CountAsync(TablesSql + "c.oid = to_regclass($1)", cancel, change.Object.Quoted),
        ChangeKind.Delete when !change.IsNarrow => await CountAsync(TablesSql + "c.oid = to_regclass($1)", cancel, change.Object.Quoted),
        ChangeKind.DropSchema => await CountAsync(TablesSql + "n.nspname = $1", cancel, change.Object.Name),
        ChangeKind.DropColumn => await CountAsync(ColumnSql, cancel, change.Object.Quoted, change.Part ?? ""),
        _ => [],
    };

    private const string TablesSql =
        """
        select 'table ' || c.oid::regclass, format('select count(*) from (select from %s limit $1) counted', c.oid::regclass)
        from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and not c.relispartition and
        """ + " ";

    // What is generated from other columns is made again.
    private const string ColumnSql =
        """
        select format('column %s.%I', attrelid::regclass, attname), format('select count(*) from (select from %s where %I is not null limit $1) counted', attrelid::regclass, attname)
        from pg_attribute where attrelid = to_regclass($1) and attname = $2 and attnum > 0 and not attisdropped and attgenerated = ''
        """;

    private async Task<IReadOnlyList<DataLoss>> CountAsync(string sql, CancellationToken cancel, params string[] values)
    {
        var counts = new List<(string What, string Sql)>();
        await using (var find = new NpgsqlCommand(sql, connection))
        {
            foreach (var value in values) find.Parameters.Add(new() { Value = value });
            await using var rows = await find.ExecuteReaderAsync(cancel);
            while (await rows.ReadAsync(cancel)) counts.Add((rows.GetString(0), rows.GetString(1)));
        }

        var losses = new List<DataLoss>();
        foreach (var (what, count) in counts)
        {
            await using var command = new NpgsqlCommand(count, connection) { Parameters = { new() { Value = Limit } } };
            if (await command.ExecuteScalarAsync(cancel) is long and > 0 and var found) losses.Add(new(what, found, found == Limit));
        }

        return losses;
    }
}
