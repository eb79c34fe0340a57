using Modular.Forums.Domain.Webhooks;

namespace Modular.Forums.Application.Webhooks;

/// <summary>One event on its way to one webhook.</summary>
/// <param name="Id">Its number.</param>
/// <param name="EventId">What the endpoint sees as webhook-id, the same in all tries.</param>
/// <param name="Type">What happened.</param>
/// <param name="TopicId">The topic that it is about.</param>
/// <param name="ReplyId">The reply that it is about.</param>
/// <param name="State">pending, delivered or failed.</param>
/// <param name="Attempts">Tries so far.</param>
/// <param name="TriedAt">When it was tried last.</param>
/// <param name="Status">What the last try was answered with; null where no answer came.</param>
/// <param name="DurationMs">How long the last try took.</param>
/// <param name="Error">Why the last try failed, where no answer says it.</param>
/// <param name="Answer">The first 1,000 characters of the last answer.</param>
/// <param name="CreatedAt">Since when it waits.</param>
internal sealed record DeliveryView(
    long Id, string EventId, string Type, long? TopicId, long? ReplyId, string State, int Attempts, DateTimeOffset? TriedAt, int? Status, int? DurationMs, string? Error,
    string? Answer, DateTimeOffset CreatedAt)
{
    public static DeliveryView Of(WebhookDelivery d) => new(
        d.Id, d.EventId, d.Kind, d.TopicId, d.ReplyId, d.State.ToString().ToLowerInvariant(), d.Attempts, d.TriedAt, d.Status, d.Milliseconds, d.Error, d.Answer, d.CreatedAt);

    public static string AddressOf(long webhookId, long id) => $"/api/v1/forums/webhooks/{webhookId}/deliveries/{id}";
}
