using Modular.Platform.Persistence;

namespace Modular.Forums.Infrastructure.Follows;

/// <summary>The rows of people. They are locked after topics and replies, and several in the order of their ids.</summary>
internal static class MemberRows
{
    private const string Make = "insert into forums.members (user_id) values ($1) on conflict do nothing";
    private const string Lock = "select user_id from forums.members where user_id = $1 for no key update";
    private const string Read = "select follows_own_posts from forums.members where user_id = $1";
    private const string Set = "insert into forums.members (user_id, follows_own_posts) values ($1, $2) on conflict (user_id) do update set follows_own_posts = excluded.follows_own_posts";

    /// <summary>Until the transaction ends.</summary>
    public static async Task LockAsync(DbSession session, Guid userId, CancellationToken cancel)
    {
        await using var batch = session.Batch().Add(Make, userId).Add(Lock, userId);
        await batch.ExecuteNonQueryAsync(cancel);
    }

    public static async Task<bool> FollowsOwnPostsAsync(DbSession session, Guid userId, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var read = session.Command(Read).With(userId);
        return await read.ExecuteScalarAsync(cancel) is not false;
    }

    public static async Task SetFollowsOwnPostsAsync(DbSession session, Guid userId, bool follows, CancellationToken cancel)
    {
        await using var set = session.Command(Set).With(userId, follows);
        await set.ExecuteNonQueryAsync(cancel);
    }
}
