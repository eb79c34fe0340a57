using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Modular.Kernel;
using Modular.Platform.UseCases;
using Modular.Testing.Databases;

namespace Platform.Tests.UseCases;

/// <summary>A host with the planted module, on a database of its own unless it shares one.</summary>
internal sealed class PlantedNode(TestNode node, bool ownsDatabase) : IAsyncDisposable
{
    public TestDatabase Database => node.Database;

    public IServiceProvider Services => node.Services;

    public static async Task<PlantedNode> StartAsync(TestHost host, Planted planted, TestDatabase? shared = null)
    {
        var database = shared ?? await host.NewDatabaseAsync();
        return new(await host.StartAnotherAsync(database: database, services: services => Planted.Register(services, planted)), shared is null);
    }

    /// <summary>Sends the command in a scope of its own, as a request would.</summary>
    public async Task<(Result<string> Result, bool Replayed)> RingAsync(string name, string? key = null, Caller? caller = null)
    {
        await using var scope = node.Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<UseCaseContext>();
        context.Caller = caller ?? Caller.System;
        context.Idempotency = key is null ? null : new("POST /planted", key);
        var result = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new Ring(name));
        return (result, context.Replayed);
    }

    public Task<bool> HasAsync(string name) => Database.AskAsync<bool>("select exists (select from platform.settings where name = $1)", name);

    public Task<long> WaitingAsync() => Database.AskAsync<long>("select count(*) from scheduling.jobs where type = 'planted.note'");

    public Task UntilHeardAsync(string name) => Database.WaitUntilAsync("select exists (select from platform.settings where name = 'heard.' || $1)", name);

    public async ValueTask DisposeAsync()
    {
        await node.DisposeAsync();
        if (ownsDatabase) await Database.DisposeAsync();
    }
}
