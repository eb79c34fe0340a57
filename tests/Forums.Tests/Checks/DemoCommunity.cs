using Microsoft.Extensions.DependencyInjection;
using Modular.Forums.Infrastructure.Checks;

namespace Forums.Tests.Checks;

/// <summary>A host with the demo's people and posts, on a database of its own, for tests that put something wrong into it and repair it again.</summary>
public sealed class DemoCommunity(TestHost host) : IAsyncLifetime
{
    public TestNode Node { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Node = await host.StartAnotherAsync(new() { ["Modular:Demo:Enabled"] = "true" }, await host.NewDatabaseAsync());
        await Node.Database.WaitUntilAsync("select exists (select from forums.replies) and not exists (select from forums.replies where conversation_id is null)");
        await Node.Database.WaitUntilAsync("select exists (select from forums.tag_totals)");
        await CountedAsync();
    }

    /// <summary>Waits until every day is counted.</summary>
    public Task CountedAsync() => Node.Database.WaitUntilAsync("select exists (select from forums.counted_days) and not exists (select from forums.counted_days where is_stale)");

    /// <summary>What differs, by check.</summary>
    internal static async Task<List<CheckResult>> VerifyAsync(TestNode node, bool repair = false)
    {
        await using var scope = node.Services.CreateAsyncScope();
        var results = new List<CheckResult>();
        await foreach (var result in scope.ServiceProvider.GetRequiredService<Verification>().RunAsync(repair, CancellationToken.None))
            if (result.Found > 0) results.Add(result);
        return results;
    }

    public async ValueTask DisposeAsync()
    {
        await Node.DisposeAsync();
        await Node.Database.DisposeAsync();
    }
}
