using static Modular.Kernel.ErrorKind;

namespace Modular.Forums.Domain.Webhooks;

/// <summary>Every way a webhook can refuse.</summary>
internal static class WebhookErrors
{
    public static readonly Error NotFound = new(ErrorKind.NotFound, "forums.webhook.not_found", "There is no such webhook.");
    public static readonly Error DeliveryNotFound = new(ErrorKind.NotFound, "forums.webhook.delivery_not_found", "There is no such delivery.");
    public static readonly Error DeliveryPending = new(Conflict, "forums.webhook.delivery_pending", "This delivery is under way already.");
    public static readonly Error TooMany = new(Conflict, "forums.webhook.too_many", $"There are {Webhook.MaxCount} webhooks already.");
    public static readonly Error Paused = new(Conflict, "forums.webhook.paused", "This webhook is paused.");
    public static readonly Error NothingToEdit = new(Invalid, "forums.webhook.nothing_to_edit", "Give at least one field to change.");

    public static readonly Error EventsMissing = new(Invalid, "forums.webhook.events_missing", "Say which events, or * for all.");
    public static readonly Error EventUnknown = new(Invalid, "forums.webhook.event_unknown", "There is no such event.");
    public static readonly Error EventRepeated = new(Invalid, "forums.webhook.event_repeated", "This event is there already.");
    public static readonly Error AudienceUnknown = new(Invalid, "forums.webhook.audience_unknown", "An audience is guest, user, moderator or admin.");
    public static readonly Error DescriptionTooLong = new(Invalid, "forums.webhook.description_too_long", $"Keep it to {Webhook.MaxDescription} characters.");
    public static readonly Error StateUnknown = new(Invalid, "forums.webhook.state_unknown", "A delivery is pending, delivered or failed.");

    public static Error UrlRefused(string reason) => new(Invalid, "forums.webhook.url_refused", reason);
}
