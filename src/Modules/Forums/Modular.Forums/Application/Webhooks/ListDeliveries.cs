using Microsoft.EntityFrameworkCore;
using Modular.Forums.Domain.Webhooks;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Webhooks;

internal sealed record ListDeliveries(long WebhookId, string? State, int? Limit, string? Cursor) : IQuery<Page<DeliveryView>>;

internal sealed class ListDeliveriesHandler(IForumsDb db) : IQueryHandler<ListDeliveries, Page<DeliveryView>>
{
    private const string Newest = "newest";

    public async Task<Result<Page<DeliveryView>>> Handle(ListDeliveries query, CancellationToken cancel)
    {
        var check = new Validation();
        var page = check.Field("", PageRequest.Parse(query.Limit, query.Cursor, Newest));
        var state = string.IsNullOrEmpty(query.State) ? (DeliveryState?)null : check.Field("?state", ParseState(query.State));
        if (check.Failed) return check.Errors;
        if (!await db.Webhooks.AnyAsync(w => w.Id == query.WebhookId, cancel)) return WebhookErrors.NotFound;

        var before = page.After?[0] ?? long.MaxValue;
        var found = await db.WebhookDeliveries.AsNoTracking().Where(d => d.WebhookId == query.WebhookId && d.Id < before && (state == null || d.State == state))
            .OrderByDescending(d => d.Id).Take(page.Limit + 1).ToListAsync(cancel);
        var result = Page<WebhookDelivery>.Cut(found, page.Limit, d => Cursor.At(Newest, d.Id));
        return new Page<DeliveryView>([.. result.Items.Select(DeliveryView.Of)], result.Next);
    }

    private static Result<DeliveryState> ParseState(string text) => text switch
    {
        "pending" => DeliveryState.Pending,
        "delivered" => DeliveryState.Delivered,
        "failed" => DeliveryState.Failed,
        _ => WebhookErrors.StateUnknown,
    };
}
