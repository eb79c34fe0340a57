using Modular.Forums.Application;
using Modular.Forums.Domain;
using Modular.Platform.Persistence;
using Npgsql;

namespace Modular.Forums.Infrastructure;

internal sealed class ReplyWriting(DbSession session) : IReplyWriting
{
    /// <summary>The row is looked at again once it is locked: it may have been moved, closed or deleted while the lock was waited for.</summary>
    private const string Lock = """
        with locked as materialized (select id, category_id, is_locked, is_archived, deleted_at from forums.topics where id = $1 for no key update)
        select c.id, t.is_locked, t.is_archived, t.deleted_at is not null, (c.post_roles & $2) <> 0, nextval('forums.replies_id_seq')
        from locked t join forums.categories c on c.id = t.category_id and (c.seen_by & $2) <> 0 where t.deleted_at is null or (c.moderate_roles & $2) <> 0
        """;

    /// <summary>A statement of its own, so that it sees what was committed before the lock was had.</summary>
    private const string Parent = """
        select id, path, depth, thread_root_id, participants, conversation_id, deleted_at is not null from forums.replies where id = $2 and topic_id = $1
        """;

    private const string Insert = """
        insert into forums.replies (id, topic_id, parent_id, path, depth, author_id, content, html, thread_root_id, participants, conversation_id, created_at, version, activity)
        values ($1, $2, $3::bigint, $4, $5, $6, $7, $8, $9::bigint, $10, $11::uuid, $12, $13, $14)
        """;

    private const string Count = """
        update forums.topics set reply_count = reply_count + 1, activity = activity + 1, last_reply_author_id = $2, last_activity_at = greatest(last_activity_at, $3) where id = $1
        """;

    private const string Tell = """
        insert into forums.changes (kind, category_id, topic_id, reply_id, actor_id, topics, replies, at) values ($1, $2, $3, $4, $5, $6, $7, $8)
        """;

    public async Task<OpenedThread?> OpenAsync(long topicId, long? parentId, Viewer viewer, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var batch = session.Batch().Add(Lock, topicId, viewer.Bits);
        if (parentId is { } parent) batch.Add(Parent, topicId, parent);
        await using var row = await batch.ExecuteReaderAsync(cancel);
        if (!await row.ReadAsync(cancel)) return null;

        var topic = new AnsweredTopic(topicId, row.GetInt64(0), row.GetBoolean(1), row.GetBoolean(2), row.GetBoolean(3));
        var (mayPost, nextReplyId) = (row.GetBoolean(4), row.GetInt64(5));
        return new(topic, mayPost, nextReplyId, await row.NextResultAsync(cancel) && await row.ReadAsync(cancel) ? ReadParent(row) : null);
    }

    public async Task WriteAsync(Reply reply, Change change, CancellationToken cancel)
    {
        await using var batch = session.Batch()
            .Add(Insert, reply.Id, reply.TopicId, reply.ParentId, reply.Path, reply.Depth, reply.AuthorId, reply.Content.Text, reply.Html, reply.ThreadRootId,
                reply.Participants, reply.ConversationId, reply.CreatedAt, reply.Version, reply.Activity)
            .Add(Count, reply.TopicId, reply.AuthorId, reply.CreatedAt)
            .Add(Tell, change.Kind, change.CategoryId, change.TopicId, change.ReplyId, change.ActorId, change.Topics, change.Replies, change.At);
        await batch.ExecuteNonQueryAsync(cancel);
    }

    private static ParentReply ReadParent(NpgsqlDataReader row) => new(
        row.GetInt64(0), row.GetFieldValue<long[]>(1), row.GetInt32(2), row.IsDBNull(3) ? null : row.GetInt64(3), row.GetFieldValue<Guid[]>(4), row.IsDBNull(5) ? null : row.GetGuid(5), row.GetBoolean(6));
}
