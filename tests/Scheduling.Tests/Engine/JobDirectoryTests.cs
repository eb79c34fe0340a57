using Microsoft.Extensions.DependencyInjection;
using Modular.Scheduling.Contracts;

namespace Scheduling.Tests.Engine;

public sealed class JobDirectoryTests(TestHost host)
{
    private readonly Workshop _workshop = new();

    [Fact]
    public async Task A_module_sees_where_its_job_stands()
    {
        var gate = new TaskCompletionSource();
        _workshop.Doing = async (_, context, cancel) =>
        {
            context.Report(1, 2, "Half way");
            await gate.Task.WaitAsync(cancel);
            context.Answer(new { pages = 2 });
            return default(Done);
        };
        await using var node = await _workshop.OpenAsync(host);
        var job = await node.EnqueueAsync("import");
        await node.Database.WaitUntilAsync("select exists (select from scheduling.jobs where id = $1 and progress_current = 1)", job.Id);

        Assert.Equal(new JobCard(job.Id, "planted.work", "running", 1, 2, "Half way", null, null, null), await FindAsync(node, job.Id));
        gate.SetResult();
        await node.EndOfAsync(job);

        var card = await FindAsync(node, job.Id);
        Assert.Equal(("completed", """{"pages":2}"""), (card!.State, card.Result));
        Assert.NotNull(card.FinishedAt);
        Assert.Null(await FindAsync(node, 4711));
    }

    private static async Task<JobCard?> FindAsync(WorkNode node, long id)
    {
        await using var scope = node.Node.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IJobDirectory>().FindAsync(id, TestContext.Current.CancellationToken);
    }
}
