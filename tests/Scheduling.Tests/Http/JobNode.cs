using System.Text.Json;
using Modular.Testing.Databases;

[assembly: AssemblyFixture(typeof(TestHost))]

namespace Scheduling.Tests.Http;

/// <summary>A host that works on the planted jobs, on a database of its own, with an admin.</summary>
public class JobNode(TestHost host) : IAsyncLifetime
{
    public const string Api = "/api/v1/scheduling";
    public const string Jobs = Api + "/jobs";

    private static int _names;

    internal PlantedJobs Planted { get; } = new();

    public TestNode Node { get; private set; } = null!;

    public TestUser Admin { get; private set; } = null!;

    public TestDatabase Database => Node.Database;

    protected virtual Dictionary<string, string?> Settings => new() { ["Modular:Scheduling:HeartbeatSeconds"] = "2", ["Modular:Scheduling:PollSeconds"] = "0.5" };

    public async ValueTask InitializeAsync()
    {
        Node = await host.StartAnotherAsync(Settings, await host.NewDatabaseAsync(), Planted.Register);
        Admin = await Node.SignedInAsync(Role.Admin);
    }

    /// <summary>A second node on the same database, with planted jobs of its own.</summary>
    internal Task<TestNode> StartSecondAsync(PlantedJobs planted) => host.StartAnotherAsync(Settings, Database, planted.Register);

    /// <summary>Enqueues what must be acceptable, and returns its id.</summary>
    public async Task<long> EnqueueAsync(object body) => (await Admin.PostAsync(Jobs, body)).Expect(201).Id;

    public async Task<JsonElement> JobAsync(long id) => (await Admin.GetAsync($"{Jobs}/{id}")).Expect(200).Json;

    public async Task<string> StateAsync(long id) => (await JobAsync(id)).GetProperty("state").GetString()!;

    public Task UntilAsync(long id, int state) => Database.WaitUntilAsync(
        "select exists (select from scheduling.jobs where id = $1 and state = $2 union all select from scheduling.job_history where id = $1 and state = $2)", id, (short)state);

    /// <summary>Enqueues a job and waits until its handler runs.</summary>
    internal async Task<long> HoldAsync(string name, string type = "test.hold")
    {
        var id = await EnqueueAsync(new { type, args = new { name } });
        var limit = DateTime.UtcNow + Patience.Of(15);
        while (!Planted.Begun.Any(b => b.What == name))
        {
            Assert.True(DateTime.UtcNow < limit, $"{name} has not begun.");
            await Task.Delay(10);
        }

        return id;
    }

    public static string Name(string what) => $"{what}-{Interlocked.Increment(ref _names)}";

    public async ValueTask DisposeAsync()
    {
        Admin.Dispose();
        await Node.DisposeAsync();
        await Database.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

/// <summary>The same without workers: what is enqueued stays as it is.</summary>
public sealed class QuietNode(TestHost host) : JobNode(host)
{
    protected override Dictionary<string, string?> Settings => new() { ["Modular:Scheduling:Concurrency"] = "0" };
}
