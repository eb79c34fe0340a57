using Microsoft.EntityFrameworkCore;
using Modular.Forums.Application;
using Modular.Forums.Domain;
using Modular.Forums.Domain.Webhooks;
using Modular.Forums.Infrastructure.Changes;
using Modular.Platform.Jobs;
using Modular.Platform.Persistence;

namespace Modular.Forums.Infrastructure.Webhooks;

/// <summary>Makes a delivery, and a job that sends it, of each change for each webhook that may hear of it.</summary>
internal sealed class WebhookFollower(IForumsDb db, DbSession session, IJobQueue jobs, TimeProvider clock) : IChangeFollower
{
    private const string Insert = """
        insert into forums.webhook_deliveries (webhook_id, event_id, kind, category_id, topic_id, reply_id, at, state, attempts, created_at)
        select $1, n.event_id, n.kind, n.category_id, n.topic_id, nullif(n.reply_id, 0), n.at, 1, 0, $8
        from unnest($2::text[], $3::text[], $4::bigint[], $5::bigint[], $6::bigint[], $7::timestamptz[]) with ordinality as n (event_id, kind, category_id, topic_id, reply_id, at, place)
        order by n.place on conflict (webhook_id, event_id) do nothing returning id
        """;

    public static string Name => "webhooks";

    public async Task FollowAsync(IReadOnlyList<ChangeRow> changes, CancellationToken cancel)
    {
        var webhooks = await db.Webhooks.AsNoTracking().Where(w => w.PausedAt == null).OrderBy(w => w.Id).ToListAsync(cancel);
        if (webhooks.Count == 0) return;

        var seenBy = await SeenByAsync([.. changes.Select(c => c.CategoryId).Distinct()], cancel);
        foreach (var webhook in webhooks)
        {
            var heard = changes.Where(c => Hears(webhook, c) && (seenBy.GetValueOrDefault(c.CategoryId) & webhook.Audience) != Audience.None).ToList();
            if (heard.Count == 0) continue;

            var ids = await InsertAsync(webhook.Id, heard, cancel);
            await jobs.EnqueueManyAsync(ids.Select(id => new DeliverWebhookArgs(id)), WebhookRows.OptionsFor(webhook.Id), cancel);
        }
    }

    private static bool Hears(Webhook webhook, ChangeRow change) =>
        (webhook.CategoryId is null || webhook.CategoryId == change.CategoryId)
        && (webhook.Events.Contains(WebhookEvents.All, StringComparer.Ordinal) || webhook.Events.Contains(change.Kind, StringComparer.Ordinal));

    private async Task<Dictionary<long, Audience>> SeenByAsync(long[] categories, CancellationToken cancel)
    {
        await using var select = session.Command("select id, seen_by from forums.categories where id = any ($1)").With((object)categories);
        await using var reader = await select.ExecuteReaderAsync(cancel);
        var seenBy = new Dictionary<long, Audience>();
        while (await reader.ReadAsync(cancel)) seenBy[reader.GetInt64(0)] = (Audience)reader.GetInt16(1);
        return seenBy;
    }

    private async Task<List<long>> InsertAsync(long webhookId, List<ChangeRow> changes, CancellationToken cancel)
    {
        await using var insert = session.Command(Insert).With(
            webhookId, changes.Select(c => $"evt_{c.Position.Transaction}_{c.Position.Id}").ToArray(), changes.Select(c => c.Kind).ToArray(), changes.Select(c => c.CategoryId).ToArray(),
            changes.Select(c => c.TopicId).ToArray(), changes.Select(c => c.ReplyId ?? 0).ToArray(), changes.Select(c => c.At.UtcDateTime).ToArray(), clock.GetUtcNow());
        await using var reader = await insert.ExecuteReaderAsync(cancel);
        var ids = new List<long>();
        while (await reader.ReadAsync(cancel)) ids.Add(reader.GetInt64(0));
        return ids;
    }
}
