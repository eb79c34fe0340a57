namespace Scheduling.Tests.Http;

public sealed class ScheduleEditTests(QuietNode node) : IClassFixture<QuietNode>
{
    private const string Schedules = JobNode.Api + "/schedules";

    [Fact]
    public async Task An_edit_says_which_version_it_means()
    {
        var made = await MakeAsync(new { cron = "@yearly" });

        (await node.Admin.PatchAsync(Url(made), new { cron = "@daily" })).Expect(428);
        var edited = (await node.Admin.PatchAsync(Url(made), new { cron = "@daily" }, ("If-Match", made.ETag!))).Expect(200);
        (await node.Admin.PatchAsync(Url(made), new { cron = "@hourly" }, ("If-Match", made.ETag!))).Expect(412, "precondition.stale");
        (await node.Admin.PatchAsync(Url(made), new { cron = "@hourly" }, ("If-Match", edited.ETag!))).Expect(200);
        Assert.NotEqual(made.ETag, edited.ETag);
    }

    [Fact]
    public async Task Only_what_is_given_changes()
    {
        var made = await MakeAsync(new { cron = "30 3 * * *", zone = "Europe/Berlin", priority = 2, jitterSeconds = 5, overlap = "queue", missingTime = "skip" });

        var edited = await EditAsync(made, """{"priority":null,"jitterSeconds":7}""");

        Assert.Equal(["null", "7", "30 3 * * *", "Europe/Berlin", "queue", "skip", made["nextRunAt"], made["name"], made["args"]],
            ((string[])["priority", "jitterSeconds", "cron", "zone", "overlap", "missingTime", "nextRunAt", "name", "args"]).Select(p => edited[p]));
    }

    [Fact]
    public async Task One_way_of_timing_is_changed_for_another()
    {
        var made = await MakeAsync(new { cron = "@yearly" });
        Assert.Equal([" scheduling.schedule.timing_ambiguous"], (await node.Admin.PatchAsync(Url(made), new { everySeconds = 60 }, ("If-Match", "*"))).Expect(422).Errors);
        Assert.Equal([" scheduling.schedule.timing_missing"], (await node.Admin.PatchAsync(Url(made), """{"cron":null}""", ("If-Match", "*"))).Expect(422).Errors);

        var interval = await EditAsync(made, """{"cron":null,"everySeconds":3600,"startAt":"2026-01-01T00:20:00Z"}""");
        Assert.Equal(("null", "3600", 20), (interval["cron"], interval["everySeconds"], interval.Json.GetProperty("nextRunAt").GetDateTimeOffset().Minute));

        var slower = await EditAsync(made, """{"everySeconds":7200}""");
        Assert.Equal(("2026-01-01T00:20:00+00:00", 20), (slower["startAt"], slower.Json.GetProperty("nextRunAt").GetDateTimeOffset().Minute));

        var cron = await EditAsync(made, """{"cron":"@daily","everySeconds":null}""");
        Assert.Equal(("@daily", "null", "null"), (cron["cron"], cron["everySeconds"], cron["startAt"]));
    }

    [Fact]
    public async Task What_belongs_to_catching_up_goes_with_it()
    {
        var made = await MakeAsync(new { cron = "@daily", misfire = "catchUp", catchUpAtMost = 3, overlap = "allow" });

        Assert.Equal(("skip", "null"), (await EditAsync(made, """{"misfire":"skip"}""")) is var skip ? (skip["misfire"], skip["catchUpAtMost"]) : default);
        Assert.Equal(["/catchUpAtMost scheduling.schedule.catch_up_missing"], (await node.Admin.PatchAsync(Url(made), new { misfire = "catchUp" }, ("If-Match", "*"))).Expect(422).Errors);
    }

    [Fact]
    public async Task A_moment_that_is_past_needs_not_be_given_anew()
    {
        var made = await MakeAsync(new { onceAt = DateTimeOffset.UtcNow.AddHours(1) });
        await node.Database.RunAsync("update scheduling.schedules set once_at = '2020-02-03T04:05:06.789012Z', next_run_at = null, fires_at = null where id = $1", made.Id);

        var renamed = await EditAsync(made, $$"""{"name":"{{JobNode.Name("renamed")}}"}""");

        Assert.Equal(("done", "2020-02-03T04:05:06.789012+00:00"), (renamed["status"], renamed["onceAt"]));
        Assert.Equal(["/onceAt scheduling.schedule.time_past"], (await node.Admin.PatchAsync(Url(made), new { onceAt = "2020-02-03T04:05:07Z" }, ("If-Match", "*"))).Expect(422).Errors);
    }

    [Fact]
    public async Task Turned_off_it_has_no_next_run()
    {
        var made = await MakeAsync(new { cron = "@hourly" });

        var off = await EditAsync(made, """{"isEnabled":false}""");
        Assert.Equal(("disabled", "null"), (off["status"], off["nextRunAt"]));

        var on = await EditAsync(made, """{"isEnabled":true}""");
        Assert.Equal(("active", made["nextRunAt"]), (on["status"], on["nextRunAt"]));
    }

    [Fact]
    public async Task The_work_is_looked_at_where_it_changes()
    {
        var made = await MakeAsync(new { cron = "@yearly" });

        Assert.Equal(["/args/name scheduling.job.args_invalid"], (await node.Admin.PatchAsync(Url(made), """{"type":"test.hold","args":{"name":1}}""", ("If-Match", "*"))).Expect(422).Errors);
        Assert.Equal(["/type scheduling.job.type_unknown"], (await node.Admin.PatchAsync(Url(made), new { type = "test.nowhere" }, ("If-Match", "*"))).Expect(422).Errors);
        (await node.Admin.PatchAsync(Url(made), new { type = "test.hold" }, ("If-Match", "*"))).Expect(422);
        Assert.Equal("""{"name":"b"}""", (await EditAsync(made, """{"type":"test.hold","args":{"name":"b"}}"""))["args"]);

        // The nodes that know the type may be away.
        await node.Database.RunAsync("update scheduling.schedules set type = 'elsewhere.work' where id = $1", made.Id);
        Assert.Equal("elsewhere.work", (await EditAsync(made, """{"cron":"@daily"}"""))["type"]);
    }

    [Fact]
    public async Task Nothing_to_change_and_a_taken_name_are_refused()
    {
        var (made, other) = (await MakeAsync(new { cron = "@yearly" }), await MakeAsync(new { cron = "@yearly" }));

        (await node.Admin.PatchAsync(Url(made), new { }, ("If-Match", "*"))).Expect(422, "scheduling.schedule.nothing_to_edit");
        (await node.Admin.PatchAsync(Url(made), new { name = other["name"] }, ("If-Match", "*"))).Expect(409, "scheduling.schedule.name_taken");
        await EditAsync(made, $$"""{"name":"{{made["name"]}}"}""");
    }

    private static string Url(HttpAnswer made) => $"{Schedules}/{made.Id}";

    private async Task<HttpAnswer> MakeAsync(object timing)
    {
        var body = System.Text.Json.JsonSerializer.SerializeToNode(timing)!.AsObject();
        (body["name"], body["type"], body["args"]) = (JobNode.Name("edited"), "test.note", new System.Text.Json.Nodes.JsonObject { ["text"] = "a" });
        return (await node.Admin.PostAsync(Schedules, body.ToJsonString())).Expect(201);
    }

    private async Task<HttpAnswer> EditAsync(HttpAnswer made, string changes) => (await node.Admin.PatchAsync(Url(made), changes, ("If-Match", "*"))).Expect(200);
}
