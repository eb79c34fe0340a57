using Modular.Forums.Infrastructure.Tags;

namespace Modular.Forums.Infrastructure.Checks;

/// <summary>What the totals of tags were counted from, and the totals. They follow the log of changes: a topic that the log still has something of is left to its follower.</summary>
internal static class TagChecks
{
    /// <summary>Only whoever holds the lock of the follower's place counts.</summary>
    private const string Lock = "select from forums.followers where name = 'tag_totals' and cardinality($1::bigint[]) > 0 for update";

    private const string Counted = "select tag collate \"C\" as tag, k.category_id, count(*) as topics from forums.tagged_topics k, unnest(k.tags) tag";

    public static readonly Check<long> Topics = new("tagged_topics",
        new(long.MinValue,
            """
            select max(id) from (select id from (
              (select id from forums.topics where id > $1 order by id limit 500) union (select topic_id from forums.tagged_topics where topic_id > $1 order by topic_id limit 500)) topics
            order by id limit 500) piece
            """,
            Lock),
        """
        select coalesce(t.id, k.topic_id), 'topic ' || coalesce(t.id, k.topic_id)
        from (select id, category_id, tags from forums.topics where id > $1 and id <= $2 and deleted_at is null and cardinality(tags) > 0) t
        full join (select topic_id, category_id, tags from forums.tagged_topics where topic_id > $1 and topic_id <= $2) k on k.topic_id = t.id
        where (t.category_id, t.tags) is distinct from (k.category_id, k.tags) and not exists (
          select from forums.changes h where h.topic_id = coalesce(t.id, k.topic_id) and (h.xid, h.id) > (
            coalesce((select xid from forums.followers where name = 'tag_totals'), '0'::xid8), coalesce((select id from forums.followers where name = 'tag_totals'), 0)))
        order by 1
        """,
        TagCounting.TakeOut, TagCounting.PutIn);

    /// <summary>Both are written in one transaction, so there is nothing to wait for. All categories are one piece: what was counted is read once.</summary>
    public static readonly Check<long> Totals = new("tag_totals",
        new(long.MinValue, "select case when $1 < 9223372036854775807 then 9223372036854775807 end", Lock),
        $"""
        with counted as ({Counted} where k.category_id > $1 and k.category_id <= $2 group by 1, 2)
        select coalesce(c.category_id, n.category_id), 'tag ' || coalesce(c.tag, n.tag) || ' in category ' || coalesce(c.category_id, n.category_id)
        from counted c full join (select * from forums.tag_totals where category_id > $1 and category_id <= $2) n on n.tag = c.tag and n.category_id = c.category_id
        where coalesce(c.topics, 0) <> coalesce(n.topics, 0) order by 1, 2
        """,
        $"""
        with counted as ({Counted} where k.category_id = any($1) group by 1, 2),
        gone as (delete from forums.tag_totals n where n.category_id = any($1) and not exists (select from counted c where c.tag = n.tag and c.category_id = n.category_id))
        insert into forums.tag_totals as n (tag, category_id, topics) select tag, category_id, topics from counted
        on conflict (tag, category_id) do update set topics = excluded.topics where n.topics <> excluded.topics
        """);
}
