namespace Scheduling.Tests.Http;

public sealed class BulkRetryTests(QuietNode node) : IClassFixture<QuietNode>
{
    private const string Retry = JobNode.Jobs + "/retry";

    [Fact]
    public async Task A_thousand_at_a_time_are_tried_again_until_there_are_no_more()
    {
        await FillAsync(1, 2500, "many", "q", 6);

        var answers = new List<(string, string)>();
        for (var more = true; more; more = answers[^1].Item2 == "true")
        {
            var retried = (await node.Admin.PostAsync(Retry, new { type = "many" })).Expect(200);
            answers.Add((retried["count"], retried["hasMore"]));
        }

        Assert.Equal([("1000", "true"), ("1000", "true"), ("500", "false")], answers);
        Assert.Equal(2500, await node.Database.AskAsync<long>("select count(*) from scheduling.jobs where type = 'many' and state = 1 and attempt = 0"));
        Assert.Equal(0, await node.Database.AskAsync<long>("select count(*) from scheduling.job_history where type = 'many'"));
    }

    [Fact]
    public async Task Only_what_fits_is_tried_again()
    {
        await FillAsync(10_001, 4, "few", "q1", 6);
        await FillAsync(10_011, 3, "few", "q2", 6);
        await FillAsync(10_021, 2, "few", "q2", 5);
        await node.Database.RunAsync("update scheduling.job_history set tags = '{red}', batch_id = '00000000-0000-0000-0000-000000000001' where id in (10001, 10011)");

        Assert.Equal("1", await CountAsync(new { type = "few", queue = "q2", tag = "red" }));
        Assert.Equal("1", await CountAsync(new { type = "few", batchId = "00000000-0000-0000-0000-000000000001" }));
        Assert.Equal("2", await CountAsync(new { type = "few", queue = "q2" }));
        Assert.Equal("2", await CountAsync(new { type = "few", state = "cancelled" }));
        Assert.Equal("3", await CountAsync(new { type = "few" }));
        Assert.Equal("0", await CountAsync(new { type = "few" }));
    }

    [Fact]
    public async Task Of_several_with_one_unique_key_one_is_tried_again_and_no_call_is_in_vain()
    {
        await FillAsync(20_001, 3, "unique", "q", 6);
        await node.Database.RunAsync("update scheduling.job_history set unique_key = 'same' where type = 'unique'");

        var first = (await node.Admin.PostAsync(Retry, new { type = "unique" })).Expect(200);
        var second = (await node.Admin.PostAsync(Retry, new { type = "unique" })).Expect(200);

        Assert.Equal([("1", "false"), ("0", "false")], new[] { first, second }.Select(a => (a["count"], a["hasMore"])));
        Assert.Equal(2, await node.Database.AskAsync<long>("select count(*) from scheduling.job_history where type = 'unique'"));
    }

    [Fact]
    public async Task A_bad_filter_is_refused() =>
        Assert.Equal(["/state scheduling.job.state_not_retryable", "/batchId scheduling.job.id_malformed"], (await node.Admin.PostAsync(Retry, new { state = "completed", batchId = "1" })).Expect(422).Errors);

    private async Task<string> CountAsync(object filter) => (await node.Admin.PostAsync(Retry, filter)).Expect(200)["count"];

    private Task<int> FillAsync(int first, int count, string type, string queue, int state) => node.Database.RunAsync("""
        insert into scheduling.job_history (id, type, queue, priority, state, run_at, attempt, max_attempts, lease, args, created_at, finished_at)
        select i, $3, $4, 5, $5, now(), 1, 1, 1, '{}', now(), now() from generate_series($1, $1 + $2 - 1) i
        """, (long)first, (long)count, type, queue, (short)state);
}
