namespace Scheduling.Tests.Http;

public sealed class BreakerTests(JobNode node) : IClassFixture<JobNode>
{
    private const string Breakers = JobNode.Api + "/breakers";
    private const string Reset = Breakers + "/reset";

    [Fact]
    public async Task Five_failures_in_a_row_are_seen_and_somebody_may_close_the_breaker()
    {
        for (var i = 0; i < 5; i++)
        {
            var id = await node.EnqueueAsync(new { type = "test.lean", args = new { how = $"{i}" }, maxAttempts = 1, breakerKey = "api.example.org" });
            await node.UntilAsync(id, 6);
        }

        var open = Assert.Single((await node.Admin.GetAsync($"{Breakers}?type=test.lean")).Expect(200).Items, b => b.GetProperty("key").GetString() == "api.example.org");
        Assert.Equal(("open", 5, "InvalidOperationException: It fell: 4"), (open.GetProperty("state").GetString(), open.GetProperty("failures").GetInt32(), open.GetProperty("lastError").GetString()));
        Assert.True(open.GetProperty("openUntil").GetDateTimeOffset() > open.GetProperty("openedAt").GetDateTimeOffset());

        var held = await node.EnqueueAsync(new { type = "test.lean", args = new { how = "held" }, maxAttempts = 1, breakerKey = "api.example.org" });
        await node.UntilAsync(held, 0); // put off until the breaker may be tried
        Assert.Contains("breakerOpen", await ReasonsAsync(held));

        var closed = (await node.Admin.PostAsync(Reset, new { type = "test.lean", key = "api.example.org" })).Expect(200);
        Assert.Equal(("closed", "0", "null"), (closed["state"], closed["failures"], closed["openUntil"]));
        Assert.DoesNotContain((await node.Admin.GetAsync(Breakers)).Expect(200).Items, b => b.GetProperty("key").GetString() == "api.example.org");

        var free = await node.EnqueueAsync(new { type = "test.lean", args = new { how = "free" }, maxAttempts = 1, breakerKey = "api.example.org" });
        await node.UntilAsync(free, 6); // begins again, and fails
    }

    [Fact]
    public async Task A_type_of_its_own_goes_on_on_all_nodes_when_its_breaker_is_closed()
    {
        await node.Database.RunAsync("""
            insert into scheduling.breakers (type, key, state, failures, opened_at, open_until, last_failure_at, last_error) values ('test.note', '', 1, 5, now(), now() + interval '1 hour', now(), 'Away.')
            """);
        await node.Database.RunAsync("update scheduling.control set version = version + 1");
        await using var second = await node.StartSecondAsync(new()); // knows of it from the beginning
        await Task.Delay(2500); // the first one reads it with a heartbeat
        var id = await node.EnqueueAsync(new { type = "test.note", args = new { text = "held" } });
        Assert.Contains("breakerOpen", await ReasonsAsync(id));

        using var admin = second.ClientOf(node.Admin);
        var closed = (await admin.PostAsync(Reset, new { type = "test.note" })).Expect(200);

        Assert.Equal("null", closed["key"]);
        await node.UntilAsync(id, 4);
    }

    [Fact]
    public async Task What_never_failed_has_no_breaker()
    {
        (await node.Admin.PostAsync(Reset, new { type = "test.hold" })).Expect(404, "scheduling.breaker.not_found");
        Assert.Equal(["/type scheduling.breaker.type_missing"], (await node.Admin.PostAsync(Reset, new { key = "x" })).Expect(422).Errors);
    }

    [Fact]
    public async Task Of_thousands_the_first_thousand_are_shown_those_that_hold_back_first()
    {
        await node.Database.RunAsync("""
            insert into scheduling.breakers (type, key, state, failures, open_until) select 'many', i::text, case when i = 1500 then 2 else 0 end, 1, now() from generate_series(1, 1500) i
            """);

        var all = (await node.Admin.GetAsync($"{Breakers}?type=many")).Expect(200);

        Assert.Equal((1000, "true", "1500", "halfOpen"), (all.Items.Count, all["hasMore"], all.Items[0].GetProperty("key").GetString(), all.Items[0].GetProperty("state").GetString()));
    }

    private async Task<IEnumerable<string?>> ReasonsAsync(long id) =>
        (await node.Admin.GetAsync($"{JobNode.Jobs}/{id}/explain")).Expect(200).Json.GetProperty("reasons").EnumerateArray().Select(r => r.GetProperty("code").GetString());
}
