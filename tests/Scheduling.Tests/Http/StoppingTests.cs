using System.Diagnostics;

namespace Scheduling.Tests.Http;

public sealed class StoppingTests(TestHost host, QuietNode node) : IClassFixture<QuietNode>
{
    private readonly PlantedJobs _planted = new();

    [Fact]
    public async Task A_node_that_ends_says_so_and_no_pause_waits_for_it()
    {
        var worker = await StartAsync();
        var id = await HoldAsync("ending");

        var stopping = worker.DisposeAsync().AsTask();
        await node.Database.WaitUntilAsync("select bool_and(is_stopping) from scheduling.nodes");
        var listed = Assert.Single((await node.Admin.GetAsync(JobNode.Api + "/workers")).Expect(200).Items);
        var began = Stopwatch.GetTimestamp();
        var paused = (await node.Admin.PostAsync(JobNode.Api + "/queues/other/pause", null)).Expect(200);
        var took = Stopwatch.GetElapsedTime(began);
        await stopping;

        Assert.Equal((true, "true"), (listed.GetProperty("isStopping").GetBoolean(), paused["isHeeded"]));
        Assert.True(took < Patience.Of(1), $"It took {took}.");
        Assert.Equal(("available", 0), (await node.StateAsync(id), (await node.JobAsync(id)).GetProperty("attempts").GetInt32()));
        (await node.Admin.DeleteAsync($"{JobNode.Jobs}/{id}")).Expect(204);
    }

    [Theory]
    [InlineData("fall")]
    [InlineData("stay")]
    public async Task What_was_to_stop_is_not_tried_again_when_its_end_is_another(string how)
    {
        var worker = await StartAsync();
        var id = await HoldAsync(how);
        await node.Database.RunAsync("update scheduling.jobs set cancel_requested_at = now() where id = $1", id); // told too late for its handler to hear of it

        if (how == "fall") _planted.Open(how); // and it fails
        else await worker.DisposeAsync(); // and is given back
        await using var next = how == "fall" ? worker : await StartAsync();

        await node.UntilAsync(id, 5);
        Assert.Single(_planted.Begun, b => b.What == how);
    }

    private Task<TestNode> StartAsync() => host.StartAnotherAsync(
        new() { ["Modular:Scheduling:HeartbeatSeconds"] = "4", ["Modular:Scheduling:PollSeconds"] = "0.5", ["Modular:Scheduling:DrainSeconds"] = "2" }, node.Database, _planted.Register);

    private async Task<long> HoldAsync(string name)
    {
        var id = await node.EnqueueAsync(new { type = "test.hold", args = new { name } });
        await node.UntilAsync(id, 2);
        var limit = DateTime.UtcNow + Patience.Of(15);
        while (!_planted.Begun.Any(b => b.What == name) && DateTime.UtcNow < limit) await Task.Delay(10);
        return id;
    }
}
