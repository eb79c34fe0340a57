using Npgsql;

namespace Bare;

/// <summary>Runs a statement and reads its rows.</summary>
internal sealed class Database(NpgsqlDataSource source)
{
    public async Task<List<T>> ReadAsync<T>(string sql, Func<NpgsqlDataReader, T> row, CancellationToken cancel, params object?[] values)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var select = new NpgsqlCommand(sql, connection);
        foreach (var value in values) select.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        await using var reader = await select.ExecuteReaderAsync(cancel);

        var rows = new List<T>();
        while (await reader.ReadAsync(cancel)) rows.Add(row(reader));
        return rows;
    }
}
