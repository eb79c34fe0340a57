using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Modular.Forums.Application.Webhooks;
using Modular.Forums.Domain.Webhooks;
using Modular.Platform.Persistence;

namespace Modular.Forums.Infrastructure.Webhooks;

/// <summary>Keeps what came of each try, and stops telling an endpoint that wants no more or has been failing for days.</summary>
internal sealed class WebhookOutcomes(ForumsDb db, DbSession session, IOptions<WebhookSettings> settings)
{
    /// <summary>First of all, as whoever removes a webhook takes its row before those of its deliveries.</summary>
    private const string Hold = "select 1 from forums.webhooks where id = $1 for key share";

    private const string Works = "update forums.webhooks set failing_since = null where id = $1 and failing_since is not null";
    private const string Fails = "update forums.webhooks set failing_since = $2 where id = $1 and failing_since is null";

    public Task KeepAsync(WebhookDelivery tried, DeliveryTry outcome, bool isLast, DateTimeOffset now, CancellationToken cancel) => session.TransactAsync(async () =>
    {
        await using (var hold = session.Command(Hold).With(tried.WebhookId))
            if (await hold.ExecuteScalarAsync(cancel) is null) return false;

        var delivery = await db.WebhookDeliveries.SingleOrDefaultAsync(d => d.Id == tried.Id, cancel);
        if (delivery is null) return false;

        delivery.Tried(outcome, isLast, now);
        await db.SaveChangesAsync(cancel);
        await NoteAsync(delivery.WebhookId, outcome, now, cancel);
        return true;
    }, cancel);

    private async Task NoteAsync(long webhookId, DeliveryTry outcome, DateTimeOffset now, CancellationToken cancel)
    {
        await using var note = outcome.IsSuccess ? session.Command(Works).With(webhookId) : session.Command(Fails).With(webhookId, now);
        await note.ExecuteNonQueryAsync(cancel);
        if (outcome.IsSuccess) return;

        var webhook = await db.Webhooks.FromSql($"select * from forums.webhooks where id = {webhookId} for no key update").SingleAsync(cancel);
        if (webhook.PausedAt is not null) return;

        if (outcome.IsGone) webhook.Pause("The endpoint answered 410: it wants no more.", now);
        else if (webhook.FailingSince < now.AddDays(-settings.Value.FailingDays)) webhook.Pause($"Nothing has come through for {settings.Value.FailingDays} days.", now);
        await db.SaveChangesAsync(cancel);
    }
}
