using System.Text.Json;

namespace Forums.Tests.Http;

/// <summary>Short words for what tests of following and being told begin with.</summary>
internal static class People
{
    public const string Me = "/api/v1/forums/me";
    public const string Replies = "/api/v1/forums/replies";

    /// <summary>Waits until all that happened in a topic so far was told to whom it concerns.</summary>
    public static Task ToldAsync(this TestHost host, long topic) => host.Database.WaitUntilAsync("""
        select (select count(*) from forums.followers where name in ('notifications', 'own_posts')) = 2
          and not exists (select from forums.changes c join forums.followers f on f.name in ('notifications', 'own_posts') where c.topic_id = $1 and (c.xid, c.id) > (f.xid, f.id))
          and not exists (select from scheduling.jobs where type = 'forums.notify' and (args::jsonb ->> 'topicId')::bigint = $1)
        """, topic);

    /// <summary>What somebody was told of a topic, the earliest first: kind and reply.</summary>
    public static async Task<List<string>> ToldOfAsync(this TestHost host, TestUser user, long topic)
    {
        await host.ToldAsync(topic);
        var items = (await user.GetAsync($"{Me}/notifications?limit=100")).Expect(200).Items;
        return [.. items.Where(n => TopicOf(n) == topic).Select(n => $"{n.GetProperty("kind").GetString()} {n.GetProperty("replyId").GetRawText()}").Reverse()];
    }

    public static long? TopicOf(JsonElement notification) =>
        notification.GetProperty("topic") is { ValueKind: JsonValueKind.Object } topic ? topic.GetProperty("id").GetInt64() : null;

    public static async Task HideAsync(this TestHost host, string category) => await host.Database.RunAsync("update forums.categories set is_public = false where slug = $1", category);
}
