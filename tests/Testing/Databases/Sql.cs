using Npgsql;

namespace Modular.Testing.Databases;

/// <summary>Short SQL on an open connection.</summary>
internal static class Sql
{
    public static async Task<int> RunAsync(this NpgsqlConnection connection, string sql, params object[] values)
    {
        await using var command = Command(connection, sql, values);
        return await command.ExecuteNonQueryAsync();
    }

    public static async Task<T> AskAsync<T>(this NpgsqlConnection connection, string sql, params object[] values)
    {
        await using var command = Command(connection, sql, values);
        return await command.ExecuteScalarAsync() is T answer ? answer : throw new InvalidOperationException($"No {typeof(T).Name} from: {sql}");
    }

    /// <summary>Values as the server writes them, joined by bars.</summary>
    public static async Task<List<string>> ListAsync(this NpgsqlConnection connection, string sql, params object[] values)
    {
        await using var command = Command(connection, sql, values);
        command.AllResultTypesAreUnknown = true;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync()) rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "" : reader.GetString(i))));
        return rows;
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql, object[] values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        return command;
    }
}
