using System.Text.Json;

namespace Scheduling.Tests.Http;

public sealed class StatusTests(JobNode node) : IClassFixture<JobNode>
{
    [Fact]
    public async Task The_engine_at_a_glance()
    {
        var name = JobNode.Name("status");
        await node.HoldAsync(name);
        await node.EnqueueAsync(new { type = "test.note", args = new { text = "later" }, delaySeconds = 3600, queue = "glance" });
        (await node.Admin.PostAsync(JobNode.Api + "/queues/glance/pause", null)).Expect(200);

        var status = await SettledAsync("/status", s => s.GetProperty("jobs").GetProperty("running").GetInt64() == 1 && s.GetProperty("busyWorkers").GetInt32() == 1);
        node.Planted.Open(name);

        Assert.Equal((1, 16, 1, 0, 0L), (status.GetProperty("nodes").GetInt32(), status.GetProperty("workers").GetInt32(), status.GetProperty("pausedQueues").GetInt32(),
            status.GetProperty("openBreakers").GetInt32(), status.GetProperty("overdue").GetInt64()));
        Assert.True(status.GetProperty("jobs").GetProperty("scheduled").GetInt64() >= 1);
    }

    [Fact]
    public async Task What_ended_is_counted_by_type()
    {
        for (var i = 0; i < 3; i++) await node.UntilAsync(await node.EnqueueAsync(new { type = "test.note", args = new { text = "counted" } }), 4);
        await node.UntilAsync(await node.EnqueueAsync(new { type = "test.fall", args = new { how = "refuse" } }), 6);
        var cancelled = await node.EnqueueAsync(new { type = "test.rare", args = new { name = "x" }, delaySeconds = 3600, queue = "counted" });
        (await node.Admin.PostAsync($"{JobNode.Jobs}/{cancelled}/cancel", null)).Expect(200);
        var waiting = await node.EnqueueAsync(new { type = "test.rare", args = new { name = "x" }, delaySeconds = 3600, queue = "counted" });

        // Other tests on this node complete notes too.
        var completed = await node.Database.AskAsync<long>("select count(*) from scheduling.job_history where type = 'test.note' and state = 4");
        var stats = await SettledAsync("/jobs/stats", s => Ended(s, "test.note", "completed") >= completed && Ended(s, "test.fall", "dead") >= 1 && Of(s, "queues", "queue", "counted") is not null);

        Assert.True(completed >= 3);
        Assert.Equal((completed, 1, 1), (Ended(stats, "test.note", "completed"), Ended(stats, "test.fall", "dead"), Ended(stats, "test.rare", "cancelled")));
        Assert.Equal(1, Of(stats, "queues", "queue", "counted")!.Value.GetProperty("jobs").GetProperty("scheduled").GetInt64());
        Assert.Equal(1, Of(stats, "types", "type", "test.rare")!.Value.GetProperty("jobs").GetProperty("scheduled").GetInt64());
        Assert.True(Of(stats, "types", "type", "test.note")!.Value.GetProperty("ended").GetProperty("lastDay").GetProperty("meanMs").GetDouble() >= 0);
        Assert.True(stats.GetProperty("ended").GetProperty("lastDay").GetProperty("completed").GetInt64() >= 3);
        (await node.Admin.DeleteAsync($"{JobNode.Jobs}/{waiting}")).Expect(204);
    }

    [Fact]
    public async Task A_batch_says_how_far_it_is()
    {
        var batch = Guid.CreateVersion7();
        for (var i = 0; i < 3; i++) await node.UntilAsync(await node.EnqueueAsync(new { type = "test.note", args = new { text = "batch" }, batchId = batch }), 4);
        await node.EnqueueAsync(new { type = "test.note", args = new { text = "batch" }, batchId = batch, delaySeconds = 3600 });

        var progress = (await node.Admin.GetAsync($"{JobNode.Api}/batches/{batch}")).Expect(200);

        Assert.Equal(("4", "0.75"), (progress["total"], progress["share"]));
        Assert.Equal((3, 1), (progress.Json.GetProperty("finished").GetProperty("completed").GetInt64(), progress.Json.GetProperty("jobs").GetProperty("scheduled").GetInt64()));
    }

