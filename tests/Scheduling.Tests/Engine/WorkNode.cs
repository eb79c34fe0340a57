using Microsoft.Extensions.DependencyInjection;
using Modular.Platform.Jobs;
using Modular.Platform.Persistence;
using Modular.Testing.Databases;

namespace Scheduling.Tests.Engine;

/// <summary>A node of the tests, and how they enqueue on it.</summary>
internal sealed class WorkNode(TestNode node, bool ownsDatabase) : IAsyncDisposable
{
    public TestNode Node => node;

    public TestDatabase Database => node.Database;

    public Task<EnqueuedJob> EnqueueAsync(string name, JobOptions? options = null) => InScopeAsync((jobs, _) => jobs.EnqueueAsync(new Work(name), options));

    public Task<EnqueuedJob> EnqueueOtherAsync(string name, JobOptions? options = null) => InScopeAsync((jobs, _) => jobs.EnqueueAsync(new OtherWork(name), options));

    public Task<long> EnqueueManyAsync(int count, JobOptions? options = null) =>
        InScopeAsync((jobs, _) => jobs.EnqueueManyAsync(Enumerable.Range(0, count).Select(n => new Work($"{n}")), options));

    public async Task<T> InScopeAsync<T>(Func<IJobQueue, DbSession, Task<T>> act)
    {
        await using var scope = node.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<IJobQueue>(), scope.ServiceProvider.GetRequiredService<DbSession>());
    }

    /// <summary>Waits until it is in the history, and says how it ended there.</summary>
    public async Task<string> EndOfAsync(EnqueuedJob job)
    {
        await Database.WaitUntilAsync("select exists (select from scheduling.job_history where id = $1)", job.Id);
        return (await Database.ListAsync("select case state when 4 then 'completed' when 5 then 'cancelled' when 6 then 'dead' end, attempt from scheduling.job_history where id = $1", job.Id)).Single();
    }

    public Task UntilIdleAsync() => Database.WaitUntilAsync("select not exists (select from scheduling.jobs where type like 'planted.%')");

    public async ValueTask DisposeAsync()
    {
        await node.DisposeAsync();
        if (ownsDatabase) await Database.DisposeAsync();
    }
}
