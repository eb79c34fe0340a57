using System.Globalization;
using Load.Measuring;
using Npgsql;

namespace Load.Running;

/// <summary>
/// The run's own PostgreSQL: the product's embedded one, durable, kept by a host that does nothing else. What is measured are other hosts, run as in
/// production.
/// </summary>
internal sealed class Cluster : IAsyncDisposable
{
    private const string Database = "bench";
    private const string MaxConnections = "300"; // several processes with their pools at once

    private readonly Server _keeper;
    private readonly string _data;

    private Cluster(Server keeper, string data) => (_keeper, _data, ConnectionString) = (keeper, data, Address(data));

    /// <summary>As the superuser, to the database that is measured.</summary>
    public string ConnectionString { get; }

    /// <summary>As the superuser, to where databases are made.</summary>
    public string MaintenanceConnectionString => new NpgsqlConnectionStringBuilder(ConnectionString) { Database = "postgres", Pooling = false }.ConnectionString;

    public TimeSpan ReadyAfter => _keeper.ReadyAfter;

    public double? ResidentMemory => _keeper.ResidentMemory;

    /// <summary>Starts, and at the first time creates, the cluster: with the demo's data, as anybody's first start would.</summary>
    public static async Task<Cluster> StartAsync(BenchOptions options, CancellationToken cancel)
    {
        var keeper = await Server.StartAsync(options.Host, "/health/ready", options.Scratch, new(StringComparer.Ordinal)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ConnectionStrings__Database"] = "",
            ["DATABASE_URL"] = "",
            ["Modular__DataFolder"] = Path.Combine(options.Scratch, "data"),
            ["Modular__Database__MaxConnections"] = MaxConnections,
        }, cancel);
        return new Cluster(keeper, Path.Combine(options.Scratch, "data", "postgres", "data"));
    }

    public Task CreateDatabaseAsync(CancellationToken cancel) => RunAsync($"create database {Database} template template0", cancel);

    /// <summary>In the maintenance database.</summary>
    public async Task RunAsync(string sql, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(MaintenanceConnectionString);
        await connection.OpenAsync(cancel);
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 120 };
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>As if the machine had lost its power: nothing is flushed, every connection is cut.</summary>
    public async Task RestartAsync(CancellationToken cancel)
    {
        string[] restart = [Tool.Path("pg_ctl")!, "restart", "-m", "immediate", "-w", "-s", "-D", _data, "-l", Path.Combine(Path.GetDirectoryName(_data)!, "server.log")];
        string[] command = Environment.IsPrivilegedProcess ? ["runuser", "-u", "postgres", "--", .. restart] : restart;
        await Tool.RunAsync(command[0], command[1..], [], cancel);
    }

    public ValueTask DisposeAsync() => _keeper.DisposeAsync();

    private static string Address(string data)
    {
        var port = File.ReadLines(Path.Combine(data, "modular.conf")).First(l => l.StartsWith("port = ", StringComparison.Ordinal))["port = ".Length..];
        return new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = int.Parse(port, CultureInfo.InvariantCulture),
            Database = Database,
            Username = "modular",
            Password = File.ReadAllText(Path.Combine(data, "modular.password")),
            SslMode = SslMode.Disable,
            MaxPoolSize = Math.Clamp(4 * Environment.ProcessorCount, 8, 64), // as many as the host takes by itself
            MaxAutoPrepare = 100,
            AutoPrepareMinUsages = 2,
            NoResetOnClose = true,
        }.ConnectionString;
    }
}