    [Fact]
    public async Task Workers_are_listed_and_a_silent_one_is_not_alive()
    {
        await node.Database.RunAsync("insert into scheduling.nodes (name, process, version, concurrency, types, heartbeat_at) values ('dead', 7, '', 3, '{test.old}', now() - interval '1 minute')");

        var workers = (await node.Admin.GetAsync(JobNode.Api + "/workers")).Expect(200).Items;
        await node.Database.RunAsync("delete from scheduling.nodes where name = 'dead'");

        var alive = Assert.Single(workers, w => w.GetProperty("isAlive").GetBoolean());
        Assert.Equal((Environment.ProcessId, 16, false), (alive.GetProperty("process").GetInt32(), alive.GetProperty("concurrency").GetInt32(), alive.GetProperty("isStopping").GetBoolean()));
        Assert.Contains("test.note", alive.GetProperty("types").EnumerateArray().Select(t => t.GetString()));
        Assert.InRange(alive.GetProperty("silentSeconds").GetDouble(), 0, 30);
    }

    [Fact]
    public async Task Types_are_listed_with_what_they_are_run_with()
    {
        var types = (await node.Admin.GetAsync(JobNode.Api + "/types")).Expect(200).Items;

        var note = types.Single(t => t.GetProperty("name").GetString() == "test.note");
        Assert.Equal((1, "notes", 3, 4, 300d), (note.GetProperty("nodes").GetInt32(), note.GetProperty("options").GetProperty("queue").GetString(), note.GetProperty("options").GetProperty("priority").GetInt32(),
            note.GetProperty("options").GetProperty("maxAttempts").GetInt32(), note.GetProperty("options").GetProperty("timeoutSeconds").GetDouble()));
        Assert.Contains(types, t => t.GetProperty("name").GetString() == "scheduling.remove_finished_jobs");
    }

    [Theory]
    [InlineData("GET", "/status")]
    [InlineData("GET", "/jobs")]
    [InlineData("GET", "/jobs/1")]
    [InlineData("GET", "/queues")]
    [InlineData("GET", "/workers")]
    [InlineData("POST", "/jobs/retry")]
    [InlineData("POST", "/jobs/clear")]
    [InlineData("POST", "/queues/q/pause")]
    [InlineData("DELETE", "/jobs/1")]
    public async Task Admins_alone_may(string method, string path)
    {
        using var moderator = await node.Node.SignedInAsync(Role.Moderator);
        using var stranger = node.Node.Client();

        (await moderator.SendAsync(new(method), JobNode.Api + path, null)).Expect(403);
        (await stranger.SendAsync(new(method), JobNode.Api + path, null)).Expect(401);
    }

    /// <summary>Counts are kept for two seconds, and nodes tell of theirs with their heartbeats.</summary>
    private async Task<JsonElement> SettledAsync(string path, Func<JsonElement, bool> isSettled)
    {
        var limit = DateTime.UtcNow + Patience.Of(15);
        while (true)
        {
            var answer = (await node.Admin.GetAsync(JobNode.Api + path)).Expect(200).Json;
            if (isSettled(answer)) return answer;
            Assert.True(DateTime.UtcNow < limit, answer.GetRawText());
            await Task.Delay(200);
        }
    }

    private static long Ended(JsonElement stats, string type, string how) =>
        Of(stats, "types", "type", type)?.GetProperty("ended").GetProperty("lastDay").GetProperty(how).GetInt64() ?? 0;

    private static JsonElement? Of(JsonElement stats, string list, string name, string value) =>
        stats.GetProperty(list).EnumerateArray().Where(e => e.GetProperty(name).GetString() == value).Select(e => (JsonElement?)e).SingleOrDefault();
}
