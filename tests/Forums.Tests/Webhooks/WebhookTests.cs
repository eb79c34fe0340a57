using Forums.Tests.Http;
using Microsoft.AspNetCore.Http;

namespace Forums.Tests.Webhooks;

/// <summary>What happens is told to addresses outside, on a host that lets them lie within.</summary>
public sealed class WebhookTests(WebhookHost host) : IClassFixture<WebhookHost>, IAsyncLifetime
{
    private const string Webhooks = "/api/v1/forums/webhooks";

    private readonly TestNode _node = host.Node;
    private readonly TestClient _admin = host.Admin;
    private TestUser _ann = null!;
    private Receiver _endpoint = null!;
    private string _category = "";

    public async ValueTask InitializeAsync()
    {
        await host.ForgetAsync();
        _ann = await _node.SignedInAsync();
        _endpoint = await Receiver.StartAsync();
        _category = Forum.Name("told");
        (await _admin.PostAsync(Forum.Categories, new { name = _category, slug = _category })).Expect(201);
    }

    [Fact]
    public async Task What_happens_is_told_signed_and_once()
    {
        var secret = (await MakeAsync("*"))["secret"];

        var topic = await _ann.NewTopicAsync(_category, "Told outside");
        await _ann.ReplyAsync(topic.Id, "And **this** too.");

        var came = await _endpoint.WaitAsync(2);
        Assert.All(came, c => Assert.True(c.IsSignedBy(secret)));
        Assert.All(came, c => Assert.StartsWith("evt_", c.Id, StringComparison.Ordinal));
        var created = came.Single(c => c.Type == "topic.created").Json.GetProperty("data");
        Assert.Equal("Told outside", created.GetProperty("topic").GetProperty("title").GetString());
        Assert.Equal(_ann.Id, created.GetProperty("topic").GetProperty("author").GetProperty("id").GetGuid());
        Assert.Equal("<p>And <strong>this</strong> too.</p>", came.Single(c => c.Type == "reply.created").Json.GetProperty("data").GetProperty("reply").GetProperty("contentHtml").GetString());
        await _ann.ReplyAsync(topic.Id, "The last.");
        await _endpoint.WaitAsync(1, c => c.Body.Contains("The last.", StringComparison.Ordinal)); // by then a second round of the first ones would have come
        Assert.Equal(3, _endpoint.Came.Count);
    }

    [Fact]
    public async Task What_does_not_come_through_is_tried_again_under_the_same_id()
    {
        _endpoint.Answer = context => { context.Response.StatusCode = _endpoint.Came.Count < 3 ? 500 : 204; return Task.CompletedTask; };
        var webhook = await MakeAsync("topic.created");

        await _ann.NewTopicAsync(_category);

        var came = await _endpoint.WaitAsync(3);
        Assert.Single(came.Select(c => c.Id).Distinct(StringComparer.Ordinal));
        var delivery = await DeliveredAsync(webhook, "delivered");
        Assert.Equal((3, 204), (delivery.GetProperty("attempts").GetInt32(), delivery.GetProperty("status").GetInt32()));
        var again = $"{Webhooks}/{IdOf(webhook)}/deliveries/{delivery.GetProperty("id").GetInt64()}/redeliver";
        (await _admin.PostAsync(again, null)).Expect(200);
        Assert.Equal(came[0].Id, (await _endpoint.WaitAsync(4))[3].Id);
    }

    [Fact]
    public async Task An_audience_hears_nothing_of_what_it_may_not_see()
    {
        await MakeAsync("*");
        var hidden = Forum.Name("hidden");
        (await _admin.PostAsync(Forum.Categories, new { name = hidden, slug = hidden })).Expect(201);
        await _node.Database.RunAsync("update forums.categories set view_roles = 14 where slug = $1", hidden);
        var secret = await _ann.NewTopicAsync(hidden, "Members only");
        var open = await _ann.NewTopicAsync(_category);
        await _endpoint.WaitAsync(1, c => c.Json.GetProperty("data").GetProperty("topicId").GetInt64() == open.Id);

        Assert.DoesNotContain(_endpoint.Came, c => c.Json.GetProperty("data").GetProperty("topicId").GetInt64() == secret.Id);
        Assert.Equal(0, await _node.Database.AskAsync<long>("select count(*) from forums.webhook_deliveries where topic_id = $1", secret.Id));
    }

    [Fact]
    public async Task What_became_hidden_on_the_way_is_not_told()
    {
        _endpoint.Answer = context => { context.Response.StatusCode = 500; return Task.CompletedTask; };
        var webhook = await MakeAsync("topic.created");
        await _ann.NewTopicAsync(_category);
        await _endpoint.WaitAsync(1);

        await _node.Database.RunAsync("update forums.categories set view_roles = 8 where slug = $1", _category);

        await Soon.HoldsAsync(async () => (await DeliveriesAsync(webhook)).Count == 0);
    }

