using Scheduling.Tests.Engine;

namespace Scheduling.Tests.Feed;

public sealed class EventStreamTests(TestHost host)
{
    private readonly Workshop _workshop = new();

    [Fact]
    public async Task Whoever_watches_one_node_sees_what_happens_to_jobs_on_another()
    {
        var gate = new TaskCompletionSource();
        _workshop.Doing = async (name, context, cancel) =>
        {
            if (name == "bad") return new Error(ErrorKind.Conflict, "planted.no", "No.");

            context.Report(3, 7, "Three of seven");
            await gate.Task.WaitAsync(cancel);
            return default(Done);
        };
        await using var works = await _workshop.OpenAsync(host);
        await using var serves = await host.StartAnotherAsync(new() { ["Modular:Scheduling:Concurrency"] = "0" }, works.Database);
        using var admin = await serves.SignedInAsync(Role.Admin);
        await using var stream = await EventStream.OpenAsync(serves, admin);
        await stream.NextAsync((name, _) => name == "status");
        await Task.Delay(200);

        var job = await works.EnqueueAsync("good");
        var told = await stream.NextAsync((name, data) => name == "job.progress" && data.GetProperty("jobId").GetInt64() == job.Id);
        gate.SetResult();

        Assert.Equal("""{"current":3,"total":7,"message":"Three of seven"}""", told.GetProperty("progress").GetRawText());
        Assert.Equal(["job.completed"], await stream.LifeOfAsync(job.Id));
        Assert.Equal(["job.created", "job.started", "job.failed"], await stream.LifeOfAsync((await works.EnqueueAsync("bad")).Id));
        await stream.NextAsync((name, data) => name == "queue.stats" && data.GetProperty("jobs").GetProperty("available").GetInt64() == 0);
    }

    [Fact]
    public async Task More_than_anybody_can_follow_is_left_out_and_counted()
    {
        await using var node = await _workshop.OpenAsync(host);
        using var admin = await node.Node.SignedInAsync(Role.Admin);
        await using var stream = await EventStream.OpenAsync(node.Node, admin);
        await stream.NextAsync((name, _) => name == "status");

        await node.EnqueueManyAsync(20_000);

        Assert.Equal(20_000, (await stream.NextAsync((name, data) => name == "job.created" && data.GetProperty("type").GetString() == Work.JobType)).GetProperty("count").GetInt32());
        Assert.True((await stream.NextAsync((name, _) => name == "jobs.left_out")).GetProperty("count").GetInt32() > 0);
        await node.UntilIdleAsync();
        await Task.Delay(500); // what is told of them is over, so nothing of the next one is left out
        Assert.Equal(["job.created", "job.started", "job.completed"], await stream.LifeOfAsync((await node.EnqueueAsync("last")).Id));
    }

    [Fact]
    public async Task A_node_that_stops_ends_its_streams()
    {
        var node = await _workshop.OpenAsync(host, shared: host.Database);
        using var admin = await host.SignedInAsync(Role.Admin);
        await using var stream = await EventStream.OpenAsync(node.Node, admin);
        await stream.NextAsync((name, _) => name == "status");

        await node.DisposeAsync();

        Assert.True(await stream.EndsAsync());
    }

    [Fact]
    public async Task Only_admins_watch()
    {
        using var user = await host.SignedInAsync();
        using var stranger = host.Client();

        (await user.GetAsync("/api/v1/scheduling/events")).Expect(403);
        (await stranger.GetAsync("/api/v1/scheduling/events")).Expect(401);
    }
}
