using System.Text.Json;

namespace Scheduling.Tests.Http;

public sealed class ScheduleTests(JobNode node) : IClassFixture<JobNode>
{
    private const string Schedules = JobNode.Api + "/schedules";

    [Fact]
    public async Task A_schedule_is_made_with_all_it_has_and_read_back()
    {
        var name = JobNode.Name("reports.nightly");
        var made = (await node.Admin.PostAsync(Schedules, new
        {
            name,
            type = "test.note",
            args = new { text = "ä <b>", times = 2 },
            queue = "mail.out-1",
            priority = 9,
            cron = " 30 3 * * MON-FRI ",
            zone = "Europe/Berlin",
            missingTime = "skip",
            repeatedTime = "twice",
            misfire = "catchUp",
            catchUpAtMost = 5,
            jitterSeconds = 600,
            overlap = "allow",
            isEnabled = true,
        })).Expect(201);

        Assert.Equal($"{Schedules}/{made.Id}", made.Header("Location"));
        var read = (await node.Admin.GetAsync($"{Schedules}/{made.Id}")).Expect(200);
        Assert.Equal(made.Text, read.Text);
        Assert.Equal((read["etag"], made.ETag), (read.ETag, read.ETag));
        Assert.Equal(
            [name, "active", "test.note", """{"text":"ä <b>","times":2}""", "mail.out-1", "9", "30 3 * * MON-FRI", "null", "null", "Europe/Berlin", "skip", "twice", "catchUp", "5", "600", "allow", "false", "true", "null", "null", "0"],
            ((string[])["name", "status", "type", "args", "queue", "priority", "cron", "everySeconds", "startAt", "zone", "missingTime", "repeatedTime", "misfire", "catchUpAtMost", "jitterSeconds", "overlap",
                "isBuiltin", "isEnabled", "pause", "lastRun", "runs"]).Select(p => read[p]));
        Assert.Equal(node.Admin.Username, read.Json.GetProperty("createdBy").GetProperty("username").GetString());
        var next = read.Json.GetProperty("nextRunAt").GetDateTimeOffset();
        Assert.Equal((30, true), (next.Minute, next.Hour is 1 or 2 && next > DateTimeOffset.UtcNow));
    }

    [Fact]
    public async Task What_is_not_given_is_the_default()
    {
        var made = (await node.Admin.PostAsync(Schedules, new { name = JobNode.Name("plain"), type = "test.note", args = new { text = "a" }, everySeconds = 86_400 })).Expect(201);

        Assert.Equal(["null", "null", "Etc/UTC", "atJump", "byExpression", "once", "null", "0", "skip", "true"],
            ((string[])["queue", "priority", "zone", "missingTime", "repeatedTime", "misfire", "catchUpAtMost", "jitterSeconds", "overlap", "isEnabled"]).Select(p => made[p]));
        var (start, next) = (made.Json.GetProperty("startAt").GetDateTimeOffset(), made.Json.GetProperty("nextRunAt").GetDateTimeOffset());
        Assert.InRange(next - start, TimeSpan.FromSeconds(86_399), TimeSpan.FromDays(1));
        Assert.Equal(0, next.Millisecond);
    }

    [Fact]
    public async Task A_single_moment_runs_and_is_done()
    {
        var at = DateTimeOffset.UtcNow.AddSeconds(1);
        var made = (await node.Admin.PostAsync(Schedules, new { name = JobNode.Name("once"), type = "test.note", args = new { text = "once" }, onceAt = at })).Expect(201);
        Assert.Equal("active", made["status"]);

        await node.Database.WaitUntilAsync("select exists (select from scheduling.job_history where schedule_id = $1)", made.Id);
        var done = (await node.Admin.GetAsync($"{Schedules}/{made.Id}")).Expect(200);

        Assert.Equal(("done", "null", "1"), (done["status"], done["nextRunAt"], done["runs"]));
        Assert.Equal("completed", done.Json.GetProperty("lastRun").GetProperty("state").GetString());
        var job = await node.JobAsync(done.Json.GetProperty("lastRun").GetProperty("jobId").GetInt64());
        Assert.Equal((made.Id, "notes", 3), (job.GetProperty("scheduleId").GetInt64(), job.GetProperty("queue").GetString(), job.GetProperty("priority").GetInt32()));
        Assert.True(job.GetProperty("createdAt").GetDateTimeOffset() >= at.AddMilliseconds(-1));
    }

