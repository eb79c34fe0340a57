using Npgsql;

namespace Load.Running;

/// <summary>A new, empty database in the run's cluster, dropped in the end.</summary>
internal sealed class FreshDatabase : IAsyncDisposable
{
    private static int _made;

    private readonly Cluster _cluster;

    private FreshDatabase(Cluster cluster, string name)
    {
        (_cluster, Name) = (cluster, name);
        var address = new NpgsqlConnectionStringBuilder(cluster.ConnectionString) { Database = name };
        ConnectionString = address.ConnectionString;
        Url = $"postgres://{address.Username}:{Uri.EscapeDataString(address.Password!)}@{address.Host}:{address.Port}/{name}";
        Source = NpgsqlDataSource.Create(ConnectionString);
    }

    public string Name { get; }

    /// <summary>For Npgsql.</summary>
    public string ConnectionString { get; }

    /// <summary>For others.</summary>
    public string Url { get; }

    public NpgsqlDataSource Source { get; }

    /// <summary>What was written before is flushed first, so that nobody pays for the one before.</summary>
    public static async Task<FreshDatabase> CreateAsync(Cluster cluster, CancellationToken cancel)
    {
        var name = $"run_{Interlocked.Increment(ref _made)}";
        await cluster.RunAsync($"create database {name} template template0", cancel);
        await cluster.RunAsync("checkpoint", cancel);
        return new(cluster, name);
    }

    public async Task<T> AskAsync<T>(string sql, CancellationToken cancel)
    {
        await using var command = Source.CreateCommand(sql);
        return await command.ExecuteScalarAsync(cancel) is T answer ? answer : throw new BenchException($"no {typeof(T).Name} from: {sql}");
    }

    public async Task<int> RunAsync(string sql, CancellationToken cancel)
    {
        await using var command = Source.CreateCommand(sql);
        return await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>After the server went down: connections kept from before are no good.</summary>
    public void ForgetConnections() => Source.Clear();

    public async ValueTask DisposeAsync()
    {
        await Source.DisposeAsync();
        await _cluster.RunAsync($"drop database if exists {Name} with (force)", CancellationToken.None);
    }
}
