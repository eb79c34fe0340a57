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
            .Add(CountReplies, authorId, topics)
            .Add(EmptyReplies, authorId, topics, now)
            .Add(CountTopics, authorId, topics)
            .Add(EmptyTopics, authorId, topics, now, TopicTitle.Removed.Text, TopicTitle.Removed.Key);
        await batch.ExecuteNonQueryAsync(cancel);
        return true;
    }

    private const string AllTopics = """
        select coalesce(array_agg(id order by id), '{}') from (
          select id from forums.topics where author_id = $1 union select topic_id from forums.replies where author_id = $1) all_topics
        """;

    /// <summary>In the order of ids, and before their replies, as everybody locks them.</summary>
    private const string LockTopics = "select id from forums.topics where id = any($1) order by id for no key update";

    private const string CountReplies = """
        with gone as (select topic_id, count(*) as replies from forums.replies where author_id = $1 and topic_id = any($2) and deleted_at is null group by topic_id),
          topics as (
            update forums.topics t set reply_count = t.reply_count - g.replies, activity = t.activity + 1 from gone g where t.id = g.topic_id
            returning t.category_id, g.replies),
          categories as (select category_id, sum(replies) as replies from topics group by category_id)
        update forums.categories c set reply_count = c.reply_count - g.replies from categories g where c.id = g.category_id
        """;

    private const string EmptyReplies = """
        with gone as (
          update forums.replies set content = '', html = '', deleted_at = coalesce(deleted_at, $3), version = version + 1
          where author_id = $1 and topic_id = any($2) and (deleted_at is null or content <> '')
          returning id)
        update forums.topics set solution_reply_id = null, is_solved = false, version = version + 1 where solution_reply_id in (select id from gone)
        """;

    /// <summary>Topics with no live reply are deleted next.</summary>
    private const string CountTopics = """
        with gone as (
          select category_id, count(*) as topics from forums.topics t
          where author_id = $1 and id = any($2) and deleted_at is null and not exists (select from forums.replies r where r.topic_id = t.id and r.deleted_at is null)
          group by category_id)
        update forums.categories c set topic_count = c.topic_count - g.topics from gone g where c.id = g.category_id
        """;

    private const string EmptyTopics = """
        update forums.topics t set title = $4, title_key = $5, claims_title = false, content = '', html = '', tags = '{}', version = version + 1,
          deleted_at = case when exists (select from forums.replies r where r.topic_id = t.id and r.deleted_at is null) then deleted_at else coalesce(deleted_at, $3) end
        where author_id = $1 and id = any($2) and (content <> '' or title <> $4)
        """;
}
