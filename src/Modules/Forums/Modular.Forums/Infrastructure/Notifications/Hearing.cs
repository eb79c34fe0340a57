using Modular.Accounts.Contracts;
using Modular.Forums.Application;
using Modular.Forums.Domain;
using Modular.Platform.Persistence;

namespace Modular.Forums.Infrastructure.Notifications;

/// <summary>Who follows, and who of them may and wants to hear it.</summary>
internal sealed class Hearing(DbSession session, IUserRoles people)
{
    /// <summary>Whoever has something unread of the topic knows already that there is something new.</summary>
    private const string OfTopic = """
        select f.user_id, exists (select from forums.notifications n where n.user_id = f.user_id and n.topic_id = $1 and n.read_at is null)
        from forums.follows f where f.topic_id = $1 and f.level = 1 and f.user_id > $2 order by f.user_id limit $3
        """;

    private const string OfNewTopic = """
        select user_id, false from (
          (select user_id from forums.follows where category_id = $1 and level = 1 and user_id > $3 order by user_id limit $4)
          union (select user_id from forums.follows where tag = any($2) and level = 1 and user_id > $3 order by user_id limit $4)) followers
        order by user_id limit $4
        """;

    /// <summary>Who follows the topic hears of it, even where they muted its category or a tag.</summary>
    private const string Muted = """
        select f.user_id from forums.follows f where f.user_id = any($1) and f.level = 2 and (f.topic_id = $2 or (
          (f.category_id = $3 or f.tag = any($4)) and not exists (select from forums.follows t where t.user_id = f.user_id and t.topic_id = $2 and t.level = 1)))
        """;

    /// <summary>Some of those who follow, in the order of their ids, each with whether they know already.</summary>
    public async Task<List<(Guid UserId, bool Knows)>> FollowersAsync(News news, bool isNew, Guid? after, int atMost, CancellationToken cancel)
    {
        await using var select = isNew
            ? session.Command(OfNewTopic).With(news.CategoryId, news.Tags, after ?? Guid.Empty, atMost)
            : session.Command(OfTopic).With(news.TopicId, after ?? Guid.Empty, atMost);
        await using var row = await select.ExecuteReaderAsync(cancel);

        var followers = new List<(Guid, bool)>();
        while (await row.ReadAsync(cancel)) followers.Add((row.GetGuid(0), row.GetBoolean(1)));
        return followers;
    }

    /// <summary>Those of them who may see the topic now and did not mute it.</summary>
    public async Task<HashSet<Guid>> AmongAsync(HashSet<Guid> users, News news, CancellationToken cancel)
    {
        if (users.Count == 0) return users;

        var roles = await people.FindRolesAsync(users, cancel);
        var hearing = users.Where(id => roles.TryGetValue(id, out var role) && (Viewer.Of(role).Roles & news.SeenBy) != Audience.None).ToHashSet();
        if (hearing.Count == 0) return hearing;

        await using var select = session.Command(Muted).With(hearing.ToArray(), news.TopicId, news.CategoryId, news.Tags);
        await using var row = await select.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel)) hearing.Remove(row.GetGuid(0));
        return hearing;
    }
}
