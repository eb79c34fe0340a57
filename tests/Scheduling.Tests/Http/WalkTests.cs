namespace Scheduling.Tests.Http;

public sealed class WalkTests(JobNode node) : IClassFixture<JobNode>
{
    [Fact]
    public async Task A_walk_through_the_list_meets_every_job_once_while_they_finish()
    {
        const int Count = 3000;
        var made = (await node.Admin.PostAsync(JobNode.Jobs + "/bulk", new { type = "test.note", args = Enumerable.Range(0, Count).Select(i => new { text = $"{i}" }) })).Expect(201);
        var ids = made.Json.GetProperty("ids").EnumerateArray().Select(id => id.GetInt64()).ToHashSet();

        var met = new List<long>();
        var finished = 0;
        for (string? next = JobNode.Jobs + "/by-type/test.note?limit=100"; next is not null;)
        {
            var page = (await node.Admin.GetAsync(next)).Expect(200);
            met.AddRange(page.Items.Select(j => j.GetProperty("id").GetInt64()).Where(ids.Contains));
            finished += page.Items.Count(j => j.GetProperty("state").GetString() == "completed");
            next = page.NextLink;
        }

        Assert.Equal(ids.OrderDescending(), met);
        Assert.True(finished > 0, "Nothing was finished meanwhile.");
        await node.Database.WaitUntilAsync("select count(*) = $1 from scheduling.job_history where id = any($2)", (long)Count, ids.ToArray());
    }

    [Fact]
    public async Task A_finished_job_has_its_answer_and_its_times()
    {
        var id = await node.EnqueueAsync(new { type = "test.note", args = new { text = "said" } });
        await node.UntilAsync(id, 4);

        var job = await node.JobAsync(id);

        Assert.Equal(("completed", """{"said":"said"}""", 1), (job.GetProperty("state").GetString(), job.GetProperty("result").GetRawText(), job.GetProperty("attempts").GetInt32()));
        var (created, started, finished) = (Time("createdAt"), Time("startedAt"), Time("finishedAt"));
        Assert.True(created <= started && started <= finished, $"{created:O} {started:O} {finished:O}");
        Assert.InRange(job.GetProperty("ranMs").GetInt32(), 0, 60_000);
        Assert.Equal(node.Admin.Id, job.GetProperty("createdBy").GetProperty("id").GetGuid());

        DateTimeOffset Time(string name) => job.GetProperty(name).GetDateTimeOffset();
    }

    [Fact]
    public async Task A_running_job_tells_how_far_it_is()
    {
        var name = JobNode.Name("progress");
        var id = await node.HoldAsync(name);
        await node.Database.WaitUntilAsync("select progress_current is not null from scheduling.jobs where id = $1", id);

        var job = await node.JobAsync(id);
        node.Planted.Open(name);

        Assert.Equal("""{"current":1,"total":3,"message":"waiting"}""", job.GetProperty("progress").GetRawText());
        Assert.Equal("running", job.GetProperty("state").GetString());
    }

    [Fact]
    public async Task A_job_that_is_nowhere_is_not_found() => (await node.Admin.GetAsync(JobNode.Jobs + "/987654321")).Expect(404, "scheduling.job.not_found");
}
