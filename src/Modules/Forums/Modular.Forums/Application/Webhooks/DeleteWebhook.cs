using Modular.Forums.Domain.Webhooks;
using Modular.Platform.Auditing;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Webhooks;

internal sealed record DeleteWebhook(long Id) : ICommand<Done>;

internal sealed class DeleteWebhookHandler(IForumsDb db, IWebhooks webhooks, IAuditLog audit) : ICommandHandler<DeleteWebhook, Done>
{
    public async Task<Result<Done>> Handle(DeleteWebhook command, CancellationToken cancel)
    {
        var webhook = await webhooks.OpenAsync(command.Id, cancel);
        if (webhook is null) return WebhookErrors.NotFound;

        db.Webhooks.Remove(webhook);
        await db.SaveChangesAsync(cancel);
        await audit.WriteAsync(new("forums.webhook_deleted", Target: $"forums.webhook/{webhook.Id}", Before: WebhookView.Summary(webhook)), cancel);
        return new Done();
    }
}