    [Fact]
    public async Task After_a_rotation_both_secrets_sign()
    {
        var webhook = await MakeAsync("*");
        var rotated = (await _admin.PostAsync($"{Webhooks}/{IdOf(webhook)}/rotate-secret", null)).Expect(200);

        (await _admin.PostAsync($"{Webhooks}/{IdOf(webhook)}/test", null)).Expect(201);

        var came = Assert.Single(await _endpoint.WaitAsync(1));
        Assert.Equal("webhook.test", came.Type);
        Assert.True(came.IsSignedBy(webhook["secret"]) && came.IsSignedBy(rotated["secret"]));
        await _node.Database.RunAsync("update forums.webhooks set old_secret_until = now() - interval '1 second'");
        (await _admin.PostAsync($"{Webhooks}/{IdOf(webhook)}/test", null)).Expect(201);
        var later = (await _endpoint.WaitAsync(2))[1];
        Assert.True(!later.IsSignedBy(webhook["secret"]) && later.IsSignedBy(rotated["secret"]));
        Assert.DoesNotContain("whsec_", (await _admin.GetAsync($"{Webhooks}/{IdOf(webhook)}")).Expect(200).Text, StringComparison.Ordinal);
        Assert.Equal(0, await _node.Database.AskAsync<long>("select count(*) from forums.webhooks where position($1 in secret) > 0", Convert.FromBase64String(rotated["secret"]["whsec_".Length..])));
    }

    [Fact]
    public async Task Slow_huge_and_redirecting_answers_do_no_harm()
    {
        var webhook = await MakeAsync("*");
        _endpoint.Answer = context => Task.Delay(TimeSpan.FromSeconds(5), context.RequestAborted);
        await TestAsync(webhook);
        Assert.Equal("No answer within 1 seconds.", (await TriedAsync(webhook)).GetProperty("error").GetString());

        _endpoint.Answer = async context => { for (var i = 0; i < 500; i++) await context.Response.WriteAsync(new string('x', 10_000)); };
        await TestAsync(webhook);
        Assert.Equal(1000, (await DeliveredAsync(webhook, "delivered")).GetProperty("answer").GetString()!.Length);

        _endpoint.Answer = context => { context.Response.Redirect("/elsewhere"); return Task.CompletedTask; };
        await TestAsync(webhook);
        Assert.Equal(302, (await TriedAsync(webhook)).GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task Whoever_wants_no_more_is_told_no_more_until_somebody_resumes_it()
    {
        _endpoint.Answer = context => { context.Response.StatusCode = 410; return Task.CompletedTask; };
        var webhook = await MakeAsync("*");
        await TestAsync(webhook);

        await Soon.HoldsAsync(async () => (await _admin.GetAsync($"{Webhooks}/{IdOf(webhook)}")).Json.GetProperty("pausedAt").ValueKind == System.Text.Json.JsonValueKind.String);
        (await _admin.PostAsync($"{Webhooks}/{IdOf(webhook)}/test", null)).Expect(409, "forums.webhook.paused");
        Assert.Equal("failed", (await DeliveriesAsync(webhook))[0].GetProperty("state").GetString());
        (await _admin.PostAsync($"{Webhooks}/{IdOf(webhook)}/resume", null)).Expect(200);
        await TestAsync(webhook);
    }

    [Fact]
    public async Task An_endpoint_that_has_failed_for_days_is_paused()
    {
        _endpoint.Answer = context => { context.Response.StatusCode = 500; return Task.CompletedTask; };
        var webhook = await MakeAsync("*");
        await _node.Database.RunAsync("update forums.webhooks set failing_since = now() - interval '73 hours'");
        await TestAsync(webhook);

        await Soon.HoldsAsync(async () => (await _admin.GetAsync($"{Webhooks}/{IdOf(webhook)}")).Text.Contains("Nothing has come through for 3 days.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_broken_endpoint_holds_up_nobody_else()
    {
        await using var broken = await Receiver.StartAsync();
        broken.Answer = context => { context.Response.StatusCode = 500; return Task.CompletedTask; };
        var bad = await MakeAsync("*", broken.Url);
        for (var i = 0; i < 6; i++) await TestAsync(bad);
        await Soon.HoldsAsync(async () => await _node.Database.AskAsync<long>("select count(*) from scheduling.breakers where type = 'forums.deliver_webhook' and key = $1 and opened_at is not null", $"{IdOf(bad)}") == 1);

        var good = await MakeAsync("*");
        await TestAsync(good);

        await _endpoint.WaitAsync(1);
    }

    public async ValueTask DisposeAsync()
    {
        _ann.Dispose();
        await _endpoint.DisposeAsync();
    }

    private static long IdOf(HttpAnswer made) => made.Json.GetProperty("webhook").GetProperty("id").GetInt64();

    private async Task<HttpAnswer> MakeAsync(string events, string? url = null) =>
        (await _admin.PostAsync(Webhooks, new { url = url ?? _endpoint.Url, events = new[] { events } })).Expect(201);

    private async Task TestAsync(HttpAnswer webhook) => (await _admin.PostAsync($"{Webhooks}/{IdOf(webhook)}/test", null)).Expect(201);

    private async Task<IReadOnlyList<System.Text.Json.JsonElement>> DeliveriesAsync(HttpAnswer webhook) => (await _admin.GetAsync($"{Webhooks}/{IdOf(webhook)}/deliveries")).Expect(200).Items;

    private async Task<System.Text.Json.JsonElement> DeliveredAsync(HttpAnswer webhook, string state)
    {
        await Soon.HoldsAsync(async () => (await DeliveriesAsync(webhook))[0].GetProperty("state").GetString() == state);
        return (await DeliveriesAsync(webhook))[0];
    }

    private async Task<System.Text.Json.JsonElement> TriedAsync(HttpAnswer webhook)
    {
        await Soon.HoldsAsync(async () => (await DeliveriesAsync(webhook))[0].GetProperty("attempts").GetInt32() > 0);
        return (await DeliveriesAsync(webhook))[0];
    }
}
