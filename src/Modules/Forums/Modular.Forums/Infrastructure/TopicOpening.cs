using Modular.Forums.Application;
using Modular.Forums.Domain;
using Modular.Platform.Persistence;

namespace Modular.Forums.Infrastructure;

/// <summary>Locks a topic's row and finds out what the viewer may do there, in one round trip.</summary>
internal static class TopicOpening
{
    /// <summary>The row is looked at again once it is locked: it may have been moved or deleted while the lock was waited for.</summary>
    private const string Locked = "with locked as materialized (select id, category_id, deleted_at from forums.topics where id = $1 for no key update) ";

    private const string Rights = "select c.id, c.slug, c.name, (c.post_roles & $2) <> 0, (c.moderate_roles & $2) <> 0";

    private const string Visible = """
         from locked t join forums.categories c on c.id = t.category_id and (c.seen_by & $2) <> 0 where t.deleted_at is null or (c.moderate_roles & $2) <> 0
        """;

    private const string ForEdit = Locked + Rights + ", 0::bigint" + Visible;

    private const string ForReply = Locked + Rights + ", nextval('forums.replies_id_seq')" + Visible;

    /// <summary>Null when there is no such topic for the viewer; otherwise what the topic becomes with all that was learned.</summary>
    public static async Task<Func<Topic, OpenedTopic>?> LockAsync(DbSession session, long id, Viewer viewer, bool forReply, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var select = session.Command(forReply ? ForReply : ForEdit).With(id, viewer.Bits);
        await using var row = await select.ExecuteReaderAsync(cancel);
        if (!await row.ReadAsync(cancel)) return null;

        var category = new CategoryLabel(row.GetInt64(0), row.GetString(1), row.GetString(2));
        var (mayPost, mayModerate, nextReplyId) = (row.GetBoolean(3), row.GetBoolean(4), row.GetInt64(5));
        return topic => new(topic, mayPost, mayModerate) { Category = category, NextReplyId = nextReplyId };
    }
}
