using Modular.Platform.Persistence;
using Npgsql;

namespace Modular.Timeline.Infrastructure;

/// <summary>The rows of a statement, each read into something.</summary>
internal static class Rows
{
    public static async Task<List<T>> ListAsync<T>(DbSession session, string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancel, params object?[] values)
    {
        await session.OpenAsync(cancel);
        await using var select = session.Command(sql).With(values);
        await using var row = await select.ExecuteReaderAsync(cancel);
        var found = new List<T>();
        while (await row.ReadAsync(cancel)) found.Add(read(row));
        return found;
    }
}
