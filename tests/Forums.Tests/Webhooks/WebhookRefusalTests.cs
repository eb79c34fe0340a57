using Forums.Tests.Http;

namespace Forums.Tests.Webhooks;

/// <summary>What admins cannot make of webhooks, and others cannot at all.</summary>
public sealed class WebhookRefusalTests(TestHost host)
{
    private const string Webhooks = "/api/v1/forums/webhooks";

    [Theory]
    [InlineData("http://example.org/hook")]
    [InlineData("https://example.org:8443/hook")]
    [InlineData("https://user:password@example.org/hook")]
    [InlineData("https://127.0.0.1/hook")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("https://[::1]/hook")]
    [InlineData("https://[::ffff:10.0.0.1]/hook")]
    [InlineData("https://2130706433/hook")]
    [InlineData("ftp://example.org/hook")]
    [InlineData("hook")]
    [InlineData("")]
    public async Task An_address_that_leads_within_or_nowhere_is_refused(string url)
    {
        using var admin = await host.SignedInAsync(Role.Admin);

        var refused = (await admin.PostAsync(Webhooks, new { url, events = new[] { "*" } })).Expect(422, "forums.webhook.url_refused");

        Assert.Equal(["/url forums.webhook.url_refused"], refused.Errors);
    }

    [Fact]
    public async Task A_name_that_leads_within_is_refused_when_it_is_connected_to()
    {
        using var admin = await host.SignedInAsync(Role.Admin);
        var webhook = (await admin.PostAsync(Webhooks, new { url = "https://localhost/hook", events = new[] { "topic.deleted" } })).Expect(201).Json.GetProperty("webhook").GetProperty("id").GetInt64();

        var test = (await admin.PostAsync($"{Webhooks}/{webhook}/test", null)).Expect(201);

        await Soon.HoldsAsync(async () => (await admin.GetAsync(test.Header("Location")!)).Expect(200)["attempts"] != "0");
        var delivery = await admin.GetAsync(test.Header("Location")!);
        Assert.Equal(("It leads to no public address.", "null"), (delivery["error"], delivery["status"]));
        (await admin.PostAsync($"{test.Header("Location")}/redeliver", null)).Expect(409, "forums.webhook.delivery_pending");
        (await admin.DeleteAsync($"{Webhooks}/{webhook}")).Expect(204);
        (await admin.GetAsync(test.Header("Location")!)).Expect(404, "forums.webhook.delivery_not_found");
    }

    [Fact]
    public async Task What_is_wrong_is_told_at_once_and_members_are_not_let_in()
    {
        using var admin = await host.SignedInAsync(Role.Admin);
        using var moderator = await host.SignedInAsync(Role.Moderator);

        var refused = (await admin.PostAsync(Webhooks, new { url = "https://example.org", events = new[] { "topic.created", "topic.exploded", "topic.created" }, audience = "nobody", category = "nowhere-at-all" })).Expect(422);

        Assert.Equal(
            ["/events/1 forums.webhook.event_unknown", "/events/2 forums.webhook.event_repeated", "/audience forums.webhook.audience_unknown", "/category forums.category.unknown"], refused.Errors);
        (await admin.PostAsync(Webhooks, new { url = "https://example.org" })).Expect(422, "forums.webhook.events_missing");
        (await moderator.PostAsync(Webhooks, new { url = "https://example.org", events = new[] { "*" } })).Expect(403);
        (await moderator.GetAsync(Webhooks)).Expect(403);
        (await admin.GetAsync($"{Webhooks}/{long.MaxValue}")).Expect(404, "forums.webhook.not_found");
        (await admin.GetAsync($"{Webhooks}/{long.MaxValue}/deliveries")).Expect(404, "forums.webhook.not_found");
    }

    [Fact]
    public async Task An_edit_says_which_version_it_means_and_changes_what_it_names()
    {
        using var admin = await host.SignedInAsync(Role.Admin);
        var category = await host.NewCategoryAsync();
        var made = (await admin.PostAsync(Webhooks, new { url = "https://example.org/a", events = new[] { "topic.deleted" }, category })).Expect(201);
        var address = made.Header("Location")!;
        var etag = (await admin.GetAsync(address)).Expect(200).ETag!;

        var edited = (await admin.PatchAsync(address, new { category = (string?)null, audience = "moderator" }, ("If-Match", etag))).Expect(200);

        Assert.Equal(("https://example.org/a", "null", "moderator"), (edited["url"], edited["categoryId"], edited["audience"]));
        (await admin.PatchAsync(address, new { audience = "user" }, ("If-Match", etag))).Expect(412);
        (await admin.PatchAsync(address, new { audience = "user" })).Expect(428);
        (await admin.PatchAsync(address, new { }, ("If-Match", "*"))).Expect(422, "forums.webhook.nothing_to_edit");
        (await admin.DeleteAsync(address)).Expect(204);
    }
}
