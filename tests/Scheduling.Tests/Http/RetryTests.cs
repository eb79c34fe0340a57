namespace Scheduling.Tests.Http;

public sealed class RetryTests(JobNode node) : IClassFixture<JobNode>
{
    private const string Retry = JobNode.Jobs + "/retry";

    [Fact]
    public async Task A_dead_one_begins_anew_under_its_id_and_keeps_its_failures()
    {
        var id = await node.EnqueueAsync(new { type = "test.fall", args = new { how = "twice" }, maxAttempts = 1, tags = new[] { "kept" } });
        await node.UntilAsync(id, 6);
        var dead = await node.JobAsync(id);
        Assert.Equal(("dead", "InvalidOperationException: It fell: twice"), (dead.GetProperty("state").GetString(), dead.GetProperty("error").GetProperty("message").GetString()));

        var retried = (await node.Admin.PostAsync($"{JobNode.Jobs}/{id}/retry", null)).Expect(200);
        Assert.Equal((id, "available"), (retried.Id, retried["state"]));
        await node.UntilAsync(id, 6);

        var again = await node.JobAsync(id);
        Assert.Equal((1, 2, """["kept"]"""), (again.GetProperty("attempts").GetInt32(), again.GetProperty("errors").GetArrayLength(), again.GetProperty("tags").GetRawText()));
        Assert.Equal(dead.GetProperty("createdAt").GetRawText(), again.GetProperty("createdAt").GetRawText());
        Assert.Equal(1, await node.Database.AskAsync<long>("select count(*) from scheduling.job_history where id = $1", id));
    }

    [Fact]
    public async Task One_that_waits_for_its_next_try_is_tried_at_once()
    {
        var id = await node.EnqueueAsync(new { type = "test.fall", args = new { how = "hard" } });
        await node.UntilAsync(id, 3);

        (await node.Admin.PostAsync($"{JobNode.Jobs}/{id}/retry", null)).Expect(200);

        await node.UntilAsync(id, 6); // the second of two tries
        Assert.Equal(2, (await node.JobAsync(id)).GetProperty("attempts").GetInt32());
    }

    [Fact]
    public async Task A_cancelled_one_runs_after_all()
    {
        var id = await node.EnqueueAsync(new { type = "test.note", args = new { text = "after all" }, delaySeconds = 3600 });
        (await node.Admin.PostAsync($"{JobNode.Jobs}/{id}/cancel", null)).Expect(200);

        (await node.Admin.PostAsync($"{JobNode.Jobs}/{id}/retry", null)).Expect(200);

        await node.UntilAsync(id, 4);
    }

    [Fact]
    public async Task One_that_did_not_fail_is_not_tried_again()
    {
        var done = await node.EnqueueAsync(new { type = "test.note", args = new { text = "done" } });
        await node.UntilAsync(done, 4);
        var later = await node.EnqueueAsync(new { type = "test.note", args = new { text = "later" }, delaySeconds = 3600 });

        (await node.Admin.PostAsync($"{JobNode.Jobs}/{done}/retry", null)).Expect(409, "scheduling.job.not_retryable");
        (await node.Admin.PostAsync($"{JobNode.Jobs}/{later}/retry", null)).Expect(409, "scheduling.job.not_retryable");
        (await node.Admin.PostAsync($"{JobNode.Jobs}/987654321/retry", null)).Expect(404, "scheduling.job.not_found");
    }

    [Fact]
    public async Task One_whose_unique_key_another_has_by_now_stays_where_it_is()
    {
        var key = JobNode.Name("unique");
        var dead = await node.EnqueueAsync(new { type = "test.fall", args = new { how = "refuse" }, uniqueKey = key });
        await node.UntilAsync(dead, 6);
        var holder = await node.EnqueueAsync(new { type = "test.fall", args = new { how = "refuse" }, uniqueKey = key, delaySeconds = 3600 });

        var refused = (await node.Admin.PostAsync($"{JobNode.Jobs}/{dead}/retry", null)).Expect(409, "scheduling.job.duplicate");
        Assert.Contains($"Job {holder} ", refused["detail"], StringComparison.Ordinal);
        Assert.Equal("0", (await node.Admin.PostAsync(Retry, new { type = "test.fall", state = "dead", batchId = Guid.CreateVersion7() })).Expect(200)["count"]);

        Assert.Equal("dead", await node.StateAsync(dead));
        (await node.Admin.PostAsync($"{JobNode.Jobs}/{holder}/cancel", null)).Expect(200);
        (await node.Admin.PostAsync($"{JobNode.Jobs}/{dead}/retry", null)).Expect(200);
        await node.UntilAsync(dead, 6);
    }

    [Fact]
    public async Task Tried_again_by_many_at_once_it_is_tried_once()
    {
        var id = await node.EnqueueAsync(new { type = "test.fall", args = new { how = "race" }, maxAttempts = 1 });
        await node.UntilAsync(id, 6);
        (await node.Admin.PostAsync(JobNode.Api + "/queues/default/pause", null)).Expect(200); // or it could be dead again between two of them

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => node.Admin.PostAsync($"{JobNode.Jobs}/{id}/retry", null)));
        (await node.Admin.PostAsync(JobNode.Api + "/queues/default/resume", null)).Expect(200);

        Assert.Equal(1, answers.Count(a => a.Status == 200));
        Assert.All(answers.Where(a => a.Status != 200), a => a.Expect(409, "scheduling.job.not_retryable"));
        await node.UntilAsync(id, 6);
        Assert.Equal(2, (await node.JobAsync(id)).GetProperty("errors").GetArrayLength());
    }
}
