namespace Modular.Forums.Domain.Webhooks;

/// <summary>An address outside that is told what happens, signed with a secret that both know.</summary>
internal sealed class Webhook
{
    public const int MaxCount = 50;
    public const int MaxDescription = 200;

    /// <summary>How long the secret before this one still signs.</summary>
    public static readonly TimeSpan OldSecretLives = TimeSpan.FromHours(24);

    private Webhook() { }

    public long Id { get; private init; }

    public string Url { get; private set; } = "";

    public string Description { get; private set; } = "";

    public string[] Events { get; private set; } = [];

    public long? CategoryId { get; private set; }

    public Audience Audience { get; private set; }

    /// <summary>Sealed.</summary>
    public byte[] Secret { get; private set; } = [];

    public byte[]? OldSecret { get; private set; }

    public DateTimeOffset? OldSecretUntil { get; private set; }

    public DateTimeOffset? PausedAt { get; private set; }

    public string? PauseReason { get; private set; }

    /// <summary>Since when nothing has come through.</summary>
    public DateTimeOffset? FailingSince { get; private set; }

    public Guid CreatedBy { get; private init; }

    public DateTimeOffset CreatedAt { get; private init; }

    public long Version { get; private set; } = 1;

    public static Webhook Of(WebhookTerms terms, byte[] secret, Guid by, DateTimeOffset now)
    {
        var webhook = new Webhook { Secret = secret, CreatedBy = by, CreatedAt = now };
        webhook.Become(terms);
        return webhook;
    }

    public Result<Done> Edit(IfMatch expected, WebhookTerms terms)
    {
        if (!expected.Accepts(Version)) return IfMatch.Stale;

        Become(terms);
        Version++;
        return new Done();
    }

    public void Rotate(byte[] secret, DateTimeOffset now)
    {
        (OldSecret, OldSecretUntil, Secret) = (Secret, now + OldSecretLives, secret);
        Version++;
    }

    public void Pause(string reason, DateTimeOffset now)
    {
        (PausedAt, PauseReason) = (PausedAt ?? now, reason);
        Version++;
    }

    public void Resume()
    {
        (PausedAt, PauseReason, FailingSince) = (null, null, null);
        Version++;
    }

    private void Become(WebhookTerms terms) => (Url, Description, Events, CategoryId, Audience) = (terms.Url, terms.Description, terms.Events, terms.CategoryId, terms.Audience);
}

/// <summary>What can be changed of a webhook.</summary>
internal sealed record WebhookTerms(string Url, string Description, string[] Events, long? CategoryId, Audience Audience);
