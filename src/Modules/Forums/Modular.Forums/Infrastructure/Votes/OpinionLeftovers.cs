using Modular.Forums.Application;
using Modular.Forums.Domain;
using Modular.Platform.Persistence;

namespace Modular.Forums.Infrastructure.Votes;

/// <summary>Votes on posts, reactions to them and the record of who was mentioned go with the posts.</summary>
internal sealed class OpinionLeftovers(DbSession session) : IPostLeftovers
{
    private const string Votes = "delete from forums.votes v using unnest($1::smallint[], $2::bigint[]) as p (kind, id) where v.post_kind = p.kind and v.post_id = p.id";
    private const string Reactions = "delete from forums.reactions r using unnest($1::smallint[], $2::bigint[]) as p (kind, id) where r.post_kind = p.kind and r.post_id = p.id";
    private const string Mentions = "delete from forums.mentions m using unnest($1::smallint[], $2::bigint[]) as p (kind, id) where m.post_kind = p.kind and m.post_id = p.id";

    public async Task RemoveAsync(IReadOnlyList<PostRef> posts, CancellationToken cancel)
    {
        var (kinds, ids) = (posts.Select(p => (short)p.Kind).ToArray(), posts.Select(p => p.Id).ToArray());
        await using var batch = session.Batch().Add(Votes, kinds, ids).Add(Reactions, kinds, ids).Add(Mentions, kinds, ids);
        await batch.ExecuteNonQueryAsync(cancel);
    }
}
