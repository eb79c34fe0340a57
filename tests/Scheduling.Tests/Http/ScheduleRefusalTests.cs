namespace Scheduling.Tests.Http;

public sealed class ScheduleRefusalTests(QuietNode node) : IClassFixture<QuietNode>
{
    private const string Schedules = JobNode.Api + "/schedules";

    [Theory]
    [InlineData("""{"name":null}""", "/name name_missing")]
    [InlineData("""{"name":""}""", "/name name_missing")]
    [InlineData("""{"name":"Capital"}""", "/name name_malformed")]
    [InlineData("""{"name":"two words"}""", "/name name_malformed")]
    [InlineData("""{"cron":null}""", " timing_missing")]
    [InlineData("""{"everySeconds":60}""", " timing_ambiguous")]
    [InlineData("""{"cron":null,"everySeconds":60,"onceAt":"2100-01-01T00:00:00Z"}""", " timing_ambiguous")]
    [InlineData("""{"cron":""}""", "/cron cron_missing")]
    [InlineData("""{"cron":"* *"}""", "/cron cron_fields")]
    [InlineData("""{"cron":"61 * * * *"}""", "/cron cron_field")]
    [InlineData("""{"cron":"61 25 * * *","zone":"Mars/Olympus"}""", "/cron cron_field", "/cron cron_field", "/zone zone_unknown")]
    [InlineData("""{"cron":"@soon"}""", "/cron cron_macro")]
    [InlineData("""{"cron":"0 0 31 2 *"}""", "/cron cron_never_fires")]
    [InlineData("""{"zone":"Europe/Atlantis"}""", "/zone zone_unknown")]
    [InlineData("""{"zone":""}""", "/zone zone_missing")]
    [InlineData("""{"cron":null,"everySeconds":60,"zone":"Europe/Atlantis"}""", "/zone zone_unknown")]
    [InlineData("""{"cron":null,"everySeconds":0}""", "/everySeconds interval_too_short")]
    [InlineData("""{"cron":null,"everySeconds":-5}""", "/everySeconds interval_too_short")]
    [InlineData("""{"cron":null,"everySeconds":316224001}""", "/everySeconds interval_too_long")]
    [InlineData("""{"cron":null,"everySeconds":9223372036854775807}""", "/everySeconds interval_too_long")]
    [InlineData("""{"cron":null,"onceAt":"2001-01-01T00:00:00Z"}""", "/onceAt time_past")]
    [InlineData("""{"cron":null,"onceAt":"tomorrow"}""", "/onceAt time_malformed")]
    [InlineData("""{"cron":null,"onceAt":"9999-12-31T23:59:59Z"}""", "/onceAt time_too_far")]
    [InlineData("""{"startAt":"2026-01-01T00:00:00Z"}""", "/startAt start_not_wanted")]
    [InlineData("""{"cron":null,"everySeconds":60,"startAt":"0001-01-01T00:00:00Z"}""", "/startAt time_too_far")]
    [InlineData("""{"missingTime":"whenever"}""", "/missingTime missing_time_unknown")]
    [InlineData("""{"missingTime":"1"}""", "/missingTime missing_time_unknown")]
    [InlineData("""{"repeatedTime":"Once"}""", "/repeatedTime repeated_time_unknown")]
    [InlineData("""{"misfire":"skip,once"}""", "/misfire misfire_unknown")]
    [InlineData("""{"overlap":""}""", "/overlap overlap_unknown")]
    [InlineData("""{"misfire":"catchUp","overlap":"allow"}""", "/catchUpAtMost catch_up_missing")]
    [InlineData("""{"misfire":"once","catchUpAtMost":3}""", "/catchUpAtMost catch_up_not_wanted")]
    [InlineData("""{"misfire":"catchUp","catchUpAtMost":0,"overlap":"allow"}""", "/catchUpAtMost catch_up_out_of_range")]
    [InlineData("""{"misfire":"catchUp","catchUpAtMost":1001,"overlap":"allow"}""", "/catchUpAtMost catch_up_out_of_range")]
    [InlineData("""{"misfire":"catchUp","catchUpAtMost":3}""", "/overlap catch_up_overlaps")]
    [InlineData("""{"jitterSeconds":-1}""", "/jitterSeconds jitter_out_of_range")]
    [InlineData("""{"jitterSeconds":86401}""", "/jitterSeconds jitter_out_of_range")]
    [InlineData("""{"cron":"* * * * *","jitterSeconds":60}""", "/jitterSeconds jitter_too_long")]
    [InlineData("""{"cron":null,"everySeconds":60,"jitterSeconds":60}""", "/jitterSeconds jitter_too_long")]
    [InlineData("""{"name":"A","cron":null,"zone":"x","overlap":"x","misfire":"x","jitterSeconds":-1}""",
        "/name name_malformed", " timing_missing", "/zone zone_unknown", "/overlap overlap_unknown", "/misfire misfire_unknown", "/jitterSeconds jitter_out_of_range")]
    public async Task Everything_that_is_wrong_is_said_at_once(string changes, params string[] errors)
    {
        var body = Merge("""{"name":"fine","type":"test.note","args":{"text":"a"},"cron":"@yearly"}""", changes);

        Assert.Equal(errors.Select(e => e.Replace(" ", " scheduling.schedule.", StringComparison.Ordinal)), (await node.Admin.PostAsync(Schedules, body)).Expect(422).Errors);
    }

