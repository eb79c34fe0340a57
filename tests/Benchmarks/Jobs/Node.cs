using Modular.Accounts;
using Modular.Forums;
using Modular.Platform;
using Modular.Platform.Jobs;
using Modular.Scheduling;

namespace Jobs;

/// <summary>A host like the product's, with jobs of our own. One that does not work enqueues and leaves the work to others.</summary>
internal sealed class Node : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Node(WebApplication app) => _app = app;

    public IServiceProvider Services => _app.Services;

    /// <summary>Everything up to the start, so that the start can be awaited together.</summary>
    public static Node Build(Action<IServiceCollection> services, bool works = true)
    {
        var builder = WebApplication.CreateBuilder();
        if (!works) builder.Configuration["Modular:Scheduling:Concurrency"] = "0";
        builder.AddPlatform();
        builder.AddAccounts();
        builder.AddForums();
        builder.AddScheduling();
        services(builder.Services);

        var app = builder.Build();
        app.UsePlatform();
        app.MapAccounts();
        app.MapForums();
        app.MapScheduling();
        return new(app);
    }

    public static Task<Node> StartIdleAsync() => StartAsync(_ => { }, works: false);

    public static async Task<Node> StartAsync(Action<IServiceCollection> services, bool works = true)
    {
        var node = Build(services, works);
        await node.StartAsync();
        return node;
    }

    public Task StartAsync() => _app.StartAsync();

    /// <summary>Enqueues in a scope of its own, as a request would.</summary>
    public async Task<T> EnqueueAsync<T>(Func<IJobQueue, Task<T>> enqueue)
    {
        await using var scope = Services.CreateAsyncScope();
        return await enqueue(scope.ServiceProvider.GetRequiredService<IJobQueue>());
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
