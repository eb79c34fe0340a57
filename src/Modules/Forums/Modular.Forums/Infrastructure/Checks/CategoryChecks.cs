namespace Modular.Forums.Infrastructure.Checks;

/// <summary>
/// What a category's row says of its topics. Its totals follow the log of changes about a second later: what is in the log and was not folded in yet counts as if it had been,
/// which one statement sees together with the rows.
/// </summary>
internal static class CategoryChecks
{
    private const string Topics = "select count(*) from forums.topics t where t.category_id = c.id and t.deleted_at is null";

    private const string Replies = """
        select count(*) from forums.topics t join forums.replies r on r.topic_id = t.id where t.category_id = c.id and t.deleted_at is null and r.deleted_at is null
        """;

    private const string Pending = """
        from forums.changes h where h.category_id = c.id and (h.xid, h.id) > (
          coalesce((select xid from forums.followers where name = 'category_totals'), '0'::xid8), coalesce((select id from forums.followers where name = 'category_totals'), 0))
        """;

    private const string PendingTopics = $"select coalesce(sum(h.topics), 0) {Pending}";

    private const string PendingReplies = $"select coalesce(sum(h.replies), 0) {Pending}";

    /// <summary>Nothing takes it back, so it may be later than all that can be seen, and never earlier.</summary>
    private const string Last = """
        select max(greatest(t.created_at, (select max(r.created_at) from forums.replies r where r.topic_id = t.id and r.deleted_at is null)))
        from forums.topics t where t.category_id = c.id and t.deleted_at is null
        """;

    private const string LastPending = $"select max(h.at) {Pending} and (h.topics > 0 or h.replies > 0)";

    public static readonly Check<long> TopicCount = new("categories.topic_count", Pieces.Categories,
        $"select c.id, 'category ' || c.slug from forums.categories c where c.id > $1 and c.id <= $2 and c.topic_count + ({PendingTopics}) <> ({Topics})",
        $"update forums.categories c set topic_count = ({Topics}) - ({PendingTopics}) where c.id = any($1) and c.topic_count + ({PendingTopics}) <> ({Topics})");

    public static readonly Check<long> ReplyCount = new("categories.reply_count", Pieces.Categories,
        $"select c.id, 'category ' || c.slug from forums.categories c where c.id > $1 and c.id <= $2 and c.reply_count + ({PendingReplies}) <> ({Replies})",
        $"update forums.categories c set reply_count = ({Replies}) - ({PendingReplies}) where c.id = any($1) and c.reply_count + ({PendingReplies}) <> ({Replies})");

    public static readonly Check<long> LastActivity = new("categories.last_activity_at", Pieces.Categories,
        $"""
        select c.id, 'category ' || c.slug from forums.categories c
        where c.id > $1 and c.id <= $2 and coalesce(greatest(c.last_activity_at, ({LastPending})), '-infinity') < ({Last})
        """,
        $"""
        update forums.categories c set last_activity_at = ({Last})
        where c.id = any($1) and coalesce(greatest(c.last_activity_at, ({LastPending})), '-infinity') < ({Last})
        """);
}
