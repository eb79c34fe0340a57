using Microsoft.Extensions.Logging.Abstractions;
using Modular.Platform.Persistence.Embedded;
using Platform.Tests.Persistence;
using Platform.Tests.Persistence.Embedded;

[assembly: AssemblyFixture(typeof(TestServer))]

namespace Platform.Tests.Persistence;

/// <summary>One server for all tests of the assembly that need a database.</summary>
public sealed class TestServer : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private EmbeddedPostgres _server = null!;
    private int _databases;

    public async ValueTask InitializeAsync() =>
        _server = await EmbeddedPostgres.StartAsync(
            new EmbeddedPostgresSettings { DataFolder = _folder.Path, Durable = false, MaxConnections = 300 }, NullLogger.Instance, CancellationToken.None);

    /// <summary>The connection string of a new, empty database.</summary>
    public async Task<string> NewDatabaseAsync()
    {
        var name = $"test_{Interlocked.Increment(ref _databases)}";
        await _server.EnsureDatabaseAsync(name, CancellationToken.None);
        return _server.ConnectionString(name);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }
}
