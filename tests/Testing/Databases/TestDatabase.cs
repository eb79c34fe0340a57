using System.Diagnostics;
using Npgsql;

namespace Modular.Testing.Databases;

/// <summary>A database of its own, dropped in the end.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly TestServer _server;
    private readonly NpgsqlDataSource _source;

    private TestDatabase(TestServer server, string name)
    {
        _server = server;
        Name = name;
        ConnectionString = server.ConnectionString(name);
        _source = NpgsqlDataSource.Create(ConnectionString);
    }

    /// <summary>Its name on the server.</summary>
    public string Name { get; }

    /// <summary>Where its hosts keep files.</summary>
    public string ContentFolder => TestContents.FolderOf(ConnectionString);

    /// <summary>For Npgsql.</summary>
    public string ConnectionString { get; }

    /// <summary>A row's first value.</summary>
    public async Task<T> AskAsync<T>(string sql, params object[] values)
    {
        await using var connection = await _source.OpenConnectionAsync();
        return await connection.AskAsync<T>(sql, values);
    }

    /// <summary>All rows, the values of each joined by bars.</summary>
    public async Task<List<string>> ListAsync(string sql, params object[] values)
    {
        await using var connection = await _source.OpenConnectionAsync();
        return await connection.ListAsync(sql, values);
    }

    /// <summary>Changes something; returns how many rows.</summary>
    public async Task<int> RunAsync(string sql, params object[] values)
    {
        await using var connection = await _source.OpenConnectionAsync();
        return await connection.RunAsync(sql, values);
    }

    /// <summary>Waits until <paramref name="sql"/> is true, for what a background worker is to do.</summary>
    public async Task WaitUntilAsync(string sql, params object[] values)
    {
        var (since, limit) = (Stopwatch.GetTimestamp(), Patience.Of(15));
        while (!await AskAsync<bool>(sql, values))
        {
            Assert.True(Stopwatch.GetElapsedTime(since) < limit, $"Still not true after {limit.TotalSeconds:0} s: {sql} ({string.Join(", ", values)})");
            await Task.Delay(50);
        }
    }

    /// <summary>After the server went down: connections kept from before are no good.</summary>
    public void ForgetConnections() => _source.Clear();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _source.DisposeAsync();
        await using var connection = await _server.OpenAsync();
        await connection.RunAsync($"drop database if exists \"{Name}\" with (force)");
        TestContents.Remove(ConnectionString);
    }

    /// <summary>A new, empty database on a server of one's own.</summary>
    public static async Task<TestDatabase> MakeOnAsync(TestServer server, string name)
    {
        await using var connection = await server.OpenAsync();
        await connection.RunAsync($"create database \"{name}\" template template0");
        TestContents.Remove(server.ConnectionString(name)); // of one of this name that a killed run left behind
        return new(server, name);
    }

    internal static async Task<TestDatabase> MakeAsync(TestServer server, TestRun run, bool migrated)
    {
        var name = run.NextDatabase();
        if (!migrated) return await MakeOnAsync(server, name);

        await DatabaseTemplate.CopyAsync(server, name);
        return new(server, name);
    }
}
