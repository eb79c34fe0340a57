using Npgsql;

namespace Modular.Platform.Persistence.Migrations;

/// <summary>A run's own connection: outside the pool, so that its lock and its settings end with it, and without a time limit on statements.</summary>
internal static class MigrationConnection
{
    /// <exception cref="StartupException">The database cannot be reached.</exception>
    public static async Task<NpgsqlConnection> OpenAsync(string connectionString, CancellationToken cancel)
    {
        var address = new NpgsqlConnectionStringBuilder(connectionString)
        {
            Pooling = false,
            ApplicationName = "modular migrations",
            CommandTimeout = 0,
            KeepAlive = 30,
        };
        var connection = new NpgsqlConnection(address.ConnectionString);
        try
        {
            await connection.OpenAsync(cancel);
            return connection;
        }
        catch (NpgsqlException failed)
        {
            await connection.DisposeAsync();
            throw new StartupException($"The database {address.Database ?? address.Username} on {address.Host}:{address.Port} cannot be reached: {failed.Message.ReplaceLineEndings(" ")}", failed);
        }
    }
}
