using Modular.Accounts.Contracts;
using Modular.Forums.Domain;
using Modular.Forums.Infrastructure.Changes;
using Modular.Platform.Persistence;

namespace Modular.Forums.Infrastructure.Follows;

/// <summary>Whoever opens a topic or replies to it follows it from then on, unless they said otherwise of the topic or of all. A second later than they wrote, which costs writing nothing.</summary>
internal sealed class OwnPosts(DbSession session, IUserRoles people) : IChangeFollower
{
    /// <summary>Locks nobody's row: a follow that is there stays as it is. Of a topic that went into another, the other is followed.</summary>
    private const string Follow = """
        with posts as (
          select p.user_id, coalesce(t.merged_into, t.id) as topic_id, p.reply_id, p.at
          from unnest($1::uuid[], $2::bigint[], $3::bigint[], $4::timestamptz[]) as p (user_id, topic_id, reply_id, at) join forums.topics t on t.id = p.topic_id
          where not exists (select from forums.members m where m.user_id = p.user_id and not m.follows_own_posts)
            and not exists (select from forums.follows f where f.user_id = p.user_id and f.topic_id = coalesce(t.merged_into, t.id))),
        followed as (
          insert into forums.follows (user_id, topic_id, level, is_automatic, at) select user_id, topic_id, 1, true, at from posts order by user_id, topic_id
          on conflict do nothing returning user_id, topic_id)
        insert into forums.read_positions (user_id, topic_id, reply_id, at)
        select p.user_id, p.topic_id, p.reply_id, p.at from posts p join followed f on f.user_id = p.user_id and f.topic_id = p.topic_id order by 1, 2, 3 desc
        on conflict do nothing
        """;

    public static string Name => "own_posts";

    public async Task FollowAsync(IReadOnlyList<ChangeRow> changes, CancellationToken cancel)
    {
        var posts = changes.Where(c => c is { ActorId: not null, Kind: ChangeKind.TopicCreated or ChangeKind.ReplyCreated })
            .GroupBy(c => (User: c.ActorId!.Value, c.TopicId)).Select(g => (g.Key.User, g.Key.TopicId, ReplyId: g.Max(c => c.ReplyId ?? 0), At: g.Min(c => c.At))).ToList();
        if (posts.Count == 0) return;

        var there = await people.FindRolesAsync(posts.Select(p => p.User).ToHashSet(), cancel);
        posts.RemoveAll(p => !there.ContainsKey(p.User));
        await using var follow = session.Command(Follow).With(
            posts.Select(p => p.User).ToArray(), posts.Select(p => p.TopicId).ToArray(), posts.Select(p => p.ReplyId).ToArray(), posts.Select(p => p.At.UtcDateTime).ToArray());
        await follow.ExecuteNonQueryAsync(cancel);
    }
}
