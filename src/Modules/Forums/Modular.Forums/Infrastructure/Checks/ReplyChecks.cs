namespace Modular.Forums.Infrastructure.Checks;

/// <summary>What a reply's row says of its place and its votes.</summary>
internal static class ReplyChecks
{
    private const string Votes = "select coalesce(sum(v.value), 0)::integer from forums.votes v where v.post_kind = 2 and v.post_id = r.id";

    private const string Raise = "update forums.topics set activity = activity + 1 where id = any($1)";

    /// <summary>The piece alone is walked through: the planner takes the parents of all replies for the way otherwise, once for each level.</summary>
    private const string Piece = "with recursive piece as materialized (select id, topic_id, parent_id, author_id from forums.replies where";

    private const string Branches = """
        ), thread as (
          select topic_id, id, array[]::bigint[] as path, 0 as depth, id as root, array[author_id] as people from piece where parent_id is null
          union all
          select t.topic_id, r.id, case when cardinality(t.path) < 32 then t.path || t.id else t.path end, t.depth + 1, t.root,
            case when cardinality(t.people) >= 32 or r.author_id = any(t.people) then t.people else t.people || r.author_id end
          from thread t join piece r on r.parent_id = t.id and r.topic_id = t.topic_id
        ), placed as (
          select id, path, depth, root, array(select p from unnest(people) p order by p) as people from thread
        )
        """;

    private const string Among = $"{Piece} topic_id = any($1) {Branches}";

    private const string Differs = """
        (r.path, r.depth, r.thread_root_id, r.participants, r.conversation_id) is distinct from (p.path, p.depth, p.root, p.people, forums.conversation_id(r.topic_id, p.people))
        """;

    /// <summary>
    /// The path, the depth, the root, who takes part and the conversation follow from the parents. Imported replies whose place a job has yet to work out have no
    /// conversation, and are left to it. The 32s are <see cref="Domain.Reply.MaxPathLength"/> and <see cref="Domain.Conversation.MaxParticipants"/>.
    /// </summary>
    public static readonly Check<long> Place = new("replies.path, depth, thread_root_id, participants, conversation_id", Pieces.Topics,
        $"""
        {Piece} topic_id > $1 and topic_id <= $2 {Branches}
        select r.topic_id, 'reply ' || r.id from forums.replies r left join placed p on p.id = r.id
        where r.topic_id > $1 and r.topic_id <= $2 and r.conversation_id is not null and (p.id is null or {Differs})
        order by r.topic_id, r.id
        """,
        """
        update forums.replies r set parent_id = null where r.topic_id = any($1) and r.parent_id is not null
          and not exists (select from forums.replies p where p.id = r.parent_id and p.topic_id = r.topic_id)
        """,
        $"""
        {Among}
        update forums.replies r set parent_id = null where r.topic_id = any($1) and r.parent_id >= r.id and r.id not in (select id from placed)
        """,
        $"""
        {Among}
        update forums.replies r set path = p.path, depth = p.depth, thread_root_id = p.root, participants = p.people, conversation_id = forums.conversation_id(r.topic_id, p.people),
          version = r.version + 1
        from placed p where r.id = p.id and {Differs}
        """,
        Raise);

    public static readonly Check<long> Score = new("replies.score", Pieces.Topics,
        $"select r.topic_id, 'reply ' || r.id from forums.replies r where r.topic_id > $1 and r.topic_id <= $2 and r.score <> ({Votes}) order by r.topic_id, r.id",
        $"update forums.replies r set score = ({Votes}), activity = r.activity + 1 where r.topic_id = any($1) and r.score <> ({Votes})",
        Raise);
}
