using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Modular.Platform.Jobs;
using Modular.Testing.Databases;

namespace Scheduling.Tests.Engine;

/// <summary>What the tests' handlers do, and what they did.</summary>
internal sealed class Workshop
{
    private int _busy;

    /// <summary>Names of jobs in the order they began, each try once.</summary>
    public ConcurrentQueue<string> Began { get; } = [];

    /// <summary>The most that ran at once.</summary>
    public int MostAtOnce { get; private set; }

    /// <summary>What a handler does.</summary>
    public Func<string, JobContext, CancellationToken, Task<Result<Done>>> Doing { get; set; } = (_, _, _) => Task.FromResult<Result<Done>>(default(Done));

    /// <summary>What a handler does with its scope.</summary>
    public Func<string, IServiceProvider, Task>? InScope { get; set; }

    public int TimesOf(string name) => Began.Count(n => n == name);

    /// <summary>A node with both types of job, on a database of its own unless it shares one.</summary>
    public async Task<WorkNode> OpenAsync(TestHost host, JobTypeOptions? options = null, TestDatabase? shared = null, Dictionary<string, string?>? settings = null)
    {
        var database = shared ?? await host.NewDatabaseAsync();
        var node = await host.StartAnotherAsync(settings, database, services =>
        {
            services.AddSingleton(this);
            services.AddJob<Work, WorkHandler>(options);
            services.AddJob<OtherWork, OtherWorkHandler>();
        });
        return new(node, shared is null);
    }

    public async Task<Result<Done>> DoAsync(string name, JobContext context, IServiceProvider scope, CancellationToken cancel)
    {
        Began.Enqueue(name);
        lock (Began) MostAtOnce = Math.Max(MostAtOnce, ++_busy);
        try
        {
            if (InScope is not null) await InScope(name, scope);
            return await Doing(name, context, cancel);
        }
        finally
        {
            lock (Began) _busy--;
        }
    }
}
