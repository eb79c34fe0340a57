namespace Bare;

/// <summary>The product's statements, as they are; <c>$1</c> is always the bit of those who are not signed in.</summary>
internal static class Sql
{
    public const short Guest = 1;

    private const string Columns = """
        t.id, c.id, c.slug, c.name, t.title, t.tags, t.author_id, t.is_pinned, t.is_locked, t.is_solved, t.is_archived, t.is_featured, t.deleted_at,
        t.reply_count, t.view_count, t.created_at, t.edited_at, t.last_activity_at, t.version, t.activity, t.score
        """;

    private const string FromVisible = "from forums.topics t join forums.categories c on c.id = t.category_id and (c.seen_by & $1) <> 0";

    private const string Order = "order by t.is_pinned desc, t.last_activity_at desc, t.id desc limit $2";

    public const string Topics = $"select {Columns} {FromVisible} where t.deleted_at is null {Order}";

    public const string TopicsAfter = $"select {Columns} {FromVisible} where t.deleted_at is null and (t.is_pinned, t.last_activity_at, t.id) < ($3, $4, $5) {Order}";

    public const string Topic = $"select {Columns}, t.content, t.solution_reply_id, t.html, t.merged_into {FromVisible} where t.id = $2 and (t.deleted_at is null or (c.moderate_roles & $1) <> 0)";

    private const string OfTopic = """
        select r.id, r.topic_id, r.parent_id, r.depth, r.author_id, r.content, r.id = t.solution_reply_id, r.deleted_at, r.created_at, r.edited_at, r.version, r.path,
          r.html, r.score, r.conversation_id, r.thread_root_id, r.participants, r.activity
        from forums.replies r join forums.topics t on t.id = r.topic_id
        where r.topic_id = $1
        """;

    public const string Replies = $"{OfTopic} order by r.id limit $2";

    public const string RepliesAfter = $"{OfTopic} and r.id > $3 order by r.id limit $2";

    public const string ReplyTree = $"{OfTopic} order by r.sort_path limit $2";

    public const string Categories = """
        select c.id, s.name, c.name, c.slug, c.description, c.color, c.icon, c.sort_order, c.is_active, c.is_public, c.topic_count, c.reply_count, c.last_activity_at, c.version,
          (c.post_roles & $1) <> 0, (c.moderate_roles & $1) <> 0, c.view_roles, c.post_roles, c.moderate_roles
        from forums.categories c join forums.sections s on s.id = c.section_id
        where (c.seen_by & $1) <> 0 order by s.sort_order, s.name, c.sort_order, c.name, c.id
        """;

    public const string Reply = """
        with topic as (
          update forums.topics set reply_count = reply_count + 1, last_activity_at = now(), activity = activity + 1 where id = $1 returning id
        )
        insert into forums.replies (topic_id, path, depth, author_id, content, created_at, version)
        select id, '{}', 0, $2, $3, now(), 1 from topic returning id
        """;
}
