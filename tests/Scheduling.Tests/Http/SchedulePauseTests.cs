using System.Text.Json;

namespace Scheduling.Tests.Http;

public sealed class SchedulePauseTests(JobNode node) : IClassFixture<JobNode>
{
    private const string Schedules = JobNode.Api + "/schedules";

    [Fact]
    public async Task A_paused_one_does_not_run_until_it_is_resumed_and_makes_up_for_nothing()
    {
        var made = await MakeAsync(1);
        await RunsAsync(made, 1);

        var paused = (await node.Admin.PostAsync($"{Url(made)}/pause", new { reason = " too loud " })).Expect(200);
        Assert.Equal(("paused", "null"), (paused["status"], paused["nextRunAt"]));
        var pause = paused.Json.GetProperty("pause");
        Assert.Equal(("too loud", JsonValueKind.Null, node.Admin.Username), (pause.GetProperty("reason").GetString(), pause.GetProperty("until").ValueKind, pause.GetProperty("by").GetProperty("username").GetString()));
        var runs = await CountAsync(made);
        await Task.Delay(2500);
        Assert.Equal(runs, await CountAsync(made));

        var resumed = (await node.Admin.PostAsync($"{Url(made)}/resume", null)).Expect(200);
        Assert.Equal(("active", "null"), (resumed["status"], resumed["pause"]));
        await RunsAsync(made, runs + 1);
        Assert.InRange(await CountAsync(made) - runs, 1, 2);
        Assert.Equal("0", (await node.Admin.GetAsync(Url(made)))["skippedRuns"]);
    }

    [Fact]
    public async Task A_pause_ends_by_itself()
    {
        var made = await MakeAsync(1);
        var until = DateTimeOffset.UtcNow.AddSeconds(3);

        var paused = (await node.Admin.PostAsync($"{Url(made)}/pause", new { until })).Expect(200);
        var runs = await CountAsync(made);
        Assert.Equal("paused", paused["status"]);
        Assert.True(paused.Json.GetProperty("nextRunAt").GetDateTimeOffset() >= until.AddMilliseconds(-1));

        await RunsAsync(made, runs + 1);
        Assert.True(await node.Database.AskAsync<bool>("select last_run_at >= $2 from scheduling.schedules where id = $1", made.Id, until.UtcDateTime.AddMilliseconds(-1)));
        var after = (await node.Admin.GetAsync(Url(made))).Expect(200);
        Assert.Equal(("active", "null"), (after["status"], after["pause"]));
    }

    [Theory]
    [InlineData("""{"until":"2001-01-01T00:00:00Z"}""", "/until scheduling.schedule.time_past")]
    [InlineData("""{"until":"soon"}""", "/until scheduling.schedule.time_malformed")]
    [InlineData("""{"until":"9999-01-01T00:00:00Z"}""", "/until scheduling.schedule.time_too_far")]
    [InlineData("""{"reason":"a\u0007b"}""", "/reason scheduling.schedule.reason_malformed")]
    [InlineData("""{"reason":"a\u0007b","until":"soon"}""", "/reason scheduling.schedule.reason_malformed", "/until scheduling.schedule.time_malformed")]
    public async Task What_is_wrong_with_a_pause_is_said(string body, params string[] errors)
    {
        var made = await MakeAsync(86_400);

        Assert.Equal(errors, (await node.Admin.PostAsync($"{Url(made)}/pause", body)).Expect(422).Errors);
    }

    [Fact]
    public async Task A_trigger_runs_it_at_once_and_leaves_the_plan()
    {
        var made = await MakeAsync(86_400);

        var triggered = (await node.Admin.PostAsync($"{Url(made)}/trigger", null)).Expect(201);
        var job = triggered.Json.GetProperty("jobId").GetInt64();
        Assert.Equal($"{JobNode.Jobs}/{job}", triggered.Header("Location"));
        await node.UntilAsync(job, 4);

        var view = (await node.Admin.GetAsync(Url(made))).Expect(200);
        Assert.Equal((made["nextRunAt"], "1", "completed"), (view["nextRunAt"], view["runs"], view.Json.GetProperty("lastRun").GetProperty("state").GetString()));
        var run = await node.JobAsync(job);
        Assert.Equal((made.Id, node.Admin.Username), (run.GetProperty("scheduleId").GetInt64(), run.GetProperty("createdBy").GetProperty("username").GetString()));
    }

    [Fact]
    public async Task A_paused_one_can_be_triggered()
    {
        var made = await MakeAsync(86_400);
        (await node.Admin.PostAsync($"{Url(made)}/pause", null)).Expect(200);

        await node.UntilAsync((await node.Admin.PostAsync($"{Url(made)}/trigger", null)).Expect(201).Json.GetProperty("jobId").GetInt64(), 4);

        Assert.Equal("paused", (await node.Admin.GetAsync(Url(made)))["status"]);
    }

    [Theory]
    [InlineData("skip", 1)]
    [InlineData("queue", 2)]
    [InlineData("allow", 3)]
    public async Task A_trigger_does_not_overlap_where_the_schedule_may_not(string overlap, int allowed)
    {
        var name = JobNode.Name("held");
        var made = (await node.Admin.PostAsync(Schedules, new { name, type = "test.hold", args = new { name }, everySeconds = 86_400, overlap })).Expect(201);
        (await node.Admin.PostAsync($"{Url(made)}/trigger", null)).Expect(201);
        await node.Database.WaitUntilAsync("select exists (select from scheduling.jobs where schedule_id = $1 and state = 2)", made.Id);

        var answers = new List<HttpAnswer>();
        for (var i = 0; i < 2; i++) answers.Add(await node.Admin.PostAsync($"{Url(made)}/trigger", null));

        Assert.Equal(allowed - 1, answers.Count(a => a.Status == 201));
        Assert.All(answers.Skip(allowed - 1), a => a.Expect(409, "scheduling.schedule.unfinished"));
        node.Planted.Open(name);
        await node.Database.WaitUntilAsync("select count(*) = $2 from scheduling.job_history where schedule_id = $1 and state = 4", made.Id, (long)allowed);
    }

    [Fact]
    public async Task The_tag_changes_with_the_run_and_an_edit_of_the_same_version_still_counts()
    {
        var made = await MakeAsync(86_400);
        (await node.Admin.GetAsync(Url(made), ("If-None-Match", made.ETag!))).Expect(304);

        await node.UntilAsync((await node.Admin.PostAsync($"{Url(made)}/trigger", null)).Expect(201).Json.GetProperty("jobId").GetInt64(), 4);

        (await node.Admin.GetAsync(Url(made), ("If-None-Match", made.ETag!))).Expect(200);
        (await node.Admin.PatchAsync(Url(made), new { everySeconds = 43_200 }, ("If-Match", made.ETag!))).Expect(200);
    }

    private static string Url(HttpAnswer made) => $"{Schedules}/{made.Id}";

    private async Task<HttpAnswer> MakeAsync(long everySeconds) =>
        (await node.Admin.PostAsync(Schedules, new { name = JobNode.Name("paused"), type = "test.note", args = new { text = "tick" }, everySeconds, overlap = "allow" })).Expect(201);

    private Task RunsAsync(HttpAnswer made, long runs) => node.Database.WaitUntilAsync("select runs >= $2 from scheduling.schedules where id = $1", made.Id, runs);

    private Task<long> CountAsync(HttpAnswer made) => node.Database.AskAsync<long>("select runs from scheduling.schedules where id = $1", made.Id);
}
