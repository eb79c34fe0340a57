using System.Globalization;
using System.Text.Json;

namespace Scheduling.Tests.Http;

public sealed class EnqueueTests(QuietNode node) : IClassFixture<QuietNode>
{
    [Fact]
    public async Task A_job_is_made_with_all_that_was_said_of_it()
    {
        var (batch, parent) = (Guid.CreateVersion7(), await node.EnqueueAsync(new { type = "test.note", args = new { text = "parent" } }));
        var made = (await node.Admin.PostAsync(JobNode.Jobs, new
        {
            type = "test.note",
            args = new { text = "ä <b>", times = 3 },
            queue = "mail.out-1",
            priority = 10,
            delaySeconds = 3600.5,
            maxAttempts = 7,
            uniqueKey = "u",
            orderingKey = "o",
            breakerKey = "b",
            tags = new[] { "one", "two words" },
            batchId = batch,
            parentId = parent,
        })).Expect(201);

        Assert.Equal((made.Id, "created", $"{JobNode.Jobs}/{made.Id}"), (made.Id, made["outcome"], made.Header("Location")));
        var job = await node.JobAsync(made.Id);
        Assert.Equal("""{"text":"ä <b>","times":3}""", job.GetProperty("args").GetRawText());
        Assert.Equal(["test.note", "scheduled", "mail.out-1", "10", "7", "u", "o", "b", """["one","two words"]""", $"{batch}", $"{parent}", "0"],
            Texts(job, "type", "state", "queue", "priority", "maxAttempts", "uniqueKey", "orderingKey", "breakerKey", "tags", "batchId", "parentId", "attempts"));
        Assert.Equal(node.Admin.Username, job.GetProperty("createdBy").GetProperty("username").GetString());
        Assert.Equal(3600.5, (job.GetProperty("runAt").GetDateTimeOffset() - job.GetProperty("createdAt").GetDateTimeOffset()).TotalSeconds, 3);
        foreach (var none in (string[])["heldBy", "scheduleId", "startedAt", "finishedAt", "ranMs", "node", "cancelRequestedAt", "progress", "error", "result"])
            Assert.Equal(JsonValueKind.Null, job.GetProperty(none).ValueKind);
    }

    [Fact]
    public async Task What_is_not_said_comes_from_the_type()
    {
        var job = await node.JobAsync(await node.EnqueueAsync(new { type = "test.note", args = new { text = "plain" } }));

        Assert.Equal(["available", "notes", "3", "4", "[]"], Texts(job, "state", "queue", "priority", "maxAttempts", "tags"));
    }

    [Fact]
    public async Task A_time_that_is_past_is_now_and_no_way_to_the_head_of_the_line()
    {
        var job = await node.JobAsync(await node.EnqueueAsync(new { type = "test.note", args = new { text = "late" }, runAt = "1999-01-01T00:00:00+02:00" }));

        Assert.Equal("available", job.GetProperty("state").GetString());
        Assert.Equal(job.GetProperty("createdAt").GetDateTimeOffset(), job.GetProperty("runAt").GetDateTimeOffset());
    }

    [Fact]
    public async Task A_job_for_later_waits_for_its_time()
    {
        var at = new DateTimeOffset(DateTime.UtcNow.Date.AddDays(3).AddHours(7), TimeSpan.Zero);
        var job = await node.JobAsync(await node.EnqueueAsync(new { type = "test.note", args = new { text = "later" }, runAt = at.ToOffset(TimeSpan.FromHours(2)).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture) }));

