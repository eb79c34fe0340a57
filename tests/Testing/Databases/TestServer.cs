using Microsoft.Extensions.Logging.Abstractions;
using Modular.Platform.Persistence;
using Modular.Platform.Persistence.Embedded;
using Npgsql;

namespace Modular.Testing.Databases;

/// <summary>
/// PostgreSQL for tests: the one <c>MODULAR_TEST_DATABASE</c> names, or an embedded server in the checkout that all test assemblies share;
/// the first one starts it and the last one out stops it.
/// </summary>
public sealed class TestServer : IAsyncDisposable
{
    private const int MaxConnections = 300;

    private readonly EmbeddedPostgres? _embedded;
    private readonly string _connection;

    private TestServer(EmbeddedPostgres? embedded, string connection)
    {
        _embedded = embedded;
        _connection = connection;
    }

    /// <summary>Finds the server or starts it.</summary>
    public static async Task<TestServer> JoinAsync()
    {
        if (Environment.GetEnvironmentVariable("MODULAR_TEST_DATABASE") is { Length: > 0 } outside) return new(null, DatabaseUrl.ToConnectionString(outside));

        var settings = new EmbeddedPostgresSettings { DataFolder = Path.Combine(Checkout.Folder, ".modular", "tests"), Durable = false, MaxConnections = MaxConnections };
        var embedded = await EmbeddedPostgres.StartAsync(settings, NullLogger.Instance, CancellationToken.None);
        return new(embedded, embedded.ConnectionString("postgres"));
    }

    /// <summary>A durable server of the caller's own in <paramref name="folder"/>, which may be stopped and started again: it keeps its data and its port.</summary>
    public static async Task<TestServer> StartDurableAsync(string folder)
    {
        var embedded = await EmbeddedPostgres.StartAsync(new() { DataFolder = folder, MaxConnections = MaxConnections }, NullLogger.Instance, CancellationToken.None);
        return new(embedded, embedded.ConnectionString("postgres"));
    }

    /// <summary>For Npgsql. Small pools: many hosts share the server's connections.</summary>
    public string ConnectionString(string database) =>
        new NpgsqlConnectionStringBuilder(_connection) { Database = database, MaxPoolSize = 20, ConnectionIdleLifetime = 10, IncludeErrorDetail = true }.ConnectionString;

    /// <summary>A connection to the maintenance database, where databases are made and dropped and advisory locks are held.</summary>
    internal async Task<NpgsqlConnection> OpenAsync()
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_connection) { Pooling = false, CommandTimeout = 120 }.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _embedded?.DisposeAsync() ?? ValueTask.CompletedTask;
}
