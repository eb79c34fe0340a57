namespace Modular.Forums.Infrastructure.Checks;

/// <summary>What a topic's row says of its replies and votes. Who replied last is not among it: it stays where that reply is deleted, and imported topics may not know it.</summary>
internal static class TopicChecks
{
    private const string Live = "select count(*)::integer from forums.replies r where r.topic_id = t.id and r.deleted_at is null";

    private const string Votes = "select coalesce(sum(v.value), 0)::integer from forums.votes v where v.post_kind = 1 and v.post_id = t.id";

    private const string IsSolution = "exists (select from forums.replies r where r.id = t.solution_reply_id and r.topic_id = t.id and r.deleted_at is null)";

    /// <summary>Deleting takes no activity back, so it may be later than all that can be seen, and never earlier.</summary>
    private const string Last = "select greatest(t.created_at, max(r.created_at)) from forums.replies r where r.topic_id = t.id and r.deleted_at is null";

    public static readonly Check<long> ReplyCount = new("topics.reply_count", Pieces.Topics,
        $"select t.id, 'topic ' || t.id from forums.topics t where t.id > $1 and t.id <= $2 and t.reply_count <> ({Live}) order by t.id",
        $"update forums.topics t set reply_count = ({Live}), activity = t.activity + 1 where t.id = any($1) and t.reply_count <> ({Live})");

    public static readonly Check<long> LastActivity = new("topics.last_activity_at", Pieces.Topics,
        $"select t.id, 'topic ' || t.id from forums.topics t where t.id > $1 and t.id <= $2 and t.last_activity_at < ({Last}) order by t.id",
        $"update forums.topics t set last_activity_at = ({Last}), activity = t.activity + 1 where t.id = any($1) and t.last_activity_at < ({Last})");

    /// <summary>A solution is a live reply of its topic, and the topic is solved then. One without a solution may be solved all the same.</summary>
    public static readonly Check<long> Solution = new("topics.solution_reply_id", Pieces.Topics,
        $"""
        select t.id, 'topic ' || t.id from forums.topics t
        where t.id > $1 and t.id <= $2 and t.solution_reply_id is not null and not (t.is_solved and {IsSolution}) order by t.id
        """,
        $"""
        update forums.topics t set is_solved = {IsSolution}, solution_reply_id = case when {IsSolution} then t.solution_reply_id end, version = t.version + 1
        where t.id = any($1) and t.solution_reply_id is not null and not (t.is_solved and {IsSolution})
        """);

    public static readonly Check<long> Score = new("topics.score", Pieces.Topics,
        $"select t.id, 'topic ' || t.id from forums.topics t where t.id > $1 and t.id <= $2 and t.score <> ({Votes}) order by t.id",
        $"update forums.topics t set score = ({Votes}), activity = t.activity + 1 where t.id = any($1) and t.score <> ({Votes})");

    /// <summary>Nobody has read what was never written. Of what was removed for good, they may have.</summary>
    public static readonly Check<long> ReadPositions = new("read_positions.reply_id", Pieces.Topics,
        """
        select p.topic_id, 'topic ' || p.topic_id || ' by ' || p.user_id from forums.read_positions p
        where p.topic_id > $1 and p.topic_id <= $2 and p.reply_id > greatest((select last_value from forums.replies_id_seq), (select max(id) from forums.replies)) order by p.topic_id, p.user_id
        """,
        """
        update forums.read_positions p set reply_id = coalesce((select max(r.id) from forums.replies r where r.topic_id = p.topic_id), 0)
        where p.topic_id = any($1) and p.reply_id > greatest((select last_value from forums.replies_id_seq), (select max(id) from forums.replies))
        """);
}
