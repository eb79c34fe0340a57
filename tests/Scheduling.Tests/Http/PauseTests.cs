using System.Diagnostics;

namespace Scheduling.Tests.Http;

public sealed class PauseTests(JobNode node) : IClassFixture<JobNode>
{
    private const string Queues = JobNode.Api + "/queues";

    [Fact]
    public async Task When_a_pause_returns_nothing_of_the_queue_begins_any_more_on_any_node()
    {
        const int Rounds = 3;
        const int Count = 50_000;
        var other = new PlantedJobs();
        await using var second = await node.StartSecondAsync(other);

        for (var round = 1; round <= Rounds; round++)
        {
            await PourAsync(Count);
            await BegunAsync(node.Planted, node.Planted.Begun.Count + 200);
            await BegunAsync(other, other.Begun.Count + 200);

            var paused = (await node.Admin.PostAsync($"{Queues}/flood/pause", new { reason = "now" })).Expect(200);
            var returned = Stopwatch.GetTimestamp();
            await Task.Delay(400);

            Assert.Equal("true", paused["isHeeded"]);
            Assert.DoesNotContain(node.Planted.Begun.Concat(other.Begun), b => b.At > returned);
            Assert.True(node.Planted.Begun.Count + other.Begun.Count < round * Count, "All was done before it could be paused.");

            (await node.Admin.PostAsync($"{Queues}/flood/resume", null)).Expect(200);
            await node.Database.WaitUntilAsync("select count(*) = $1 from scheduling.job_history where queue = 'flood'", (long)round * Count);
        }

        Assert.Equal(Rounds * Count, node.Planted.Begun.Concat(other.Begun).Count(b => b.What == "flood"));
    }

    [Fact]
    public async Task A_pause_has_a_time_a_reason_and_somebody_who_made_it()
    {
        var paused = (await node.Admin.PostAsync($"{Queues}/calm/pause", new { reason = " The provider is away. " })).Expect(200);
        (await node.Admin.PostAsync($"{Queues}/calm/pause", new { reason = "another" })).Expect(200); // the first one holds

        var pause = await PauseOfAsync("calm");
        Assert.Equal(("The provider is away.", node.Admin.Username), (pause!.Value.GetProperty("reason").GetString(), pause.Value.GetProperty("by").GetString()));
        Assert.Equal(paused.Json.GetProperty("pause").GetRawText(), pause.Value.GetRawText());
        Assert.InRange(pause.Value.GetProperty("since").GetDateTimeOffset(), DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow.AddMinutes(5));

        var resumed = (await node.Admin.PostAsync($"{Queues}/calm/resume", null)).Expect(200);
        Assert.Equal(("null", "true"), (resumed["pause"], resumed["isHeeded"]));
        Assert.Null(await PauseOfAsync("calm"));
        (await node.Admin.PostAsync($"{Queues}/calm/resume", null)).Expect(200);
    }

    [Fact]
    public async Task What_is_enqueued_meanwhile_is_set_aside_and_runs_when_the_queue_goes_on()
    {
        (await node.Admin.PostAsync($"{Queues}/aside/pause", null)).Expect(200);
        var id = await node.EnqueueAsync(new { type = "test.note", args = new { text = "aside" }, queue = "aside" });
        await node.UntilAsync(id, 8);

        (await node.Admin.PostAsync($"{Queues}/aside/resume", null)).Expect(200);

        await node.UntilAsync(id, 4);
    }

    [Fact]
    public async Task A_node_that_says_nothing_is_waited_for_until_it_is_believed_dead()
    {
        await node.Database.RunAsync("insert into scheduling.nodes (name, process, version, concurrency, types) values ('silent', 1, '', 1, '{}')");

        var began = Stopwatch.GetTimestamp();
        var paused = (await node.Admin.PostAsync($"{Queues}/silence/pause", null)).Expect(200);
        var took = Stopwatch.GetElapsedTime(began);

        Assert.Equal("true", paused["isHeeded"]); // one and a half heartbeats later it is none at work any more
        Assert.True(took > TimeSpan.FromSeconds(1), $"It took {took}.");
    }

    [Fact]
    public async Task One_that_lives_and_does_not_answer_is_told_of()
    {
        await node.Database.RunAsync("insert into scheduling.nodes (name, process, version, concurrency, types, heartbeat_at) values ('deaf', 1, '', 1, '{}', now() + interval '1 hour')");

        var paused = (await node.Admin.PostAsync($"{Queues}/deaf/pause", null)).Expect(200);
        await node.Database.RunAsync("delete from scheduling.nodes where name = 'deaf'");

        Assert.Equal("false", paused["isHeeded"]);
    }

    [Fact]
    public async Task A_bad_name_or_reason_is_refused()
    {
        (await node.Admin.PostAsync($"{Queues}/Upper/pause", null)).Expect(422, "scheduling.queue.name_malformed");
        (await node.Admin.PostAsync($"{Queues}/Upper/resume", null)).Expect(422, "scheduling.queue.name_malformed");
        (await node.Admin.PostAsync($"{Queues}/reasons/pause", new { reason = new string('x', 501) })).Expect(422, "scheduling.queue.reason_malformed");
        (await node.Admin.PostAsync($"{Queues}/reasons/pause", new { reason = new string('x', 500) })).Expect(200);
    }

    private async Task<System.Text.Json.JsonElement?> PauseOfAsync(string name)
    {
        var queues = (await node.Admin.GetAsync(Queues)).Expect(200).Items.Where(q => q.GetProperty("name").GetString() == name).ToList();
        return queues is [var queue] && queue.GetProperty("pause").ValueKind != System.Text.Json.JsonValueKind.Null ? queue.GetProperty("pause") : null;
    }

    /// <summary>Faster than by any request, so that the nodes are at full speed.</summary>
    private Task<int> PourAsync(int count) => node.Database.RunAsync("""
        insert into scheduling.jobs (type, queue, priority, state, rank, run_at, max_attempts, args)
        select 'test.note', 'flood', 5, 1, now(), now(), 1, '{"text":"flood"}' from generate_series(1, $1)
        """, (long)count);

    private static async Task BegunAsync(PlantedJobs planted, int count)
    {
        var (since, limit) = (Stopwatch.GetTimestamp(), Patience.Of(15));
        while (planted.Begun.Count < count)
        {
            Assert.True(Stopwatch.GetElapsedTime(since) < limit, $"Only {planted.Begun.Count} of {count} have begun.");
            await Task.Delay(5);
        }
    }
}
