using Modular.Forums.Application.Threads;
using Modular.Platform.Persistence;

namespace Modular.Forums.Infrastructure.Threads;

/// <summary>Everything is moved before the replies are: where somebody has read to is told by where the replies still are.</summary>
internal sealed class Belongings(DbSession session) : IBelongings
{
    private const string Votes = "update forums.votes set post_kind = 2, post_id = $2 where post_kind = 1 and post_id = $1";
    private const string Reactions = "update forums.reactions set post_kind = 2, post_id = $2 where post_kind = 1 and post_id = $1";
    private const string Mentions = "update forums.mentions set post_kind = 2, post_id = $2 where post_kind = 1 and post_id = $1";
    private const string Attachments = "update forums.attachments set topic_id = null, reply_id = $2 where topic_id = $1";
    private const string Cases = "update forums.report_cases set topic_id = null, reply_id = $2 where topic_id = $1";

    private const string Follow = """
        insert into forums.follows (user_id, topic_id, level, is_automatic, at)
        select user_id, $2, level, is_automatic, at from forums.follows where topic_id = $1 and level = 1 order by user_id on conflict do nothing
        """;

    private const string Unfollow = "delete from forums.follows where topic_id = $1";

    /// <summary>Reading is forward only, but here the way became longer. The text that comes as a reply is new to all.</summary>
    private const string Read = """
        insert into forums.read_positions as p (user_id, topic_id, reply_id, at) select f.user_id, $2, f.reply_id, f.at from forums.read_positions f where f.topic_id = $1 order by f.user_id
        on conflict (user_id, topic_id) do update set reply_id = case
          when exists (select from forums.replies r where r.topic_id = $1 and r.id > excluded.reply_id and r.deleted_at is null and r.author_id <> p.user_id)
            or exists (select from forums.replies r where r.topic_id = $2 and r.id > p.reply_id and r.id <> $3 and r.deleted_at is null and r.author_id <> p.user_id)
          then least(p.reply_id, excluded.reply_id) else greatest(p.reply_id, excluded.reply_id) end
        """;

    private const string Forget = "delete from forums.read_positions where topic_id = $1";

    /// <summary>Where somebody has begun an answer to both, each stays what it is.</summary>
    private const string Drafts = """
        update forums.drafts d set topic_id = $2, key = 'topic-' || $2 where d.topic_id = $1
          and not exists (select from forums.drafts o where o.user_id = d.user_id and o.key = 'topic-' || $2)
        """;

    private const string Notifications = "update forums.notifications set topic_id = $2, reply_id = coalesce(reply_id, $3::bigint) where topic_id = $1";

    public async Task MoveAsync(long from, long to, long? text, CancellationToken cancel)
    {
        await using var move = session.Batch().Add(Follow, from, to).Add(Unfollow, from).Add(Read, from, to, text ?? 0).Add(Forget, from).Add(Drafts, from, to).Add(Notifications, from, to, text);
        if (text is { } reply)
            foreach (var statement in (string[])[Votes, Reactions, Mentions, Attachments, Cases]) move.Add(statement, from, reply);
        await move.ExecuteNonQueryAsync(cancel);
    }
}
