using Microsoft.EntityFrameworkCore;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Webhooks;

internal sealed record ListWebhooks : IQuery<WebhookList>;

/// <summary>All webhooks; there are few.</summary>
internal sealed record WebhookList(IReadOnlyList<WebhookView> Items);

internal sealed class ListWebhooksHandler(IForumsDb db) : IQueryHandler<ListWebhooks, WebhookList>
{
    public async Task<Result<WebhookList>> Handle(ListWebhooks query, CancellationToken cancel) =>
        new WebhookList([.. (await db.Webhooks.AsNoTracking().OrderBy(w => w.Id).ToListAsync(cancel)).Select(WebhookView.Of)]);
}
