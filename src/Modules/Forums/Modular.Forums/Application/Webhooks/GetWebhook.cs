using Microsoft.EntityFrameworkCore;
using Modular.Forums.Domain.Webhooks;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Webhooks;

internal sealed record GetWebhook(long Id) : IQuery<WebhookView>;

internal sealed class GetWebhookHandler(IForumsDb db) : IQueryHandler<GetWebhook, WebhookView>
{
    public async Task<Result<WebhookView>> Handle(GetWebhook query, CancellationToken cancel)
    {
        var webhook = await db.Webhooks.AsNoTracking().SingleOrDefaultAsync(w => w.Id == query.Id, cancel);
        return webhook is null ? WebhookErrors.NotFound : WebhookView.Of(webhook);
    }
}
