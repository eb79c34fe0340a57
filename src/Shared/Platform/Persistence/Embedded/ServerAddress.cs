using Npgsql;

namespace Modular.Platform.Persistence.Embedded;

/// <summary>How to reach the server: always 127.0.0.1, always the superuser.</summary>
internal sealed class ServerAddress(int port, string password)
{
    public int Port => port;

    public string ConnectionString(string database) => Address(database).ConnectionString;

    public async Task EnsureDatabaseAsync(string database, CancellationToken cancel)
    {
        var address = Address("postgres");
        address.Pooling = false;
        await using var connection = new NpgsqlConnection(address.ConnectionString);
        await connection.OpenAsync(cancel);
        if (await ExistsAsync(connection, database, cancel)) return;

        // template0, because nobody can be connected to it, which would refuse the copy.
        using var names = new NpgsqlCommandBuilder();
        await using var create = new NpgsqlCommand($"create database {names.QuoteIdentifier(database)} template template0", connection);
        try
        {
            await create.ExecuteNonQueryAsync(cancel);
        }
        catch (PostgresException raced) when (raced.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another host was faster.
        }
    }

    private static async Task<bool> ExistsAsync(NpgsqlConnection connection, string database, CancellationToken cancel)
    {
        await using var find = new NpgsqlCommand("select exists (select from pg_database where datname = $1)", connection);
        find.Parameters.Add(new NpgsqlParameter { Value = database });
        return await find.ExecuteScalarAsync(cancel) is true;
    }

    private NpgsqlConnectionStringBuilder Address(string database) => new()
    {
        Host = "127.0.0.1",
        Port = port,
        Database = database,
        Username = ClusterCreation.Superuser,
        Password = password,
        Timeout = 5,
        SslMode = SslMode.Disable,
        GssEncryptionMode = GssEncryptionMode.Disable,
    };
}
