using Microsoft.Extensions.DependencyInjection;
using Modular.Testing.Databases;

namespace Modular.Testing;

/// <summary>
/// What a test assembly stands on: the real host, over real HTTP, on a migrated database of its own. One for each assembly:
/// <c>[assembly: AssemblyFixture(typeof(TestHost))]</c>; a test class takes it in its constructor.
/// </summary>
public sealed class TestHost : IAsyncLifetime
{
    private TestServer _server = null!;
    private TestRun _run = null!;

    /// <summary>The host that all tests of the assembly share.</summary>
    public TestNode Node { get; private set; } = null!;

    /// <summary>Its database.</summary>
    public TestDatabase Database => Node.Database;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _server = await TestServer.JoinAsync();
        _run = await TestRun.BeginAsync(_server);
        Node = await TestNode.StartAsync(await NewDatabaseAsync());
    }

    /// <summary>A client that is not signed in.</summary>
    public TestClient Client() => Node.Client();

    /// <summary>A client of a new user.</summary>
    public Task<TestUser> SignedInAsync(Role role = Role.User) => Node.SignedInAsync(role);

    /// <summary>Another host: a second node on the shared database, or one on <paramref name="database"/>. The caller stops it, and drops what it made.</summary>
    public Task<TestNode> StartAnotherAsync(Dictionary<string, string?>? settings = null, TestDatabase? database = null, Action<IServiceCollection>? services = null) =>
        TestNode.StartAsync(database ?? Database, settings, services);

    /// <summary>A database of its own, migrated or empty, for the caller to drop.</summary>
    public Task<TestDatabase> NewDatabaseAsync(bool migrated = true) => TestDatabase.MakeAsync(_server, _run, migrated);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Node is not null)
        {
            await Node.DisposeAsync();
            await Database.DisposeAsync();
        }

        await _run.DisposeAsync();
        await _server.DisposeAsync();
    }
}
