using Microsoft.EntityFrameworkCore;
using Modular.Accounts.Contracts;
using Modular.Forums.Application;
using Modular.Forums.Domain;
using Modular.Platform.Persistence;

namespace Modular.Forums.Infrastructure.Reactions;

/// <summary>Reactions go with who put them there, some at a time; the topics' pages are marked as changed.</summary>
internal sealed class ReactionTraces(ForumsDb db, DbSession session) : IPersonalTraces
{
    private const int AtOnce = 200;

    /// <summary>The topics are locked in the order of their ids, as everybody locks them.</summary>
    private const string Remove = """
        with next as (
          select post_kind, post_id, emoji from forums.reactions where user_id = $1 order by post_kind, post_id limit $2),
        topics as materialized (
          select t.id from forums.topics t where t.id in (
            select coalesce(r.topic_id, n.post_id) from next n left join forums.replies r on n.post_kind = 2 and r.id = n.post_id)
          order by t.id for no key update),
        stirred as (update forums.topics t set activity = t.activity + 1 from topics where t.id = topics.id)
        delete from forums.reactions r using next n where r.user_id = $1 and r.post_kind = n.post_kind and r.post_id = n.post_id and r.emoji = n.emoji
        """;

    public IEnumerable<PersonalRecords> Export(Guid userId) =>
    [
        new("reactions", db.Reactions.AsNoTracking().Where(r => r.UserId == userId).OrderBy(r => r.PostKind).ThenBy(r => r.PostId).ThenBy(r => r.Emoji).Select(r => new
        {
            Post = r.PostKind == PostKind.Topic ? "topic" : "reply", r.PostId, r.Emoji, r.At,
        }).AsAsyncEnumerable()),
    ];

    public async Task EraseAsync(Guid userId, ErasedContent content, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var remove = session.Command(Remove).With(userId, AtOnce);
        while (await remove.ExecuteNonQueryAsync(cancel) > 0) await Task.Yield();
    }
}
