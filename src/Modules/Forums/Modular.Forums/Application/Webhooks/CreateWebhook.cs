using Microsoft.EntityFrameworkCore;
using Modular.Forums.Domain.Webhooks;
using Modular.Platform.Auditing;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Webhooks;

internal sealed record CreateWebhook(string? Url, string? Description, IReadOnlyList<string?>? Events, string? Category, string? Audience) : ICommand<WebhookWithSecret>;

internal sealed class CreateWebhookHandler(IForumsDb db, IWebhooks webhooks, WebhookForm form, WebhookSecrets secrets, Caller caller, IAuditLog audit, TimeProvider clock)
    : ICommandHandler<CreateWebhook, WebhookWithSecret>
{
    public async Task<Result<WebhookWithSecret>> Handle(CreateWebhook command, CancellationToken cancel)
    {
        var terms = await form.ParseAsync(command.Url, command.Description, command.Events, command.Category, command.Audience, cancel);
        if (terms.IsFailed) return Result<WebhookWithSecret>.Fail(terms.Errors);

        await webhooks.LockAllAsync(cancel);
        if (await db.Webhooks.CountAsync(cancel) >= Webhook.MaxCount) return WebhookErrors.TooMany;

        var secret = secrets.New();
        var webhook = Webhook.Of(terms.Value, secret.Sealed, caller.Id, clock.GetUtcNow());
        db.Webhooks.Add(webhook);
        await db.SaveChangesAsync(cancel);
        await audit.WriteAsync(new("forums.webhook_created", Target: $"forums.webhook/{webhook.Id}", After: WebhookView.Summary(webhook)), cancel);
        return new WebhookWithSecret(WebhookView.Of(webhook), secret.Text);
    }
}
