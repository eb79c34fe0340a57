using Modular.Forums.Domain.Webhooks;
using Modular.Platform.Auditing;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Webhooks;

/// <summary>Stops telling a webhook; what happens meanwhile it is never told.</summary>
internal sealed record PauseWebhook(long Id) : ICommand<WebhookView>;

internal sealed class PauseWebhookHandler(IForumsDb db, IWebhooks webhooks, IAuditLog audit, TimeProvider clock) : ICommandHandler<PauseWebhook, WebhookView>
{
    public async Task<Result<WebhookView>> Handle(PauseWebhook command, CancellationToken cancel)
    {
        var webhook = await webhooks.OpenAsync(command.Id, cancel);
        if (webhook is null) return WebhookErrors.NotFound;

        webhook.Pause("Somebody paused it.", clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        await audit.WriteAsync(new("forums.webhook_paused", Target: $"forums.webhook/{webhook.Id}", After: new { webhook.PausedAt }), cancel);
        return WebhookView.Of(webhook);
    }
}
