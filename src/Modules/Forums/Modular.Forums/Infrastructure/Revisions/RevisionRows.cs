using Modular.Forums.Application;
using Modular.Forums.Application.Revisions;
using Modular.Forums.Domain;
using Modular.Platform.Persistence;

namespace Modular.Forums.Infrastructure.Revisions;

internal sealed class RevisionRows(DbSession session) : IRevisions, IPostLeftovers
{
    private const string OfTopic = """
        select t.author_id, (c.moderate_roles & $2) <> 0 from forums.topics t join forums.categories c on c.id = t.category_id
        where t.id = $1 and (c.seen_by & $2) <> 0 and (t.deleted_at is null or (c.moderate_roles & $2) <> 0)
        """;

    private const string OfReply = """
        select r.author_id, (c.moderate_roles & $2) <> 0 from forums.replies r join forums.topics t on t.id = r.topic_id join forums.categories c on c.id = t.category_id
        where r.id = $1 and (c.seen_by & $2) <> 0 and ((r.deleted_at is null and t.deleted_at is null) or (c.moderate_roles & $2) <> 0)
        """;

    private const string Trim = """
        delete from forums.revisions where id in (
          select id from (
            select id, row_number() over (order by version desc) as from_last, row_number() over (order by version) as from_first
            from forums.revisions where post_kind = $1 and post_id = $2) placed
          where from_last > $3 and from_first > 1)
        """;

    private const string Remove = "delete from forums.revisions r using unnest($1::smallint[], $2::bigint[]) as p (kind, id) where r.post_kind = p.kind and r.post_id = p.id";

    public async Task<RevisionAccess?> FindAsync(PostRef post, Viewer viewer, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var select = session.Command(post.Kind == PostKind.Topic ? OfTopic : OfReply).With(post.Id, viewer.Bits);
        await using var row = await select.ExecuteReaderAsync(cancel);
        return await row.ReadAsync(cancel) ? new RevisionAccess(row.GetGuid(0), row.GetBoolean(1)) : null;
    }

    public async Task TrimAsync(PostRef post, CancellationToken cancel)
    {
        await using var trim = session.Command(Trim).With((short)post.Kind, post.Id, Revision.MaxKept);
        await trim.ExecuteNonQueryAsync(cancel);
    }

    public async Task RemoveAsync(IReadOnlyList<PostRef> posts, CancellationToken cancel)
    {
        await using var remove = session.Command(Remove).With(posts.Select(p => (short)p.Kind).ToArray(), posts.Select(p => p.Id).ToArray());
        await remove.ExecuteNonQueryAsync(cancel);
    }
}
