using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Modular.Testing.Databases;
using Modular.Testing.OpenApi;

namespace Modular.Testing;

/// <summary>One running host. Several may share a database.</summary>
public sealed class TestNode : IAsyncDisposable
{
    private static int _users;
    private static ApiContract? _shared;

    private readonly HostFactory _factory;
    private readonly Lazy<Task<ApiContract>> _contract;

    private TestNode(HostFactory factory, TestDatabase database, bool isPlain)
    {
        _factory = factory;
        Database = database;
        Address = factory.Address;
        _contract = new(async () => isPlain ? _shared ??= await ReadContractAsync() : await ReadContractAsync());
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>What it stores in.</summary>
    public TestDatabase Database { get; }

    /// <summary>Its container.</summary>
    public IServiceProvider Services => _factory.Services;

    /// <summary>Starts a host on <paramref name="database"/>.</summary>
    /// <param name="database">Migrated by the host if need be.</param>
    /// <param name="settings">On top of the tests' own.</param>
    /// <param name="services">Changes to the container, last of all: planted listeners and routes.</param>
    public static Task<TestNode> StartAsync(TestDatabase database, Dictionary<string, string?>? settings = null, Action<IServiceCollection>? services = null) => Task.Run(() =>
    {
        var factory = new HostFactory(new HostSettings { ["ConnectionStrings:Database"] = database.ConnectionString }.With(settings), services);
        factory.StartServer();
        return new TestNode(factory, database, isPlain: services is null);
    });

    /// <summary>A client that is not signed in. It keeps cookies and follows no redirects.</summary>
    public TestClient Client() => new(NewHttp());

    /// <summary>A client of its own for <paramref name="user"/>, who may have signed up on another node of the same database.</summary>
    public TestClient ClientOf(TestUser user) => new(NewHttp(user.AccessToken));

    /// <summary>Signs a new user up and in; a role beyond the user's is written into the database before.</summary>
    public async Task<TestUser> SignedInAsync(Role role = Role.User)
    {
        var name = $"{role.ToString().ToLowerInvariant()}{Interlocked.Increment(ref _users)}x{Random.Shared.Next(100_000)}";
        var (email, password) = ($"{name}@example.org", $"a long password of {name}");

        using var stranger = Client();
        var signedUp = await stranger.PostAsync("/api/v1/accounts/signup", new { username = name, email, password, displayName = name });
        var id = signedUp.Expect(201).Json.GetProperty("id").GetGuid();
        if (role > Role.User) await Database.RunAsync("update accounts.users set roles = array['user', $2] where id = $1", id, role.ToString().ToLowerInvariant());

        var signedIn = await stranger.PostAsync("/api/v1/accounts/login", new { login = name, password });
        var token = signedIn.Expect(200)["accessToken"];
        return new(NewHttp(token)) { Id = id, Username = name, Email = email, Password = password, AccessToken = token };
    }

    /// <summary>Stops it.</summary>
    public ValueTask DisposeAsync() => _factory.DisposeAsync();

    private HttpClient NewHttp(string? token = null)
    {
        var http = new HttpClient(new ContractHandler(_contract, new SocketsHttpHandler { AllowAutoRedirect = false })) { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(60) };
        if (token is not null) http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return http;
    }

    /// <summary>To make the document is half of what a host's start costs, and it is the same for all whose routes nobody changed.</summary>
    private async Task<ApiContract> ReadContractAsync()
    {
        using var http = new HttpClient { BaseAddress = Address };
        return new(JsonElement.Parse(await http.GetByteArrayAsync("/openapi/v1.json")));
    }
}
