using System.Text.Json;

namespace Forums.Tests.Model;

/// <summary>What an answer says of something, against the model.</summary>
internal static class Comparison
{
    public static void Same(Topic topic, JsonElement shown, bool isWhole)
    {
        var of = $"of {topic}";
        Equal(topic.Id, shown.GetProperty("id").GetInt64(), "id " + of);
        Equal(topic.Category.Slug, shown.GetProperty("category").GetProperty("slug").GetString(), "category " + of);
        Equal(topic.Title, shown.GetProperty("title").GetString(), "title " + of);
        Equal(string.Join(',', topic.Tags), string.Join(',', shown.GetProperty("tags").EnumerateArray().Select(t => t.GetString())), "tags " + of);
        Equal(topic.Author.Id, shown.GetProperty("author").GetProperty("id").GetGuid(), "author " + of);
        Equal(Flags(topic), Flags(shown), "flags " + of);
        Equal(topic.ReplyCount, shown.GetProperty("replyCount").GetInt32(), "replyCount " + of);
        Equal(topic.Score, shown.GetProperty("score").GetInt32(), "score " + of);
        Equal(topic.CreatedAt, shown.GetProperty("createdAt").GetDateTimeOffset(), "createdAt " + of);
        Equal(topic.LastActivityAt, shown.GetProperty("lastActivityAt").GetDateTimeOffset(), "lastActivityAt " + of);
        Equal(topic.IsEdited, shown.GetProperty("editedAt").ValueKind != JsonValueKind.Null, "edited " + of);
        if (!isWhole) return;

        Equal(topic.Text, shown.GetProperty("content").GetString(), "content " + of);
        Equal(topic.Solution?.Id, Number(shown, "solutionReplyId"), "solution " + of);
        Equal(topic.MergedInto?.Id, Number(shown, "mergedInto"), "mergedInto " + of);
    }

    /// <summary>Of a deleted one only its place is shown, to whomever.</summary>
    public static void Same(Reply reply, JsonElement shown)
    {
        var of = $"of {reply}";
        Equal(reply.Id, shown.GetProperty("id").GetInt64(), "id " + of);
        Equal(reply.Topic.Id, shown.GetProperty("topicId").GetInt64(), "topicId " + of);
        Equal(reply.Parent?.Id, Number(shown, "parentId"), "parent " + of);
        Equal(reply.Depth, shown.GetProperty("depth").GetInt32(), "depth " + of);
        Equal(Math.Min(reply.Depth, 5), shown.GetProperty("displayDepth").GetInt32(), "displayDepth " + of);
        Equal(reply.IsDeleted, shown.GetProperty("isDeleted").GetBoolean(), "isDeleted " + of);
        Equal(reply.Score, shown.GetProperty("score").GetInt32(), "score " + of);
        Equal(reply.Topic.Solution == reply, shown.GetProperty("isSolution").GetBoolean(), "isSolution " + of);
        Equal(reply.CreatedAt, shown.GetProperty("createdAt").GetDateTimeOffset(), "createdAt " + of);
        Equal(reply.IsEdited, shown.GetProperty("editedAt").ValueKind != JsonValueKind.Null, "edited " + of);
        Equal(reply.IsDeleted ? null : reply.Text, shown.GetProperty("content").GetString(), "content " + of);
        Equal(reply.IsDeleted ? null : reply.Author.Id, shown.GetProperty("author") is { ValueKind: JsonValueKind.Object } author ? author.GetProperty("id").GetGuid() : (Guid?)null, "author " + of);
        Equal(reply.IsDeleted, shown.GetProperty("conversation").ValueKind == JsonValueKind.Null, "conversation " + of);
        if (!reply.IsDeleted) SameConversation(reply, shown.GetProperty("conversation"), of);
    }

    public static void SameReactions(Post post, Person? who, JsonElement items)
    {
        var there = post.Reactions.GroupBy(r => r.Emoji).Select(g => $"{g.Key} {g.Count()} {g.Any(r => r.Who == who)}");
        var shown = items.EnumerateArray().Select(i => $"{i.GetProperty("emoji").GetString()} {i.GetProperty("count").GetInt32()} {i.GetProperty("mine").GetBoolean()}");
        Equal(string.Join(", ", there.Order(StringComparer.Ordinal)), string.Join(", ", shown.Order(StringComparer.Ordinal)), $"reactions to {post}");
    }

    public static void SameReadState(World world, Person who, Topic topic, JsonElement shown)
    {
        Equal(world.Read.TryGetValue((who, topic), out var position) ? position : null, Number(shown, "lastReadReplyId"), $"read position of {who} in {topic}");
        Equal(world.Unread(who, topic), shown.GetProperty("unread").GetInt32(), $"unread by {who} in {topic}");
    }

    public static void Equal<T>(T there, T shown, string what) => Assert.True(EqualityComparer<T>.Default.Equals(there, shown), $"{what}: {there} in the model, {shown} in the answer");

    /// <summary>The same things in the same order.</summary>
    public static void SameList(IEnumerable<long> there, IReadOnlyCollection<long> shown, string what) => Equal(string.Join(' ', there), string.Join(' ', shown), what);

    public static long? Number(JsonElement shown, string property) => shown.GetProperty(property) is { ValueKind: JsonValueKind.Number } number ? number.GetInt64() : null;

    private static void SameConversation(Reply reply, JsonElement shown, string of)
    {
        Equal(reply.Root.Id, shown.GetProperty("rootId").GetInt64(), "thread root " + of);
        Equal(string.Join(' ', reply.Participants.Order()), string.Join(' ', shown.GetProperty("participants").EnumerateArray().Select(p => p.GetGuid()).Order()), "participants " + of);
    }

    private static string Flags(Topic topic) => $"{topic.Is("pin")} {topic.Is("lock")} {topic.Is("solved")} {topic.Is("archive")} {topic.Is("feature")} {topic.IsDeleted}";

    private static string Flags(JsonElement shown) =>
        string.Join(' ', ((string[])["isPinned", "isLocked", "isSolved", "isArchived", "isFeatured", "isDeleted"]).Select(flag => shown.GetProperty(flag).GetBoolean().ToString()));
}
