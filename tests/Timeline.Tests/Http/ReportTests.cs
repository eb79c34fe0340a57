using System.Globalization;

namespace Timeline.Tests.Http;

public sealed class ReportTests(TestHost host)
{
    private const string Reports = $"{Cards.Root}/admin/reports";

    [Fact]
    public async Task A_card_is_reported_once_by_each_and_decided_about_once()
    {
        using var admin = await host.SignedInAsync(Role.Admin);
        using var ann = await host.SignedInAsync();
        using var ben = await host.SignedInAsync();
        var id = (await admin.NewEventAsync(await admin.NewCategoryAsync()))["id"];

        var made = (await ann.PostAsync($"{Cards.Events}/{id}/reports", new { reason = "wrong_date", text = "It was a year later." })).Expect(201);
        (await ann.PostAsync($"{Cards.Events}/{id}/reports", new { reason = "other" })).Expect(409, "timeline.report.already_reported");
        (await ben.PostAsync($"{Cards.Events}/{id}/reports", new { reason = "unclear" })).Expect(201);
        Assert.Equal("open", (await ann.GetAsync(made.Header("Location")!)).Expect(200)["status"]);
        Assert.Equal("2", (await admin.GetAsync($"{Cards.Admin}/{id}"))["reportCount"]);

        var open = (await admin.PagesAsync($"{Reports}?limit=100")).SelectMany(p => p.Items).Single(r => r.GetProperty("text").GetString() == "It was a year later." && r.GetProperty("eventId").GetString() == id);
        Assert.Equal(ann.Id, open.GetProperty("reporter").GetProperty("id").GetGuid());
        var (path, tag) = (string.Create(CultureInfo.InvariantCulture, $"{Reports}/{open.GetProperty("id").GetInt64()}/resolve"), open.GetProperty("etag").GetString()!);
        (await ann.PostAsync(path, new { status = "resolved" }, ("If-Match", tag))).Expect(403);
        (await admin.PostAsync(path, new { status = "resolved" })).Expect(428);
        (await admin.PostAsync(path, new { status = "open" }, ("If-Match", tag))).Expect(422, "timeline.report.still_open");
        (await admin.PostAsync(path, new { status = "resolved", note = "Moved." }, ("If-Match", tag))).Expect(200);
        (await admin.PostAsync(path, new { status = "dismissed" }, ("If-Match", tag))).Expect(412);
        (await admin.PostAsync(path, new { status = "dismissed" }, ("If-Match", "*"))).Expect(409, "timeline.report.closed");

        Assert.Equal("resolved", (await ann.GetAsync(made.Header("Location")!)).Expect(200)["status"]);
        Assert.Equal("1", (await admin.GetAsync($"{Cards.Admin}/{id}"))["reportCount"]);
    }

    [Fact]
    public async Task What_is_no_report_is_refused()
    {
        using var admin = await host.SignedInAsync(Role.Admin);
        using var ann = await host.SignedInAsync();
        using var stranger = host.Client();
        var slug = await admin.NewCategoryAsync();
        var (id, draft) = ((await admin.NewEventAsync(slug))["id"], (await admin.NewEventAsync(slug, status: "draft"))["id"]);

        (await stranger.PostAsync($"{Cards.Events}/{id}/reports", new { reason = "other" })).Expect(401);
        Assert.Equal(
            ["/reason timeline.report.unknown_reason", "/text timeline.event.text_too_long"],
            (await ann.PostAsync($"{Cards.Events}/{id}/reports", new { reason = "boring", text = new string('x', 1001) })).Expect(422).Errors);
        (await ann.PostAsync($"{Cards.Events}/{draft}/reports", new { reason = "other" })).Expect(404, "timeline.event.not_found");
        (await ann.PostAsync($"{Cards.Events}/{Guid.NewGuid()}/reports", new { reason = "other" })).Expect(404, "timeline.event.not_found");
        (await ann.GetAsync($"{Cards.Events}/{id}/reports/mine")).Expect(404, "timeline.report.not_found");
        (await admin.PostAsync($"{Reports}/999999/resolve", new { status = "resolved" }, ("If-Match", "*"))).Expect(404, "timeline.report.not_found");
        (await admin.GetAsync($"{Reports}?status=lost")).Expect(422, "timeline.report.unknown_status");
    }

    [Fact]
    public async Task Whoever_leaves_takes_their_words_along()
    {
        using var admin = await host.SignedInAsync(Role.Admin);
        using var ann = await host.SignedInAsync();
        var id = (await admin.NewEventAsync(await admin.NewCategoryAsync()))["id"];
        var words = Cards.Name("my very own words ");
        (await ann.PostAsync($"{Cards.Events}/{id}/reports", new { reason = "other", text = words })).Expect(201);

        Assert.Contains(words, (await ann.GetAsync("/api/v1/accounts/me/export")).Expect(200).Json.GetProperty("modules").GetProperty("timeline").GetRawText(), StringComparison.Ordinal);
        (await ann.DeleteAsync("/api/v1/accounts/me?content=remove")).Expect(204);

        await host.Database.WaitUntilAsync("select not exists (select from timeline.reports where text = $1)", words);
    }
}
