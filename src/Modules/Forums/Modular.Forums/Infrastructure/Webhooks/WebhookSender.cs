using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using Microsoft.Extensions.Options;
using Modular.Forums.Application.Webhooks;
using Modular.Forums.Domain.Webhooks;
using Modular.Platform.Http.Outgoing;

namespace Modular.Forums.Infrastructure.Webhooks;

/// <summary>Sends one event and says what came of it.</summary>
internal sealed class WebhookSender(WebhookSecrets secrets, IOptions<WebhookSettings> settings, TimeProvider clock) : IDisposable
{
    private const int MaxAnswer = 1000;

    private readonly OutgoingClient _client = new(new(settings.Value.AllowPrivate, TimeSpan.FromSeconds(settings.Value.TimeoutSeconds)));

    public async Task<DeliveryTry> SendAsync(Webhook webhook, WebhookDelivery delivery, byte[] body, CancellationToken cancel)
    {
        using var request = Request(webhook, delivery, body);
        var start = Stopwatch.GetTimestamp();
        try
        {
            var answer = await _client.SendAsync(request, cancel);
            return new(answer.Status, Since(start), null, Cut(answer.Text));
        }
        catch (OutgoingException e)
        {
            return new(null, Since(start), e.Message, null);
        }
    }

    public void Dispose() => _client.Dispose();

    private HttpRequestMessage Request(Webhook webhook, WebhookDelivery delivery, byte[] body)
    {
        var now = clock.GetUtcNow();
        var request = new HttpRequestMessage(HttpMethod.Post, webhook.Url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Modular-Webhooks", "1"));
        request.Headers.Add("webhook-id", delivery.EventId);
        request.Headers.Add("webhook-timestamp", now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", WebhookSignature.Of(webhook, secrets, delivery.EventId, now.ToUnixTimeSeconds(), body, now));
        return request;
    }

    private static int Since(long start) => (int)Stopwatch.GetElapsedTime(start).TotalMilliseconds;

    /// <summary>Not in the middle of a character of two.</summary>
    private static string Cut(string text) => text.Length <= MaxAnswer ? text : text[..(char.IsHighSurrogate(text[MaxAnswer - 1]) ? MaxAnswer - 1 : MaxAnswer)];
}