    [Fact]
    public async Task Names_are_taken_once()
    {
        var name = JobNode.Name("taken");
        var body = new { name, type = "test.note", args = new { text = "a" }, cron = "@yearly" };

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => node.Admin.PostAsync(Schedules, body)));

        Assert.Single(answers, a => a.Status == 201);
        Assert.All(answers.Where(a => a.Status != 201), a => Assert.Equal(["/name scheduling.schedule.name_taken"], a.Expect(409, "scheduling.schedule.name_taken").Errors));
    }

    [Fact]
    public async Task A_repeated_request_makes_one()
    {
        var key = ("Idempotency-Key", JobNode.Name("key"));
        var body = new { name = JobNode.Name("repeated"), type = "test.note", args = new { text = "a" }, cron = "@yearly" };

        var first = (await node.Admin.PostAsync(Schedules, body, key)).Expect(201);
        var second = (await node.Admin.PostAsync(Schedules, body, key)).Expect(201);

        Assert.Equal((first.Text, "true"), (second.Text, second.Header("Idempotent-Replayed")));
    }

    [Fact]
    public async Task The_list_goes_page_by_page_and_by_type_name_and_state()
    {
        var names = Enumerable.Range(0, 5).Select(_ => JobNode.Name("listed")).ToList();
        foreach (var name in names) (await node.Admin.PostAsync(Schedules, new { name, type = "test.rare", args = new { name }, cron = "@yearly", isEnabled = name != names[1] })).Expect(201);
        var paused = (await node.Admin.GetAsync($"{Schedules}?name={names[2]}")).Expect(200).Items.Single().GetProperty("id").GetInt64();
        (await node.Admin.PostAsync($"{Schedules}/{paused}/pause", new { })).Expect(200);

        var first = (await node.Admin.GetAsync($"{Schedules}?type=test.rare&limit=3")).Expect(200);
        var second = (await node.Admin.GetAsync(first.NextLink!)).Expect(200);

        Assert.Equal(names, Names(first.Items.Concat(second.Items)));
        Assert.Equal((3, "null"), (first.Items.Count, second["next"]));
        Assert.False(first.Items[0].TryGetProperty("args", out _));
        Assert.Equal([names[1]], Names((await node.Admin.GetAsync($"{Schedules}?type=test.rare&enabled=false")).Items));
        Assert.Equal([names[2]], Names((await node.Admin.GetAsync($"{Schedules}?type=test.rare&paused=true")).Items));
        Assert.Equal(names.Where((_, i) => i is not (1 or 2)), Names((await node.Admin.GetAsync($"{Schedules}?type=test.rare&paused=false&enabled=true")).Items));
        (await node.Admin.GetAsync($"{Schedules}?limit=0")).Expect(422, "page.limit_out_of_range");
        (await node.Admin.GetAsync($"{Schedules}?cursor=eA")).Expect(422, "page.cursor_invalid");
        (await node.Admin.GetAsync($"{Schedules}?paused=perhaps")).Expect(400);
    }

    [Fact]
    public async Task Those_of_the_product_are_there_and_only_pause_and_trigger_touch_them()
    {
        var sealing = (await node.Admin.GetAsync($"{Schedules}?name=accounts.seal_audit")).Items.Single();
        var id = sealing.GetProperty("id").GetInt64();
        Assert.Equal(("1", "true", "null"), (sealing.GetProperty("everySeconds").GetRawText(), sealing.GetProperty("isBuiltin").GetRawText(), sealing.GetProperty("createdBy").GetRawText()));
        await node.Database.WaitUntilAsync("select last_job_id is not null and not exists (select from scheduling.jobs j where j.id = s.last_job_id) from scheduling.schedules s where id = $1", id);

        (await node.Admin.DeleteAsync($"{Schedules}/{id}")).Expect(409, "scheduling.schedule.builtin");
        (await node.Admin.PatchAsync($"{Schedules}/{id}", new { cron = "@daily" }, ("If-Match", "*"))).Expect(409, "scheduling.schedule.builtin");
        (await node.Admin.PostAsync($"{Schedules}/{id}/pause", new { reason = "maintenance" })).Expect(200);
        Assert.Equal("completed", (await node.Admin.GetAsync($"{Schedules}/{id}")).Json.GetProperty("lastRun").GetProperty("state").GetString());
        (await node.Admin.PostAsync($"{Schedules}/{id}/resume", null)).Expect(200);
    }

    [Fact]
    public async Task A_deleted_one_is_gone_and_its_jobs_stay()
    {
        var made = (await node.Admin.PostAsync(Schedules, new { name = JobNode.Name("deleted"), type = "test.note", args = new { text = "a" }, cron = "@yearly" })).Expect(201);
        var job = (await node.Admin.PostAsync($"{Schedules}/{made.Id}/trigger", null)).Expect(201).Json.GetProperty("jobId").GetInt64();

        (await node.Admin.DeleteAsync($"{Schedules}/{made.Id}")).Expect(204);

        foreach (var answer in new[]
        {
            await node.Admin.GetAsync($"{Schedules}/{made.Id}"), await node.Admin.DeleteAsync($"{Schedules}/{made.Id}"), await node.Admin.PostAsync($"{Schedules}/{made.Id}/trigger", null),
            await node.Admin.PostAsync($"{Schedules}/{made.Id}/pause", null), await node.Admin.PostAsync($"{Schedules}/{made.Id}/resume", null),
            await node.Admin.PatchAsync($"{Schedules}/{made.Id}", new { name = "a" }, ("If-Match", "*")),
        }) answer.Expect(404, "scheduling.schedule.not_found");
        Assert.Equal(made.Id, (await node.JobAsync(job)).GetProperty("scheduleId").GetInt64());
    }

    [Fact]
    public async Task Only_admins_have_to_do_with_them()
    {
        using var moderator = await node.Node.SignedInAsync(Role.Moderator);
        using var stranger = node.Node.Client();

        (await moderator.GetAsync(Schedules)).Expect(403);
        (await moderator.PostAsync(Schedules, new { })).Expect(403);
        (await moderator.PostAsync($"{Schedules}/preview", new { cron = "@daily" })).Expect(403);
        (await stranger.GetAsync(Schedules)).Expect(401);
    }

    [Fact]
    public async Task What_people_change_is_in_the_audit_log_without_arguments()
    {
        var made = (await node.Admin.PostAsync(Schedules, new { name = JobNode.Name("audited"), type = "test.note", args = new { text = "private words" }, cron = "@yearly" })).Expect(201);
        var url = $"{Schedules}/{made.Id}";
        (await node.Admin.PatchAsync(url, new { cron = "@monthly" }, ("If-Match", made.ETag!))).Expect(200);
        (await node.Admin.PostAsync($"{url}/pause", new { reason = "holidays" })).Expect(200);
        (await node.Admin.PostAsync($"{url}/resume", null)).Expect(200);
        (await node.Admin.PostAsync($"{url}/trigger", null)).Expect(201);
        (await node.Admin.DeleteAsync(url)).Expect(204);

        var actions = await node.Database.ListAsync("select action from accounts.audit_entries where target = $1 order by id", $"scheduling.schedule/{made.Id}");
        Assert.Equal(((string[])["created", "edited", "paused", "resumed", "triggered", "deleted"]).Select(a => "scheduling.schedule_" + a), actions);
        Assert.Equal(0, await node.Database.AskAsync<long>("select count(*) from accounts.audit_entries a where a::text like '%private words%'"));
    }

    private static IEnumerable<string?> Names(IEnumerable<JsonElement> items) => items.Select(i => i.GetProperty("name").GetString());
}
