using Microsoft.EntityFrameworkCore;
using Modular.Forums.Domain.Webhooks;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Webhooks;

internal sealed record GetDelivery(long WebhookId, long Id) : IQuery<DeliveryView>;

internal sealed class GetDeliveryHandler(IForumsDb db) : IQueryHandler<GetDelivery, DeliveryView>
{
    public async Task<Result<DeliveryView>> Handle(GetDelivery query, CancellationToken cancel)
    {
        var delivery = await db.WebhookDeliveries.AsNoTracking().SingleOrDefaultAsync(d => d.Id == query.Id && d.WebhookId == query.WebhookId, cancel);
        return delivery is null ? WebhookErrors.DeliveryNotFound : DeliveryView.Of(delivery);
    }
}
