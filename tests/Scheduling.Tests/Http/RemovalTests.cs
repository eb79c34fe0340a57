namespace Scheduling.Tests.Http;

public sealed class RemovalTests(JobNode node) : IClassFixture<JobNode>
{
    private const string Clear = JobNode.Jobs + "/clear";

    [Fact]
    public async Task A_job_that_is_not_running_is_deleted_for_good()
    {
        var waiting = await node.EnqueueAsync(new { type = "test.note", args = new { text = "never" }, delaySeconds = 3600 });
        var done = await node.EnqueueAsync(new { type = "test.note", args = new { text = "done" } });
        await node.UntilAsync(done, 4);

        foreach (var id in new[] { waiting, done })
        {
            (await node.Admin.DeleteAsync($"{JobNode.Jobs}/{id}")).Expect(204);
            (await node.Admin.GetAsync($"{JobNode.Jobs}/{id}")).Expect(404);
            (await node.Admin.DeleteAsync($"{JobNode.Jobs}/{id}")).Expect(404, "scheduling.job.not_found");
        }
    }

    [Fact]
    public async Task A_running_one_is_not()
    {
        var name = JobNode.Name("running");
        var id = await node.HoldAsync(name);

        (await node.Admin.DeleteAsync($"{JobNode.Jobs}/{id}")).Expect(409, "scheduling.job.running");

        node.Planted.Open(name);
        await node.UntilAsync(id, 4);
    }

    [Fact]
    public async Task The_next_of_its_ordering_key_does_not_wait_for_a_deleted_one()
    {
        var key = JobNode.Name("order");
        var first = await node.EnqueueAsync(new { type = "test.note", args = new { text = "1" }, orderingKey = key, delaySeconds = 3600 });
        var second = await node.EnqueueAsync(new { type = "test.note", args = new { text = "2" }, orderingKey = key });
        await node.UntilAsync(second, 7);

        (await node.Admin.DeleteAsync($"{JobNode.Jobs}/{first}")).Expect(204);

        await node.UntilAsync(second, 4);
    }

    [Fact]
    public async Task Old_ones_are_cleared_by_a_job_and_dead_ones_when_asked()
    {
        await FillAsync(1_000_001, 2100, "8 days", 4);
        await FillAsync(1_010_001, 10, "8 days", 5);
        await FillAsync(1_020_001, 10, "8 days", 6);
        await FillAsync(1_030_001, 10, "6 days", 4);

        var first = (await node.Admin.PostAsync(Clear, null)).Expect(201);
        await node.UntilAsync(first.Id, 4);

        Assert.Equal("""{"removed":2110}""", (await node.JobAsync(first.Id)).GetProperty("result").GetRawText());
        Assert.Equal(["6|10", "4|10"], await LeftAsync());

        await node.UntilAsync((await node.Admin.PostAsync(Clear + "?dead=true", null)).Expect(201).Id, 4);
        Assert.Equal(["4|10"], await LeftAsync());
        await node.UntilAsync((await node.Admin.PostAsync(Clear + "?olderThanDays=5", null)).Expect(201).Id, 4);
        Assert.Empty(await LeftAsync());
    }

    [Fact]
    public async Task While_one_is_at_it_that_one_is_the_answer()
    {
        (await node.Admin.PostAsync(JobNode.Api + "/queues/default/pause", null)).Expect(200);
        var (first, second) = (await node.Admin.PostAsync(Clear + "?olderThanDays=3650", null), await node.Admin.PostAsync(Clear + "?olderThanDays=0", null));
        (await node.Admin.PostAsync($"{JobNode.Jobs}/{first.Id}/cancel", null)).Expect(200);
        (await node.Admin.PostAsync(JobNode.Api + "/queues/default/resume", null)).Expect(200);

        Assert.Equal((201, 200, first.Id, "kept"), (first.Status, second.Status, second.Id, second["outcome"]));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("3651")]
    public async Task Days_go_from_none_to_ten_years(string days) =>
        Assert.Equal(["?olderThanDays scheduling.job.days_out_of_range"], (await node.Admin.PostAsync($"{Clear}?olderThanDays={days}", null)).Expect(422).Errors);

    private Task<List<string>> LeftAsync() => node.Database.ListAsync("select state, count(*) from scheduling.job_history where type = 'old' group by state order by state desc");

    private Task<int> FillAsync(int first, int count, string age, int state) => node.Database.RunAsync("""
        insert into scheduling.job_history (id, type, queue, priority, state, run_at, attempt, max_attempts, lease, args, created_at, finished_at)
        select i, 'old', 'q', 5, $4, now(), 1, 1, 1, '{}', now(), now() - $3::interval from generate_series($1, $1 + $2 - 1) i
        """, (long)first, (long)count, TimeSpan.FromDays(age[0] - '0'), (short)state);
}
