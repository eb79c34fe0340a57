using Forums.Tests.Http;
using Modular.Forums.Domain.Webhooks;
using Modular.Forums.Infrastructure.Webhooks;

namespace Forums.Tests.Webhooks;

/// <summary>Fifty webhooks, and 64 kB for what one is sent.</summary>
public sealed class WebhookLimitTests(WebhookHost host) : IClassFixture<WebhookHost>, IAsyncLifetime
{
    private const string Webhooks = "/api/v1/forums/webhooks";

    private readonly TestClient _admin = host.Admin;
    private Receiver _endpoint = null!;

    public async ValueTask InitializeAsync()
    {
        await host.ForgetAsync();
        _endpoint = await Receiver.StartAsync();
    }

    [Fact]
    public async Task There_are_fifty_at_most_whoever_makes_them_at_once()
    {
        (await MakeAsync()).Expect(201);
        await host.Node.Database.RunAsync("""
            insert into forums.webhooks (url, description, events, audience, secret, created_by, created_at, version)
            select url, description, events, audience, secret, created_by, created_at, version from forums.webhooks, generate_series(1, $1)
            """, Webhook.MaxCount - 3);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => MakeAsync()));

        Assert.Equal(2, answers.Count(a => a.Status == 201));
        Assert.All(answers.Where(a => a.Status != 201), a => a.Expect(409, "forums.webhook.too_many"));
        Assert.Equal(Webhook.MaxCount, (await _admin.GetAsync(Webhooks)).Expect(200).Items.Count);
        (await _admin.DeleteAsync(answers.First(a => a.Status == 201).Header("Location")!)).Expect(204);
        (await MakeAsync()).Expect(201);
    }

    [Fact]
    public async Task What_is_too_large_comes_without_its_texts_and_says_so()
    {
        (await MakeAsync()).Expect(201);
        var category = Forum.Name("large");
        (await _admin.PostAsync(Forum.Categories, new { name = category, slug = category })).Expect(201);

        // Each character of the text is in the message twice, once as Markdown and once as HTML.
        var (small, large) = (new string('a', 31_000), new string('a', 33_000));
        var whole = await _admin.NewTopicAsync(category, content: small);
        var shortened = await _admin.NewTopicAsync(category, content: large);
        var reply = await _admin.ReplyAsync(whole.Id, large);

        var came = await _endpoint.WaitAsync(3);
        Assert.All(came, c => Assert.True(c.Body.Length <= WebhookPayload.MaxBytes, $"{c.Body.Length} bytes"));
        var (first, second, third) = (Of(came, whole.Id, null), Of(came, shortened.Id, null), Of(came, whole.Id, reply.Id));
        Assert.Equal((false, small), (first.GetProperty("isShortened").GetBoolean(), first.GetProperty("topic").GetProperty("content").GetString()));
        Assert.Equal((true, "", ""), (second.GetProperty("isShortened").GetBoolean(), second.GetProperty("topic").GetProperty("content").GetString(), second.GetProperty("topic").GetProperty("contentHtml").GetString()));
        Assert.Equal(shortened["title"], second.GetProperty("topic").GetProperty("title").GetString());
        Assert.Equal((true, ""), (third.GetProperty("isShortened").GetBoolean(), third.GetProperty("reply").GetProperty("content").GetString()));
    }

    public ValueTask DisposeAsync() => _endpoint.DisposeAsync();

    private static System.Text.Json.JsonElement Of(List<Received> came, long topic, long? reply) => came.Select(c => c.Json.GetProperty("data")).Single(d =>
        d.GetProperty("topicId").GetInt64() == topic && (d.TryGetProperty("replyId", out var id) ? id.GetInt64() : null) == reply);

    private Task<HttpAnswer> MakeAsync() => _admin.PostAsync(Webhooks, new { url = _endpoint.Url, events = new[] { "topic.created", "reply.created" } });
}
