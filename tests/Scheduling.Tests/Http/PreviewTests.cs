using System.Text.Json;

namespace Scheduling.Tests.Http;

public sealed class PreviewTests(QuietNode node) : IClassFixture<QuietNode>
{
    private const string Preview = JobNode.Api + "/schedules/preview";

    [Fact]
    public async Task A_preview_shows_moment_local_time_and_what_the_clocks_did()
    {
        var answer = await node.Admin.PostAsync(Preview, new { cron = "30 2 * * *", zone = "America/New_York", from = "2026-03-07T00:00:00Z", count = 3 });

        Assert.Equal(
            [
                "2026-03-07T07:30:00+00:00 2026-03-07T02:30:00-05:00 ",
                "2026-03-08T07:00:00+00:00 2026-03-08T03:00:00-04:00 The clocks jump from 02:00 to 03:00: 02:30 does not exist.",
                "2026-03-09T06:30:00+00:00 2026-03-09T02:30:00-04:00 ",
            ], answer.Expect(200).Items.Select(Show));
    }

    [Fact]
    public async Task What_comes_twice_and_what_is_skipped_can_be_chosen()
    {
        var twice = await node.Admin.PostAsync(Preview, new { cron = "30 1 * * *", zone = "America/New_York", repeatedTime = "twice", from = "2026-11-01T00:00:00Z", count = 2 });
        Assert.Equal(
            [
                "2026-11-01T05:30:00+00:00 2026-11-01T01:30:00-04:00 The clocks go back from 02:00 to 01:00: this is the first of two 01:30.",
                "2026-11-01T06:30:00+00:00 2026-11-01T01:30:00-05:00 The clocks went back from 02:00 to 01:00: this is the second of two 01:30.",
            ], twice.Expect(200).Items.Select(Show));

        var skipped = await node.Admin.PostAsync(Preview, new { cron = "30 2 * * *", zone = "America/New_York", missingTime = "skip", from = "2026-03-08T00:00:00Z", count = 1 });
        Assert.Equal(["2026-03-09T06:30:00+00:00 2026-03-09T02:30:00-04:00 "], skipped.Expect(200).Items.Select(Show));
    }

    [Fact]
    public async Task An_interval_is_counted_from_its_start_and_a_moment_comes_once()
    {
        var interval = await node.Admin.PostAsync(Preview, new { everySeconds = 90, startAt = "2026-01-01T00:00:00Z", from = "2026-01-01T00:01:30Z", count = 2 });
        Assert.Equal(["2026-01-01T00:01:30+00:00", "2026-01-01T00:03:00+00:00"], interval.Expect(200).Items.Select(i => i.GetProperty("at").GetString()));

        var once = await node.Admin.PostAsync(Preview, new { onceAt = "2031-01-01T00:00:00Z" });
        Assert.Equal(["2031-01-01T00:00:00+00:00"], once.Expect(200).Items.Select(i => i.GetProperty("at").GetString()));
    }

    [Fact]
    public async Task Ten_times_from_now_on_are_shown_and_nothing_is_kept()
    {
        var before = await node.Database.AskAsync<long>("select count(*) from scheduling.schedules");

        var items = (await node.Admin.PostAsync(Preview, new { cron = "@every_second" })).Expect(200).Items;

        Assert.Equal(10, items.Count);
        Assert.InRange(items[0].GetProperty("at").GetDateTimeOffset() - DateTimeOffset.UtcNow, TimeSpan.FromSeconds(-20), TimeSpan.FromSeconds(2));
        Assert.Equal(before, await node.Database.AskAsync<long>("select count(*) from scheduling.schedules"));
        Assert.Equal(100, (await node.Admin.PostAsync(Preview, new { cron = "0 0 29 2 *", count = 100 })).Expect(200).Items.Count);
    }

    [Theory]
    [InlineData("{}", " timing_missing")]
    [InlineData("""{"cron":"@daily","everySeconds":5}""", " timing_ambiguous")]
    [InlineData("""{"cron":"@daily","count":0}""", "/count count_out_of_range")]
    [InlineData("""{"cron":"@daily","count":101}""", "/count count_out_of_range")]
    [InlineData("""{"cron":"@daily","from":"then"}""", "/from time_malformed")]
    [InlineData("""{"cron":"@daily","from":"9999-12-31T23:59:59Z"}""", "/from time_too_far")]
    [InlineData("""{"onceAt":"2026-01-01T00:00:00Z","from":"2026-01-02T00:00:00Z"}""", "/onceAt time_past")]
    [InlineData("""{"cron":"x y","zone":"z","count":0,"from":"then"}""", "/from time_malformed", "/cron cron_fields", "/zone zone_unknown", "/count count_out_of_range")]
    public async Task What_is_wrong_is_said_at_once(string body, params string[] errors) =>
        Assert.Equal(errors.Select(e => e.Replace(" ", " scheduling.schedule.", StringComparison.Ordinal)), (await node.Admin.PostAsync(Preview, body)).Expect(422).Errors);

    private static string Show(JsonElement item) => $"{item.GetProperty("at").GetString()} {item.GetProperty("local").GetString()}{item.GetProperty("offset").GetString()} {item.GetProperty("note").GetString()}";
}
