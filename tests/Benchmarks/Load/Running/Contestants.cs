using System.Security.Cryptography;

namespace Load.Running;

/// <summary>The product, as in production but without limits, and the yardstick, on one database.</summary>
internal sealed record Contestants(Server Ours, Server Bare)
{
    public static async Task<Server> StartOursAsync(BenchOptions options, Cluster cluster, CancellationToken cancel) =>
        await Server.StartAsync(options.Host, "/health/ready", options.Scratch, EnvironmentOf(options, cluster), cancel);

    /// <summary>What the product is told when it is run on this database.</summary>
    public static Dictionary<string, string> EnvironmentOf(BenchOptions options, Cluster cluster) => new(StringComparer.Ordinal)
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["ConnectionStrings__Database"] = cluster.ConnectionString,
        ["Modular__MasterKey"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)),
        ["Modular__Content__Folder"] = Path.Combine(options.Scratch, "content", Guid.NewGuid().ToString("N")),
        ["Modular__RateLimits__Enabled"] = "false",
        ["Modular__Demo__Enabled"] = "false",
    };

    public static async Task<Server> StartBareAsync(BenchOptions options, Cluster cluster, CancellationToken cancel) =>
        await Server.StartAsync(options.Bare, "/static", options.Scratch, new(StringComparer.Ordinal) { ["ConnectionStrings__Database"] = cluster.ConnectionString }, cancel);
}
