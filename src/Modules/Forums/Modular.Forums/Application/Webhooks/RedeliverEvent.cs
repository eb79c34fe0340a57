using Microsoft.EntityFrameworkCore;
using Modular.Forums.Domain.Webhooks;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Webhooks;

/// <summary>Sends again what was delivered or given up, under the same event id.</summary>
internal sealed record RedeliverEvent(long WebhookId, long Id) : ICommand<DeliveryView>;

internal sealed class RedeliverEventHandler(IForumsDb db, IWebhooks webhooks) : ICommandHandler<RedeliverEvent, DeliveryView>
{
    public async Task<Result<DeliveryView>> Handle(RedeliverEvent command, CancellationToken cancel)
    {
        var webhook = await webhooks.OpenAsync(command.WebhookId, cancel);
        if (webhook is null) return WebhookErrors.NotFound;
        if (webhook.PausedAt is not null) return WebhookErrors.Paused;

        var delivery = await db.WebhookDeliveries.SingleOrDefaultAsync(d => d.Id == command.Id && d.WebhookId == command.WebhookId, cancel);
        if (delivery is null) return WebhookErrors.DeliveryNotFound;
        if (delivery.State == DeliveryState.Pending) return WebhookErrors.DeliveryPending;

        delivery.TryAgain();
        await db.SaveChangesAsync(cancel);
        await webhooks.SendAsync(delivery, cancel);
        return DeliveryView.Of(delivery);
    }
}