        Assert.Equal(("scheduled", at), (job.GetProperty("state").GetString(), job.GetProperty("runAt").GetDateTimeOffset()));
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_said_at_once()
    {
        var refused = (await node.Admin.PostAsync(JobNode.Jobs, new
        {
            args = new[] { 1 },
            queue = "Mail",
            priority = 11,
            runAt = "tomorrow",
            delaySeconds = -1,
            maxAttempts = 0,
            uniqueKey = "",
            whenTaken = "maybe",
            orderingKey = new string('k', 201),
            breakerKey = "a\nb",
            tags = new[] { "", "x", "x" },
            batchId = "b",
            parentId = 999_999_999,
        })).Expect(422, "request.invalid");

        Assert.Equal(
            [
                "/args scheduling.job.args_invalid", "/batchId scheduling.job.id_malformed", "/breakerKey scheduling.job.key_malformed", "/delaySeconds scheduling.job.delay_out_of_range",
                "/delaySeconds scheduling.job.two_times", "/maxAttempts scheduling.job.attempts_out_of_range", "/orderingKey scheduling.job.key_malformed", "/parentId scheduling.job.parent_unknown",
                "/priority scheduling.job.priority_out_of_range", "/queue scheduling.queue.name_malformed", "/runAt scheduling.job.time_malformed", "/tags/0 scheduling.job.tag_malformed",
                "/tags/2 scheduling.job.tag_repeated", "/type scheduling.job.type_missing", "/uniqueKey scheduling.job.key_malformed", "/whenTaken scheduling.job.when_taken_unknown",
            ],
            refused.Errors.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("""{"priority":1}""", null)]
    [InlineData("""{"priority":0}""", "/priority scheduling.job.priority_out_of_range")]
    [InlineData("""{"maxAttempts":100}""", null)]
    [InlineData("""{"maxAttempts":101}""", "/maxAttempts scheduling.job.attempts_out_of_range")]
    [InlineData("""{"delaySeconds":0}""", null)]
    [InlineData("""{"delaySeconds":315360000}""", null)]
    [InlineData("""{"delaySeconds":315360001}""", "/delaySeconds scheduling.job.delay_out_of_range")]
    [InlineData("""{"runAt":"2500-01-01T00:00:00Z"}""", "/runAt scheduling.job.delay_out_of_range")]
    [InlineData("""{"runAt":"2026-01-01T00:00:00"}""", "/runAt scheduling.job.time_malformed")]
    [InlineData("""{"queue":"q-2345678_2345678_2345678_2345678_2345678_2345678_2345678_90"}""", null)]
    [InlineData("""{"queue":"q-2345678_2345678_2345678_2345678_2345678_2345678_2345678_901"}""", "/queue scheduling.queue.name_malformed")]
    [InlineData("""{"queue":""}""", "/queue scheduling.queue.name_malformed")]
    [InlineData("""{"queue":"1st"}""", "/queue scheduling.queue.name_malformed")]
    [InlineData("""{"tags":["1","2","3","4","5","6","7","8","9","10"]}""", null)]
    [InlineData("""{"tags":["1","2","3","4","5","6","7","8","9","10","11"]}""", "/tags scheduling.job.too_many_tags")]
    [InlineData("""{"tags":[null]}""", "/tags/0 scheduling.job.tag_malformed")]
    [InlineData("""{"tags":["two\nlines"]}""", "/tags/0 scheduling.job.tag_malformed")]
    public async Task A_limit_holds_at_its_edge(string terms, string? error)
    {
        var answer = await node.Admin.PostAsync(JobNode.Jobs, """{"type":"test.note","args":{"text":"edge"},""" + terms[1..]);

        if (error is null) answer.Expect(201);
        else Assert.Equal([error], answer.Expect(422).Errors);
    }

    [Fact]
    public async Task A_key_may_have_200_characters_and_a_tag_50()
    {
        await node.EnqueueAsync(new { type = "test.note", args = new { text = "edge" }, uniqueKey = new string('u', 200), tags = new[] { new string('t', 50) } });

        Assert.Equal(["/uniqueKey scheduling.job.key_malformed", "/tags/0 scheduling.job.tag_malformed"],
            (await node.Admin.PostAsync(JobNode.Jobs, new { type = "test.note", args = new { text = "edge" }, uniqueKey = new string('u', 201), tags = new[] { new string('t', 51) } })).Expect(422).Errors);
    }

    [Fact]
    public async Task Only_a_type_that_somebody_works_on_can_be_enqueued()
    {
        (await node.Admin.PostAsync(JobNode.Jobs, new { type = "test.nowhere", args = new { } })).Expect(422, "scheduling.job.type_unknown");

        await node.Database.RunAsync("insert into scheduling.nodes (name, process, version, concurrency, types) values ('far', 1, '', 1, '{test.elsewhere}')");
        var id = await node.EnqueueAsync(new { type = "test.elsewhere", args = new { whatever = true } });
        Assert.Equal("default", (await node.JobAsync(id)).GetProperty("queue").GetString());

        await node.Database.RunAsync("update scheduling.nodes set heartbeat_at = now() - interval '1 minute'");
        (await node.Admin.PostAsync(JobNode.Jobs, new { type = "test.elsewhere", args = new { } })).Expect(422, "scheduling.job.type_unknown");
        await node.Database.RunAsync("delete from scheduling.nodes");
    }

    private static IEnumerable<string> Texts(JsonElement job, params string[] names) =>
        names.Select(n => job.GetProperty(n) is { ValueKind: JsonValueKind.String } text ? text.GetString()! : job.GetProperty(n).GetRawText());
}
