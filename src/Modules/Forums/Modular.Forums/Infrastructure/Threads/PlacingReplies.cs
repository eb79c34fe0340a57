namespace Modular.Forums.Infrastructure.Threads;

/// <summary>The statements that work out a topic's replies from their parents alone, as posting does one by one.</summary>
internal static class PlacingReplies
{
    public const string Orphans = """
        update forums.replies r set parent_id = null
        where r.topic_id = $1 and r.parent_id is not null and not exists (select from forums.replies p where p.id = r.parent_id and p.topic_id = $1)
        """;

    /// <summary>In every circle somebody is not younger than the parent; there it is cut. Nothing outside of circles is touched.</summary>
    public const string Circles = """
        with recursive reached as (
          select id from forums.replies where topic_id = $1 and parent_id is null
          union all
          select r.id from reached p join forums.replies r on r.parent_id = p.id and r.topic_id = $1
        )
        update forums.replies r set parent_id = null where r.topic_id = $1 and r.parent_id >= r.id and r.id not in (select id from reached)
        """;

    /// <summary>The 32s are <see cref="Domain.Reply.MaxPathLength"/> and <see cref="Domain.Conversation.MaxParticipants"/>.</summary>
    public const string Places = """
        with recursive thread as (
          select id, '{}'::bigint[] as path, 0 as depth, id as root, array[author_id] as people from forums.replies where topic_id = $1 and parent_id is null
          union all
          select r.id, case when cardinality(t.path) < 32 then t.path || t.id else t.path end, t.depth + 1, t.root,
            case when cardinality(t.people) >= 32 or r.author_id = any(t.people) then t.people else t.people || r.author_id end
          from thread t join forums.replies r on r.parent_id = t.id and r.topic_id = $1
        ), sorted as (
          select id, path, depth, root, array(select p from unnest(people) p order by p) as people from thread
        ), placed as (
          select *, forums.conversation_id($1, people) as conversation from sorted
        )
        update forums.replies r
        set path = p.path, depth = p.depth, thread_root_id = p.root, participants = p.people, conversation_id = p.conversation, version = r.version + 1
        from placed p
        where r.id = p.id and (r.path, r.depth, r.thread_root_id, r.participants, r.conversation_id) is distinct from (p.path, p.depth, p.root, p.people, p.conversation)
        """;
}
