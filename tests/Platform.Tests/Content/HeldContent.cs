using Modular.Kernel;
using Modular.Testing.Databases;
using Npgsql;

namespace Platform.Tests.Content;

/// <summary>A content's row, locked by somebody else.</summary>
internal sealed class HeldContent(NpgsqlConnection connection, NpgsqlTransaction transaction, ContentHash hash) : IAsyncDisposable
{
    public static async Task<HeldContent> TakeAsync(TestDatabase database, ContentHash hash)
    {
        var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        var held = new HeldContent(connection, await connection.BeginTransactionAsync(), hash);
        await held.UpdateAsync("select from platform.contents where hash = $1 for update");
        return held;
    }

    public async Task UpdateAsync(string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection, transaction) { Parameters = { new() { Value = hash.ToBytes() } } };
        await command.ExecuteNonQueryAsync();
    }

    public Task LetGoAsync() => transaction.CommitAsync();

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }
}
