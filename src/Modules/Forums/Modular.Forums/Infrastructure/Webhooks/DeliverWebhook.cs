using Microsoft.EntityFrameworkCore;
using Modular.Forums.Application;
using Modular.Forums.Domain.Webhooks;
using Modular.Platform.Http.Outgoing;
using Modular.Platform.Jobs;
using Modular.Platform.Persistence;

namespace Modular.Forums.Infrastructure.Webhooks;

/// <summary>Sends one delivery; what does not come through is tried again for a day. No connection to the database is held while an endpoint takes its time.</summary>
internal sealed class DeliverWebhook(ForumsDb db, DbSession session, WebhookPayload payload, WebhookSender sender, WebhookOutcomes outcomes, TimeProvider clock) : IJobHandler<DeliverWebhookArgs>
{
    /// <summary>Waits of 1, 2, 4 … seconds up to an hour, for a day.</summary>
    public static readonly JobRetry Retry = new(36, [TimeSpan.FromSeconds(1)], TimeSpan.FromHours(1));

    public async Task<Result<Done>> HandleAsync(DeliverWebhookArgs args, JobContext context, CancellationToken cancel)
    {
        var delivery = await db.WebhookDeliveries.AsNoTracking().SingleOrDefaultAsync(d => d.Id == args.DeliveryId && d.State == DeliveryState.Pending, cancel);
        if (delivery is null) return new Done();

        var webhook = await db.Webhooks.AsNoTracking().SingleAsync(w => w.Id == delivery.WebhookId, cancel);
        if (webhook.PausedAt is not null) return await EndAsync(delivery, new(null, 0, "The webhook is paused.", null), cancel);
        if (await payload.MakeAsync(delivery, new Viewer(webhook.Audience), cancel) is not { } body) return await ForgetAsync(delivery, cancel);

        await session.PauseAsync();
        var outcome = await sender.SendAsync(webhook, delivery, body, cancel);
        if (outcome.IsGone || context.Attempt >= context.MaxAttempts) return await EndAsync(delivery, outcome, cancel);

        await outcomes.KeepAsync(delivery, outcome, isLast: false, clock.GetUtcNow(), cancel);
        return outcome.IsSuccess ? new Done() : throw new OutgoingException(outcome.Error ?? $"The endpoint answered {outcome.Status}.");
    }

    private async Task<Result<Done>> EndAsync(WebhookDelivery delivery, DeliveryTry outcome, CancellationToken cancel)
    {
        await outcomes.KeepAsync(delivery, outcome, isLast: true, clock.GetUtcNow(), cancel);
        return new Done();
    }

    /// <summary>The audience may not hear of it: nothing is left that says there was something.</summary>
    private async Task<Result<Done>> ForgetAsync(WebhookDelivery delivery, CancellationToken cancel)
    {
        await db.WebhookDeliveries.Where(d => d.Id == delivery.Id).ExecuteDeleteAsync(cancel);
        return new Done();
    }
}

/// <summary>What to send.</summary>
internal sealed record DeliverWebhookArgs(long DeliveryId) : IJobArgs
{
    public static string JobType => "forums.deliver_webhook";
}
