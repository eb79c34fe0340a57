using Npgsql;

namespace Modular.Platform.Persistence.Migrations.Describing;

/// <summary>What migrations made of the schema, object by object, seen through one connection. Whoever writes holds the migrations' lock.</summary>
internal sealed class SchemaDescription(NpgsqlConnection connection)
{
    /// <summary>Looks at the schema before a run.</summary>
    public Task BeginAsync(CancellationToken cancel) => ExecuteAsync(DescriptionSql.Begin, cancel);

    /// <summary>Expects from now on what the run changed.</summary>
    public Task EndAsync(CancellationToken cancel) => ExecuteAsync(DescriptionSql.End, cancel);

    /// <summary>Expects all as it is.</summary>
    public Task RenewAsync(CancellationToken cancel) => ExecuteAsync(DescriptionSql.Renew, cancel);

    public async Task<DescriptionState> StateAsync(CancellationToken cancel)
    {
        await using (var find = new NpgsqlCommand(DescriptionSql.AreTablesThere, connection))
            if (await find.ExecuteScalarAsync(cancel) is false) return new(null, "", IsUnsettled: false);

        await using var read = new NpgsqlCommand(DescriptionSql.State, connection);
        await using var row = await read.ExecuteReaderAsync(cancel);
        await row.ReadAsync(cancel);
        return new(Text(row, 0), row.GetString(1), row.GetBoolean(2));
    }

    /// <summary>Where the schema is not as it is expected.</summary>
    public Task<IReadOnlyList<SchemaDifference>> DifferencesAsync(CancellationToken cancel) => ListAsync(DescriptionSql.Differences, cancel);

    /// <summary>Where it was not when the run began.</summary>
    public Task<IReadOnlyList<SchemaDifference>> DifferencesBeforeAsync(CancellationToken cancel) => ListAsync(DescriptionSql.DifferencesBefore, cancel);

    private async Task<IReadOnlyList<SchemaDifference>> ListAsync(string sql, CancellationToken cancel)
    {
        await using var read = new NpgsqlCommand(sql, connection);
        await using var rows = await read.ExecuteReaderAsync(cancel);
        var differences = new List<SchemaDifference>();
        while (await rows.ReadAsync(cancel)) differences.Add(new(rows.GetString(0), Text(rows, 1), Text(rows, 2)));
        return differences;
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
