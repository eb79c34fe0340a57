using System.Globalization;
using Modular.Forums.Domain.Webhooks;
using Modular.Platform.Auditing;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Webhooks;

internal sealed record EditWebhook(
    long Id, IfMatch IfMatch, Optional<string> Url, Optional<string> Description, Optional<IReadOnlyList<string?>> Events, Optional<string> Category, Optional<string> Audience) : ICommand<WebhookView>;

internal sealed class EditWebhookHandler(IForumsDb db, IWebhooks webhooks, WebhookForm form, IAuditLog audit) : ICommandHandler<EditWebhook, WebhookView>
{
    public async Task<Result<WebhookView>> Handle(EditWebhook command, CancellationToken cancel)
    {
        if (!command.Url.IsGiven && !command.Description.IsGiven && !command.Events.IsGiven && !command.Category.IsGiven && !command.Audience.IsGiven)
            return WebhookErrors.NothingToEdit.At("");

        var webhook = await webhooks.OpenAsync(command.Id, cancel);
        if (webhook is null) return WebhookErrors.NotFound;

        var terms = await form.ParseAsync(
            command.Url.Or(webhook.Url), command.Description.Or(webhook.Description), command.Events.Or(webhook.Events),
            command.Category.Or(webhook.CategoryId?.ToString(CultureInfo.InvariantCulture)), command.Audience.Or(WebhookAudience.NameOf(webhook.Audience)), cancel);
        if (terms.IsFailed) return Result<WebhookView>.Fail(terms.Errors);

        var before = WebhookView.Summary(webhook);
        var edited = webhook.Edit(command.IfMatch, terms.Value);
        if (edited.IsFailed) return Result<WebhookView>.Fail(edited.Errors);

        await db.SaveChangesAsync(cancel);
        await audit.WriteAsync(new("forums.webhook_edited", Target: $"forums.webhook/{webhook.Id}", Before: before, After: WebhookView.Summary(webhook)), cancel);
        return WebhookView.Of(webhook);
    }
}
