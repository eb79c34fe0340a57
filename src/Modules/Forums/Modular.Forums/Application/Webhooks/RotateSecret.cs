using Modular.Forums.Domain.Webhooks;
using Modular.Platform.Auditing;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Webhooks;

/// <summary>Gives a webhook a new secret. What is sent in the next 24 hours is signed with both.</summary>
internal sealed record RotateSecret(long Id) : ICommand<WebhookWithSecret>;

internal sealed class RotateSecretHandler(IForumsDb db, IWebhooks webhooks, WebhookSecrets secrets, IAuditLog audit, TimeProvider clock) : ICommandHandler<RotateSecret, WebhookWithSecret>
{
    public async Task<Result<WebhookWithSecret>> Handle(RotateSecret command, CancellationToken cancel)
    {
        var webhook = await webhooks.OpenAsync(command.Id, cancel);
        if (webhook is null) return WebhookErrors.NotFound;

        var secret = secrets.New();
        webhook.Rotate(secret.Sealed, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        await audit.WriteAsync(new("forums.webhook_secret_rotated", Target: $"forums.webhook/{webhook.Id}", After: new { webhook.OldSecretUntil }), cancel);
        return new WebhookWithSecret(WebhookView.Of(webhook), secret.Text);
    }
}
