using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Modular.Platform.Persistence.Migrations.Verifying;

/// <summary>
/// Holds a module's EF model against its schema: the same tables and keys, and each column of the model with its type and nullability.
/// The database may have more columns, as long as a row can be written without them.
/// </summary>
internal sealed class ModelComparison(SchemaCatalog real, string schema)
{
    public static async Task<IReadOnlyList<string>> DifferencesAsync(NpgsqlConnection connection, ModuleDb context, CancellationToken cancel) =>
        [.. new ModelComparison(await SchemaCatalog.ReadAsync(connection, context.Schema, cancel), context.Schema).Differences(context)];

    private IEnumerable<string> Differences(ModuleDb context)
    {
        var tables = context.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables.Where(t => t.Schema == schema).ToList();
        return
        [
            .. tables.Where(t => !real.Has(t.Name)).Select(t => $"{schema}.{t.Name}: the table is missing"),
            .. real.Tables.Where(name => tables.TrueForAll(t => t.Name != name)).Select(name => $"{schema}.{name}: the model does not know this table"),
            .. tables.Where(t => real.Has(t.Name)).SelectMany(t => Columns(t).Concat(Keys(t))),
        ];
    }

    private IEnumerable<string> Columns(ITable table)
    {
        var columns = real.Columns(table.Name).ToDictionary(c => c.Name, StringComparer.Ordinal);
        foreach (var column in table.Columns)
            if (Difference(column, columns.GetValueOrDefault(column.Name)) is { } difference)
                yield return $"{schema}.{table.Name}.{column.Name}: {difference}";

        foreach (var column in columns.Values.Where(c => c is { IsNullable: false, HasValue: false } && table.FindColumn(c.Name) is null))
            yield return $"{schema}.{table.Name}.{column.Name}: the model does not know this column, and no row can be written without it";
    }

    private static string? Difference(IColumn column, RealColumn? real) =>
        real is null ? "the column is missing"
        : real.Type != column.StoreType ? $"{real.Type} instead of {column.StoreType}"
        : real.IsNullable != column.IsNullable ? $"{Nullability(real.IsNullable)} instead of {Nullability(column.IsNullable)}"
        : null;

    private static string Nullability(bool isNullable) => isNullable ? "nullable" : "not null";

    private IEnumerable<string> Keys(ITable table)
    {
        var wanted = table.ForeignKeyConstraints.Select(k => $"foreign key {Names(k.Columns)} to {k.PrincipalTable.Schema}.{k.PrincipalTable.Name}").Prepend($"primary key {Names(table.PrimaryKey!.Columns)}");
        return wanted.Except(real.Keys(table.Name), StringComparer.Ordinal).Select(key => $"{schema}.{table.Name}: {key} is missing");
    }

    private static string Names(IEnumerable<IColumn> columns) => string.Join(',', columns.Select(c => c.Name));
}
