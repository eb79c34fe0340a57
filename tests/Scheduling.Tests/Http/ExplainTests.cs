using System.Text.Json;

namespace Scheduling.Tests.Http;

public sealed class ExplainTests(JobNode node) : IClassFixture<JobNode>
{
    [Fact]
    public async Task One_for_later_is_not_due()
    {
        var id = await node.EnqueueAsync(new { type = "test.note", args = new { text = "later" }, delaySeconds = 3600 });

        var reason = Assert.Single(await ReasonsAsync(id));

        Assert.Equal("notDue", reason.GetProperty("code").GetString());
        Assert.Equal((await node.JobAsync(id)).GetProperty("runAt").GetRawText(), reason.GetProperty("until").GetRawText());
    }

    [Fact]
    public async Task One_that_failed_waits_for_its_next_try()
    {
        var id = await node.EnqueueAsync(new { type = "test.fall", args = new { how = "hard" } });
        await node.UntilAsync(id, 3);

        Assert.Equal(["retryWait"], Codes(await ReasonsAsync(id)));
    }

    [Fact]
    public async Task One_of_a_paused_queue_says_why_and_by_whom()
    {
        (await node.Admin.PostAsync($"{JobNode.Api}/queues/explained/pause", new { reason = "Because." })).Expect(200);
        var id = await node.EnqueueAsync(new { type = "test.note", args = new { text = "paused" }, queue = "explained" });
        await node.UntilAsync(id, 8);

        var reasons = await ReasonsAsync(id);

        Assert.Equal("queuePaused", Codes(reasons).First());
        Assert.EndsWith($" by {node.Admin.Username}: Because.", reasons[0].GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_behind_another_names_it()
    {
        var (key, name) = (JobNode.Name("order"), JobNode.Name("first"));
        var first = await node.EnqueueAsync(new { type = "test.hold", args = new { name }, orderingKey = key });
        var second = await node.EnqueueAsync(new { type = "test.hold", args = new { name }, orderingKey = key });
        await node.UntilAsync(second, 7);

        var behind = (await ReasonsAsync(second)).Single(r => r.GetProperty("code").GetString() == "behindJob");
        Assert.Equal(first, behind.GetProperty("jobId").GetInt64());

        node.Planted.Open(name);
        await node.UntilAsync(second, 4);
        Assert.Equal(["finished"], Codes(await ReasonsAsync(second)));
    }

    [Fact]
    public async Task One_over_the_limit_of_its_type_says_how_many_run()
    {
        var (one, two) = (JobNode.Name("single"), JobNode.Name("single"));
        var running = await node.HoldAsync(one, "test.single");
        var waiting = await node.EnqueueAsync(new { type = "test.single", args = new { name = two } });

        Assert.Equal(["running"], Codes(await ReasonsAsync(running)));
        var reasons = await ReasonsAsync(waiting);
        Assert.Equal(["concurrencyLimit", "inLine"], Codes(reasons));
        Assert.Equal("1 of its type run, and 1 may at once.", reasons[0].GetProperty("detail").GetString());

        node.Planted.Open(one);
        node.Planted.Open(two);
        await node.UntilAsync(waiting, 4);
    }

    [Fact]
    public async Task One_over_the_rate_of_its_type_knows_when_the_next_may_begin()
    {
        var first = await node.EnqueueAsync(new { type = "test.rare", args = new { name = "1" } });
        await node.UntilAsync(first, 4);
        var second = await node.EnqueueAsync(new { type = "test.rare", args = new { name = "2" } });

        var rate = (await ReasonsAsync(second)).Single(r => r.GetProperty("code").GetString() == "rateLimit");

        Assert.InRange(rate.GetProperty("until").GetDateTimeOffset(), DateTimeOffset.UtcNow.AddMinutes(50), DateTimeOffset.UtcNow.AddMinutes(61));
    }

    [Fact]
    public async Task One_that_nobody_knows_has_no_handler()
    {
        await node.Database.RunAsync("insert into scheduling.jobs (type, queue, priority, state, rank, run_at, max_attempts, args) values ('test.unknown', 'q', 5, 1, now(), now(), 1, '{}')");
        var id = await node.Database.AskAsync<long>("select id from scheduling.jobs where type = 'test.unknown'");

        Assert.Equal(["noHandler"], Codes(await ReasonsAsync(id)));
    }

    [Fact]
    public async Task One_that_is_nowhere_is_not_found() => (await node.Admin.GetAsync(JobNode.Jobs + "/987654321/explain")).Expect(404, "scheduling.job.not_found");

    private async Task<List<JsonElement>> ReasonsAsync(long id) => [.. (await node.Admin.GetAsync($"{JobNode.Jobs}/{id}/explain")).Expect(200).Json.GetProperty("reasons").EnumerateArray()];

    private static IEnumerable<string?> Codes(IEnumerable<JsonElement> reasons) => reasons.Select(r => r.GetProperty("code").GetString());
}
