using System.Diagnostics;

namespace Scheduling.Tests.Http;

public sealed class CancelTests(JobNode node) : IClassFixture<JobNode>
{
    [Fact]
    public async Task One_that_waits_is_cancelled_at_once()
    {
        var id = await node.EnqueueAsync(new { type = "test.note", args = new { text = "never" }, delaySeconds = 3600 });

        var cancelled = (await node.Admin.PostAsync($"{JobNode.Jobs}/{id}/cancel", null)).Expect(200);

        Assert.Equal(("cancelled", "null"), (cancelled["state"], cancelled["cancelRequestedAt"]));
        var job = await node.JobAsync(id);
        Assert.Equal("cancelled", job.GetProperty("state").GetString());
        Assert.NotEqual(default, job.GetProperty("finishedAt").GetDateTimeOffset());
        (await node.Admin.PostAsync($"{JobNode.Jobs}/{id}/cancel", null)).Expect(409, "scheduling.job.finished");
    }

    [Fact]
    public async Task One_that_is_running_is_told_within_a_second()
    {
        var id = await node.HoldAsync(JobNode.Name("running"));

        var began = Stopwatch.GetTimestamp();
        var asked = (await node.Admin.PostAsync($"{JobNode.Jobs}/{id}/cancel", null)).Expect(200);
        await node.UntilAsync(id, 5);
        var took = Stopwatch.GetElapsedTime(began);

        Assert.Equal("running", asked["state"]);
        Assert.True(asked.Json.GetProperty("cancelRequestedAt").GetDateTimeOffset() > DateTimeOffset.UtcNow.AddMinutes(-1));
        Assert.True(took < Patience.Of(1), $"It took {took}.");
        Assert.Equal("cancelled", await node.StateAsync(id));
    }

    [Fact]
    public async Task Whoever_asks_another_node_is_heard_too()
    {
        var id = await node.HoldAsync(JobNode.Name("elsewhere"));
        await using var second = await node.StartSecondAsync(new());
        using var admin = second.ClientOf(node.Admin);

        var began = Stopwatch.GetTimestamp();
        (await admin.PostAsync($"{JobNode.Jobs}/{id}/cancel", null)).Expect(200);
        await node.UntilAsync(id, 5);
        var took = Stopwatch.GetElapsedTime(began);

        Assert.True(took < Patience.Of(1), $"It took {took}.");
    }

    [Fact]
    public async Task Asked_twice_it_was_asked_when_it_was_asked_first()
    {
        var name = JobNode.Name("twice");
        var id = await node.EnqueueAsync(new { type = "test.note", args = new { text = name }, delaySeconds = 3600 });
        await node.Database.RunAsync("update scheduling.jobs set state = 2, node = 0, deadline = now() + interval '1 minute', lease = 1 where id = $1", id); // of a node that hears nothing
        await node.Database.RunAsync("insert into scheduling.nodes (id, name, process, version, concurrency, types, heartbeat_at) overriding system value values (0, 'deaf', 1, '', 1, '{}', now() + interval '1 hour')");

        var first = (await node.Admin.PostAsync($"{JobNode.Jobs}/{id}/cancel", null)).Expect(200);
        var second = (await node.Admin.PostAsync($"{JobNode.Jobs}/{id}/cancel", null)).Expect(200);

        Assert.Equal(first["cancelRequestedAt"], second["cancelRequestedAt"]);
        Assert.NotEqual("null", second["cancelRequestedAt"]);
        await node.Database.RunAsync("delete from scheduling.nodes where id = 0");
        await node.UntilAsync(id, 5); // lost with its node, and not wanted any more
    }

    [Fact]
    public async Task The_next_of_its_ordering_key_does_not_wait_for_it()
    {
        var key = JobNode.Name("order");
        var first = await node.EnqueueAsync(new { type = "test.note", args = new { text = "1" }, orderingKey = key, delaySeconds = 3600 });
        var second = await node.EnqueueAsync(new { type = "test.note", args = new { text = "2" }, orderingKey = key });
        await node.UntilAsync(second, 7);

        (await node.Admin.PostAsync($"{JobNode.Jobs}/{first}/cancel", null)).Expect(200);

        await node.UntilAsync(second, 4);
    }

    [Fact]
    public async Task Cancelled_by_many_at_once_it_is_cancelled_once()
    {
        var id = await node.EnqueueAsync(new { type = "test.note", args = new { text = "race" }, delaySeconds = 3600 });

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => node.Admin.PostAsync($"{JobNode.Jobs}/{id}/cancel", null)));

        Assert.Equal(1, answers.Count(a => a.Status == 200));
        Assert.All(answers.Where(a => a.Status != 200), a => a.Expect(409, "scheduling.job.finished"));
        Assert.Equal(1, await node.Database.AskAsync<long>("select count(*) from scheduling.job_history where id = $1", id));
    }

    [Fact]
    public async Task Cancelled_while_they_are_taken_each_is_either_done_or_cancelled()
    {
        var made = (await node.Admin.PostAsync(JobNode.Jobs + "/bulk", new { type = "test.note", args = Enumerable.Range(0, 200).Select(i => new { text = $"{i}" }) })).Expect(201);
        var ids = made.Json.GetProperty("ids").EnumerateArray().Select(id => id.GetInt64()).ToArray();

        var answers = await Task.WhenAll(ids.Select(id => node.Admin.PostAsync($"{JobNode.Jobs}/{id}/cancel", null)));
        await node.Database.WaitUntilAsync("select count(*) = 200 from scheduling.job_history where id = any($1)", ids);

        Assert.All(answers, a => Assert.True(a.Status is 200 or 409, a.Text));
        for (var i = 0; i < ids.Length; i++)
            if (answers[i].Status == 200 && answers[i]["state"] == "cancelled") Assert.Equal("cancelled", await node.StateAsync(ids[i]));
    }

    [Fact]
    public async Task A_job_that_is_nowhere_cannot_be_cancelled() => (await node.Admin.PostAsync(JobNode.Jobs + "/987654321/cancel", null)).Expect(404, "scheduling.job.not_found");

    [Fact]
    public async Task A_repeated_request_gets_the_first_answer()
    {
        var id = await node.EnqueueAsync(new { type = "test.note", args = new { text = "never" }, delaySeconds = 3600 });
        var key = ("Idempotency-Key", JobNode.Name("cancel"));

        var first = (await node.Admin.PostAsync($"{JobNode.Jobs}/{id}/cancel", null, key)).Expect(200);
        var second = (await node.Admin.PostAsync($"{JobNode.Jobs}/{id}/cancel", null, key)).Expect(200);

        Assert.Equal((first.Text, null, "true"), (second.Text, first.Header("Idempotent-Replayed"), second.Header("Idempotent-Replayed")));
    }
}
