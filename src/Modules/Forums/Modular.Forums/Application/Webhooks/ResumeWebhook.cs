using Modular.Forums.Domain.Webhooks;
using Modular.Platform.Auditing;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Webhooks;

internal sealed record ResumeWebhook(long Id) : ICommand<WebhookView>;

internal sealed class ResumeWebhookHandler(IForumsDb db, IWebhooks webhooks, IAuditLog audit) : ICommandHandler<ResumeWebhook, WebhookView>
{
    public async Task<Result<WebhookView>> Handle(ResumeWebhook command, CancellationToken cancel)
    {
        var webhook = await webhooks.OpenAsync(command.Id, cancel);
        if (webhook is null) return WebhookErrors.NotFound;

        var before = new { webhook.PausedAt, webhook.PauseReason };
        webhook.Resume();
        await db.SaveChangesAsync(cancel);
        await audit.WriteAsync(new("forums.webhook_resumed", Target: $"forums.webhook/{webhook.Id}", Before: before), cancel);
        return WebhookView.Of(webhook);
    }
}
