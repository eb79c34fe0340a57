using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Modular.Platform.Persistence;

namespace Scenarios.Tests.Schema;

/// <summary>
/// Holds a module's EF model against its schema: the same tables and keys, and each column of the model with its type and nullability.
/// The database may have more columns, as long as a row can be written without them.
/// </summary>
internal sealed class ModelComparison(TestDatabase database, string schema)
{
    public async Task<IReadOnlyList<string>> DifferencesAsync(ModuleDb context)
    {
        var tables = context.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables.Where(t => t.Schema == schema).ToList();
        var real = await TablesAsync();
        List<string> differences =
        [
            .. tables.Where(t => !real.Contains(t.Name)).Select(t => $"{schema}.{t.Name}: the table is missing"),
            .. real.Where(name => tables.All(t => t.Name != name)).Select(name => $"{schema}.{name}: the model does not know this table"),
        ];
        foreach (var table in tables.Where(t => real.Contains(t.Name))) await CompareAsync(table, differences);
        return differences;
    }

    private async Task CompareAsync(ITable table, List<string> differences)
    {
        var columns = (await ColumnsAsync(table.Name)).ToDictionary(c => c.Name, StringComparer.Ordinal);
        foreach (var column in table.Columns)
        {
            var at = $"{schema}.{table.Name}.{column.Name}";
            if (!columns.Remove(column.Name, out var real)) differences.Add($"{at}: the column is missing");
            else if (real.Type != column.StoreType) differences.Add($"{at}: {real.Type} instead of {column.StoreType}");
            else if (real.IsNullable != column.IsNullable) differences.Add($"{at}: {(real.IsNullable ? "nullable" : "not null")} instead of {(column.IsNullable ? "nullable" : "not null")}");
        }

        differences.AddRange(columns.Values.Where(c => c is { IsNullable: false, HasValue: false }).Select(c => $"{schema}.{table.Name}.{c.Name}: the model does not know this column, and no row can be written without it"));
        await CompareKeysAsync(table, differences);
    }

    private async Task CompareKeysAsync(ITable table, List<string> differences)
    {
        var real = await KeysAsync(table.Name);
        var primary = "primary key " + string.Join(',', table.PrimaryKey!.Columns.Select(c => c.Name));
        if (!real.Contains(primary)) differences.Add($"{schema}.{table.Name}: {primary} is missing");

        foreach (var key in table.ForeignKeyConstraints)
        {
            var text = $"foreign key {string.Join(',', key.Columns.Select(c => c.Name))} to {key.PrincipalTable.Schema}.{key.PrincipalTable.Name}";
            if (!real.Contains(text)) differences.Add($"{schema}.{table.Name}: {text} is missing");
        }
    }

    private Task<List<string>> TablesAsync() => database.ListAsync(
        "select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = $1 and c.relkind in ('r', 'p') and not c.relispartition", schema);

    private async Task<IEnumerable<RealColumn>> ColumnsAsync(string table)
    {
        var rows = await database.ListAsync(
            """
            select attname, format_type(atttypid, atttypmod), not attnotnull, atthasdef or attidentity <> '' from pg_attribute
            where attrelid = ($1 || '.' || $2)::regclass and attnum > 0 and not attisdropped
            """, schema, table);
        return rows.Select(row => row.Split('|')).Select(c => new RealColumn(c[0], c[1], c[2] == "t", c[3] == "t"));
    }

    private Task<List<string>> KeysAsync(string table) => database.ListAsync(
        """
        select case contype when 'p' then 'primary key ' else 'foreign key ' end
               || (select string_agg(a.attname, ',' order by k.place) from unnest(conkey) with ordinality k (attnum, place) join pg_attribute a on a.attrelid = conrelid and a.attnum = k.attnum)
               || case contype when 'f' then (select ' to ' || n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = confrelid) else '' end
        from pg_constraint where conrelid = ($1 || '.' || $2)::regclass and contype in ('p', 'f')
        """, schema, table);

    private sealed record RealColumn(string Name, string Type, bool IsNullable, bool HasValue);
}
