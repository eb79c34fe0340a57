using Modular.Forums.Domain.Webhooks;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Webhooks;

/// <summary>Sends a webhook an event that says nothing, to see whether it comes through.</summary>
internal sealed record TestWebhook(long Id) : ICommand<DeliveryView>;

internal sealed class TestWebhookHandler(IForumsDb db, IWebhooks webhooks, TimeProvider clock) : ICommandHandler<TestWebhook, DeliveryView>
{
    public async Task<Result<DeliveryView>> Handle(TestWebhook command, CancellationToken cancel)
    {
        var webhook = await webhooks.OpenAsync(command.Id, cancel);
        if (webhook is null) return WebhookErrors.NotFound;
        if (webhook.PausedAt is not null) return WebhookErrors.Paused;

        var now = clock.GetUtcNow();
        var delivery = WebhookDelivery.OfTest(webhook.Id, $"evt_test_{Guid.CreateVersion7(now):N}", now);
        db.WebhookDeliveries.Add(delivery);
        await db.SaveChangesAsync(cancel);
        await webhooks.SendAsync(delivery, cancel);
        return DeliveryView.Of(delivery);
    }
}