    [Theory]
    [InlineData("""{"type":null}""", "/type scheduling.job.type_missing")]
    [InlineData("""{"type":"test.nowhere"}""", "/type scheduling.job.type_unknown")]
    [InlineData("""{"args":null}""", "/args scheduling.job.args_missing")]
    [InlineData("""{"args":[]}""", "/args scheduling.job.args_invalid")]
    [InlineData("""{"args":{"text":1}}""", "/args/text scheduling.job.args_invalid")]
    [InlineData("""{"args":{"text":"a","odd":1}}""", "/args/odd scheduling.job.args_invalid")]
    [InlineData("""{"queue":"Mail"}""", "/queue scheduling.queue.name_malformed")]
    [InlineData("""{"priority":11}""", "/priority scheduling.job.priority_out_of_range")]
    public async Task The_work_is_looked_at_as_that_of_jobs(string changes, string error)
    {
        var body = Merge("""{"name":"fine","type":"test.note","args":{"text":"a"},"cron":"@yearly"}""", changes);

        Assert.Equal([error], (await node.Admin.PostAsync(Schedules, body)).Expect(422).Errors);
    }

    [Fact]
    public async Task A_name_has_at_most_100_characters()
    {
        var body = """{"name":"NAME","type":"test.note","args":{"text":"a"},"cron":"@yearly"}""";

        (await node.Admin.PostAsync(Schedules, body.Replace("NAME", new string('n', 100), StringComparison.Ordinal))).Expect(201);
        (await node.Admin.PostAsync(Schedules, body.Replace("NAME", new string('n', 101), StringComparison.Ordinal))).Expect(422, "scheduling.schedule.name_malformed");
    }

    [Theory]
    [InlineData("""{"everySeconds":1.5}""")]
    [InlineData("""{"everySeconds":"60"}""")]
    [InlineData("""{"isEnabled":"yes"}""")]
    [InlineData("""{"cron":5}""")]
    public async Task A_wrong_type_is_unreadable(string changes)
    {
        var body = Merge("""{"name":"fine","type":"test.note","args":{"text":"a"}}""", changes);

        (await node.Admin.PostAsync(Schedules, body)).Expect(400);
    }

    [Fact]
    public async Task There_are_at_most_ten_thousand()
    {
        await node.Database.RunAsync(
            """
            insert into scheduling.schedules (name, type, args, cron, start_at, zone, missing_time, repeated_time, catch_up, jitter_seconds, overlap, is_builtin, is_enabled, done_to, created_at)
            select 'many' || n, 'test.note', '{}', '@yearly', now(), 'UTC', 0, 0, 1, 0, 0, false, true, now(), now() from generate_series(1, 10000) n
            """);

        (await node.Admin.PostAsync(Schedules, new { name = "one.more", type = "test.note", args = new { text = "a" }, cron = "@yearly" })).Expect(409, "scheduling.schedule.too_many");

        await node.Database.RunAsync("delete from scheduling.schedules where name like 'many%'");
    }

    /// <summary>The fields of both, the second's in place of the first's.</summary>
    private static string Merge(string body, string changes)
    {
        var merged = System.Text.Json.Nodes.JsonNode.Parse(body)!.AsObject();
        foreach (var (name, value) in System.Text.Json.Nodes.JsonNode.Parse(changes)!.AsObject()) merged[name] = value?.DeepClone();
        return merged.ToJsonString();
    }
}
