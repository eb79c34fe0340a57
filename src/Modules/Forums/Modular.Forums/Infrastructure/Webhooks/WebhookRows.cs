using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Modular.Forums.Application.Webhooks;
using Modular.Forums.Domain.Webhooks;
using Modular.Platform.Jobs;
using Modular.Platform.Persistence;

namespace Modular.Forums.Infrastructure.Webhooks;

internal sealed class WebhookRows(ForumsDb db, DbSession session, IJobQueue jobs) : IWebhooks
{
    private const string Forget = """
        update forums.webhook_deliveries d set answer = null where d.answer is not null and (
          exists (select from forums.topics t where t.id = d.topic_id and t.author_id = $1) or exists (select from forums.replies r where r.id = d.reply_id and r.author_id = $1))
        """;

    public async Task LockAllAsync(CancellationToken cancel)
    {
        await using var wait = session.Command("select pg_advisory_xact_lock(hashtextextended('forums.webhooks', 20261127))");
        await wait.ExecuteNonQueryAsync(cancel);
    }

    public Task<Webhook?> OpenAsync(long id, CancellationToken cancel) =>
        db.Webhooks.FromSql($"select * from forums.webhooks where id = {id} for no key update").SingleOrDefaultAsync(cancel);

    public Task SendAsync(WebhookDelivery delivery, CancellationToken cancel) =>
        jobs.EnqueueAsync(new DeliverWebhookArgs(delivery.Id), OptionsFor(delivery.WebhookId), cancel);

    public async Task ForgetAnswersAsync(Guid authorId, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var update = session.Command(Forget).With(authorId);
        await update.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Each endpoint has a breaker of its own, so that one that is away holds up nobody else.</summary>
    public static JobOptions OptionsFor(long webhookId) => new() { BreakerKey = webhookId.ToString(CultureInfo.InvariantCulture) };
}
