using Modular.Forums.Application.Notifications;
using Modular.Platform.Persistence;

namespace Modular.Forums.Infrastructure.Notifications;

/// <summary>
/// Each person's notifications are numbered under the lock of their row: whoever sees a number sees all before it, on any node. Rows are locked in the order of
/// people's ids, so that two who tell the same people wait for each other and nothing worse.
/// </summary>
internal sealed class NotificationWriting(DbSession session, NotificationBell bell) : INotificationWriting
{
    private const string Write = """
        with told as (
          select n.*, row_number() over (partition by n.user_id order by n.at, n.place) as turn
          from unnest($1::uuid[], $2::text[], $3::text[], $4::bigint[], $5::bigint[], $6::uuid[], $7::timestamptz[], $8::text[])
            with ordinality as n (user_id, kind, about, topic_id, reply_id, actor_id, at, note, place)
          where not exists (select from forums.notifications o where o.user_id = n.user_id and o.about = n.about)),
        counted as (select user_id, count(*) as more from told group by user_id),
        numbered as (
          insert into forums.members as m (user_id, last_notification) select user_id, more from counted order by user_id
          on conflict (user_id) do update set last_notification = m.last_notification + excluded.last_notification returning user_id, last_notification)
        insert into forums.notifications (user_id, number, kind, about, topic_id, reply_id, actor_id, at, note)
        select t.user_id, b.last_notification - c.more + t.turn, t.kind, t.about, t.topic_id, t.reply_id, t.actor_id, t.at, t.note
        from told t join counted c on c.user_id = t.user_id join numbered b on b.user_id = t.user_id
        on conflict (user_id, about) do nothing
        """;

    public async Task WriteAsync(IReadOnlyList<NewNotification> notifications, CancellationToken cancel)
    {
        if (notifications.Count == 0) return;

        await using var write = session.Command(Write).With(
            notifications.Select(n => n.UserId).ToArray(), notifications.Select(n => n.Kind).ToArray(), notifications.Select(n => n.About).ToArray(),
            notifications.Select(n => n.TopicId).ToArray(), notifications.Select(n => n.ReplyId).ToArray(), notifications.Select(n => n.ActorId).ToArray(),
            notifications.Select(n => n.At.UtcDateTime).ToArray(), notifications.Select(n => n.Note).ToArray());
        await write.ExecuteNonQueryAsync(cancel);
        session.AfterCommit(() => bell.Ring(notifications.Select(n => n.UserId).ToHashSet()));
    }
}
