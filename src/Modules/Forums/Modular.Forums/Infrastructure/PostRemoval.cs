using Modular.Forums.Domain;
using Modular.Platform.Persistence;

namespace Modular.Forums.Infrastructure;

/// <summary>
/// Takes away all that one person wrote: every text of theirs is emptied, replies and topics that nobody else answered are deleted, and a topic that others
/// live in stays without its own words. Some topics at a time, each in a transaction of its own, so that nobody waits long; repeating it changes nothing.
/// </summary>
internal static class PostRemoval
{
    private const int TopicsAtOnce = 100;

    public static async Task RunAsync(DbSession session, Guid authorId, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var topics in (await TopicsAsync(session, authorId, cancel)).Chunk(TopicsAtOnce))
            await session.TransactAsync(() => RemoveAsync(session, authorId, topics, now, cancel), cancel);
    }

    private static async Task<long[]> TopicsAsync(DbSession session, Guid authorId, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var read = session.Command(AllTopics).With(authorId);
        return (long[])(await read.ExecuteScalarAsync(cancel))!;
    }

    private static async Task<bool> RemoveAsync(DbSession session, Guid authorId, long[] topics, DateTimeOffset now, CancellationToken cancel)
    {
        await using var batch = session.Batch()
            .Add(LockTopics, topics)
            .Add(EmptyReplies, authorId, topics, now)
            .Add(EmptyTopics, authorId, topics, now, TopicTitle.Removed.Text, TopicTitle.Removed.Key)
            .Add(RemoveReplyRevisions, authorId, topics)
            .Add(RemoveTopicRevisions, authorId, topics);
        await batch.ExecuteNonQueryAsync(cancel);
        return true;
    }

    private const string AllTopics = """
        select coalesce(array_agg(id order by id), '{}') from (
          select id from forums.topics where author_id = $1 union select topic_id from forums.replies where author_id = $1) all_topics
        """;

    /// <summary>In the order of ids, and before their replies, as everybody locks them.</summary>
    private const string LockTopics = "select id from forums.topics where id = any($1) order by id for no key update";

    /// <summary>Totals above the topic follow the log.</summary>
    private const string EmptyReplies = $"""
        with live as materialized (
          select id, topic_id from forums.replies where author_id = $1 and topic_id = any($2) and deleted_at is null
        ), emptied as (
          update forums.replies set content = '', html = null, deleted_at = coalesce(deleted_at, $3), version = version + 1
          where author_id = $1 and topic_id = any($2) and (deleted_at is null or content <> '' or html is not null)
          returning id, topic_id
        ), logged as (
          insert into forums.changes (kind, category_id, topic_id, reply_id, topics, replies, at)
          select '{ChangeKind.ReplyDeleted}', t.category_id, t.id, l.id, 0, case when t.deleted_at is null then -1 else 0 end, $3
          from live l join forums.topics t on t.id = l.topic_id order by l.id
        ), gone as (
          select e.topic_id, count(l.id) as replies, array_agg(e.id) as ids from emptied e left join live l on l.id = e.id group by e.topic_id
        )
        update forums.topics t set reply_count = t.reply_count - g.replies, activity = t.activity + 1,
          is_solved = t.is_solved and (t.solution_reply_id is null or t.solution_reply_id <> all(g.ids)),
          solution_reply_id = case when t.solution_reply_id = any(g.ids) then null else t.solution_reply_id end,
          version = t.version + case when t.solution_reply_id = any(g.ids) then 1 else 0 end
        from gone g where t.id = g.topic_id
        """;

    private const string EmptyTopics = $"""
        with mine as materialized (
          select id, category_id, deleted_at is null as live, exists (select from forums.replies r where r.topic_id = t.id and r.deleted_at is null) as answered
          from forums.topics t where author_id = $1 and id = any($2) and (content <> '' or html is not null or title <> $4)
        ), logged as (
          insert into forums.changes (kind, category_id, topic_id, topics, replies, at)
          select case when answered then '{ChangeKind.TopicUpdated}' else '{ChangeKind.TopicDeleted}' end, category_id, id, case when answered then 0 else -1 end, 0, $3
          from mine where live order by id
        )
        update forums.topics t set title = $4, title_key = $5, claims_title = false, content = '', html = null, tags = array[]::text[], version = version + 1,
          deleted_at = case when m.answered then t.deleted_at else coalesce(t.deleted_at, $3) end
        from mine m where t.id = m.id
        """;

    private const string RemoveReplyRevisions = """
        delete from forums.revisions where post_kind = 2 and post_id in (select id from forums.replies where author_id = $1 and topic_id = any($2))
        """;

    private const string RemoveTopicRevisions = """
        delete from forums.revisions where post_kind = 1 and post_id in (select id from forums.topics where author_id = $1 and id = any($2))
        """;
}
