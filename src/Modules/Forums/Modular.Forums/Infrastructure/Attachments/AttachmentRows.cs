using Modular.Forums.Application;
using Modular.Forums.Application.Attachments;
using Modular.Forums.Domain;
using Modular.Platform.Content;
using Modular.Platform.Persistence;

namespace Modular.Forums.Infrastructure.Attachments;

internal sealed class AttachmentRows(DbSession session, AttachmentRemoval removal) : IAttachments
{
    private const string Use = "select coalesce(sum(bytes), 0)::bigint, coalesce(sum(bytes) filter (where created_at > $2), 0)::bigint from forums.attachments where owner_id = $1";

    private const string Visible = """
        select a.hash, a.name from forums.attachments a left join forums.replies r on r.id = a.reply_id
          left join forums.topics t on t.id = coalesce(a.topic_id, r.topic_id) left join forums.categories c on c.id = t.category_id
        where a.id = $2 and case when t.id is null then a.owner_id = $3::uuid
          else (c.seen_by & $1) <> 0 and ((c.moderate_roles & $1) <> 0 or (t.deleted_at is null and r.deleted_at is null)) end
        """;

    private const string Take = "update forums.attachments set topic_id = $1, reply_id = $2 where id = any ($3) and owner_id = any ($4) and topic_id is null and reply_id is null";

    private const string HandOn = "update forums.attachments set topic_id = null, reply_id = $2 where topic_id = $1";

    private const string LeaveTopic = "update forums.attachments set topic_id = null, pending_since = $3 where topic_id = $1 and id <> all ($2)";

    private const string LeaveReply = "update forums.attachments set reply_id = null, pending_since = $3 where reply_id = $1 and id <> all ($2)";

    public Task<AttachmentUse> UseOfAsync(Guid ownerId, DateTimeOffset now, CancellationToken cancel) => ReadUseAsync(ownerId, now, cancel);

    public async Task<AttachmentUse> LockUseOfAsync(Guid ownerId, DateTimeOffset now, CancellationToken cancel)
    {
        await using var wait = session.Command("select pg_advisory_xact_lock(hashtextextended($1, 20261127))").With($"forums.attachments/{ownerId}");
        await wait.ExecuteNonQueryAsync(cancel);
        return await ReadUseAsync(ownerId, now, cancel);
    }

    public async Task<ContentFile?> FindAsync(Guid id, Viewer viewer, Guid? userId, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var select = session.Command(Visible).With(viewer.Bits, id, userId);
        await using var reader = await select.ExecuteReaderAsync(cancel);
        return await reader.ReadAsync(cancel) ? new(ContentHash.Of(reader.GetFieldValue<byte[]>(0)), reader.GetString(1)) : null;
    }

    public async Task TakeAsync(PostRef post, IReadOnlyCollection<Guid> owners, IReadOnlyCollection<Guid> named, CancellationToken cancel)
    {
        var isTopic = post.Kind == PostKind.Topic;
        await using var update = session.Command(Take).With(isTopic ? post.Id : DBNull.Value, isTopic ? DBNull.Value : post.Id, named.ToArray(), owners.ToArray());
        await update.ExecuteNonQueryAsync(cancel);
    }

    public async Task LeaveAsync(PostRef post, IReadOnlyCollection<Guid> named, DateTimeOffset now, CancellationToken cancel)
    {
        await using var update = session.Command(post.Kind == PostKind.Topic ? LeaveTopic : LeaveReply).With(post.Id, named.ToArray(), now);
        await update.ExecuteNonQueryAsync(cancel);
    }

    public async Task HandOnAsync(long topicId, long replyId, CancellationToken cancel)
    {
        await using var update = session.Command(HandOn).With(topicId, replyId);
        await update.ExecuteNonQueryAsync(cancel);
    }

    public Task EraseAsync(Guid ownerId, bool all, CancellationToken cancel) => removal.EraseAsync(ownerId, all, cancel);

    private async Task<AttachmentUse> ReadUseAsync(Guid ownerId, DateTimeOffset now, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var select = session.Command(Use).With(ownerId, now.AddDays(-1));
        await using var reader = await select.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        return new(reader.GetInt64(0), reader.GetInt64(1));
    }
}
