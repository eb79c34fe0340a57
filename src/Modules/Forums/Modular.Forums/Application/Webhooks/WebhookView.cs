using System.ComponentModel;
using Modular.Forums.Domain.Webhooks;

namespace Modular.Forums.Application.Webhooks;

/// <summary>A webhook; its secret is shown once and never here.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Url">Where it is told.</param>
/// <param name="Description">What it is for.</param>
/// <param name="Events">What it is told of; * for all.</param>
/// <param name="CategoryId">Only of this category; null for all.</param>
/// <param name="Audience">As whom it sees the forums: guest, user, moderator or admin.</param>
/// <param name="PausedAt">Null while it is told.</param>
/// <param name="PauseReason">Why it is paused.</param>
/// <param name="FailingSince">Since when nothing has come through.</param>
/// <param name="OldSecretUntil">Until when the secret before this one signs too.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="Etag">What a change sends as If-Match.</param>
internal sealed record WebhookView(
    long Id, string Url, string Description, IReadOnlyList<string> Events, long? CategoryId, string Audience, DateTimeOffset? PausedAt, string? PauseReason,
    DateTimeOffset? FailingSince, DateTimeOffset? OldSecretUntil, DateTimeOffset CreatedAt, EntityTag Etag) : ITagged
{
    public static WebhookView Of(Webhook webhook) => new(
        webhook.Id, webhook.Url, webhook.Description, webhook.Events, webhook.CategoryId, WebhookAudience.NameOf(webhook.Audience), webhook.PausedAt, webhook.PauseReason,
        webhook.FailingSince, webhook.OldSecretUntil, webhook.CreatedAt, new(webhook.Version, webhook.FailingSince?.ToUnixTimeMilliseconds() ?? 0));

    /// <summary>What the audit log says: the host alone, because the rest of an address may be as good as a password.</summary>
    public static object Summary(Webhook webhook)
    {
        var (host, audience) = (new Uri(webhook.Url).Host, WebhookAudience.NameOf(webhook.Audience));
        return new { Host = host, webhook.Events, webhook.CategoryId, Audience = audience, IsPaused = webhook.PausedAt is not null };
    }
}

/// <summary>A webhook with its new secret.</summary>
internal sealed record WebhookWithSecret(WebhookView Webhook, [property: Description("Signs what is sent. Shown this once.")] string Secret)
{
    public override string ToString() => $"Webhook {Webhook.Id}";
}
