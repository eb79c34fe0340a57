namespace Forums.Tests.Model;

/// <summary>Topics and all their replies, flat and as a tree, page by page; votes, reactions and histories with them.</summary>
internal sealed class ThreadSweep(Session session, World world, Dice dice)
{
    private readonly Dictionary<string, (Topic Topic, string People)> _conversations = new(StringComparer.Ordinal);

    public async Task RunAsync(Person who, int atMost)
    {
        var topics = world.Topics.Values.ToList();
        while (topics.Count > atMost) topics.RemoveAt(dice.Next(topics.Count));
        foreach (var topic in topics)
        {
            await session.LookAsync(who, topic);
            if (topic.Shows(who)) await RepliesAsync(who, topic);
            else (await session.GetAsync(who, topic.Path + "/replies")).Expect(404, "forums.topic.not_found");
        }
    }

    private async Task RepliesAsync(Person who, Topic topic)
    {
        var limit = dice.Pick([3, 7, 100]);
        await SameAsync(who, $"{topic.Path}/replies?limit={limit}", topic.Replies);
        await SameAsync(who, $"{topic.Path}/replies?view=tree&limit={limit}", Tree(topic, null));

        var ids = string.Join(',', topic.Replies.Take(100).Select(r => r.Id));
        var reactions = (await session.GetAsync(who, $"{topic.Path}/reactions?replies={ids}")).Expect(200).Json;
        Comparison.SameReactions(topic, who, reactions.GetProperty("topic"));
        var reacted = topic.Replies.Take(100).Where(r => r.Reactions.Count > 0 && (!r.IsDeleted || topic.Category.IsModeratedBy(who))).Select(r => r.Id);
        Comparison.SameList(reacted, [.. reactions.GetProperty("replies").EnumerateArray().Select(r => r.GetProperty("replyId").GetInt64())], $"replies with reactions in {topic} for {who}");
        foreach (var shown in reactions.GetProperty("replies").EnumerateArray())
            Comparison.SameReactions(world.Replies[shown.GetProperty("replyId").GetInt64()], who, shown.GetProperty("items"));
        if (who.IsGuest) return;

        await VotesAsync(who, topic, ids);
        if (dice.Chance(20)) await HistoryAsync(who, topic);
        if (dice.Chance(20) && dice.Any(topic.Replies) is { } reply && reply.Shows(who)) await HistoryAsync(who, reply);
    }

    private async Task SameAsync(Person who, string path, IEnumerable<Reply> there)
    {
        var shown = (await session.PagesAsync(who, path)).SelectMany(p => p.Items).ToList();
        Comparison.SameList(there.Select(r => r.Id), [.. shown.Select(r => r.GetProperty("id").GetInt64())], $"{path} for {who}");
        foreach (var item in shown)
        {
            var reply = world.Replies[item.GetProperty("id").GetInt64()];
            Comparison.Same(reply, item);
            if (!reply.IsDeleted) OneConversation(reply, item.GetProperty("conversation").GetProperty("id").GetString()!);
        }
    }

    /// <summary>The same people in the same topic, and nobody else, have the same id.</summary>
    private void OneConversation(Reply reply, string id)
    {
        var people = string.Join(' ', reply.Participants.Order());
        if (!_conversations.TryAdd(id, (reply.Topic, people))) Comparison.Equal(_conversations[id], (reply.Topic, people), $"conversation {id} of {reply}");
    }

    private static IEnumerable<Reply> Tree(Topic topic, Reply? parent) => topic.Replies.Where(r => r.Parent == parent).SelectMany(r => Tree(topic, r).Prepend(r));

    private async Task VotesAsync(Person who, Topic topic, string ids)
    {
        var mine = (await session.GetAsync(who, $"{topic.Path}/votes/mine?replies={ids}")).Expect(200).Json;
        Comparison.Equal(Name(topic.Votes.GetValueOrDefault(who)), mine.GetProperty("topic").GetString(), $"vote of {who} on {topic}");
        var there = topic.Replies.Take(100).Where(r => r.Votes.ContainsKey(who)).Select(r => $"{r.Id} {Name(r.Votes[who])}");
        var shown = mine.GetProperty("replies").EnumerateArray().Select(v => $"{v.GetProperty("replyId").GetInt64()} {v.GetProperty("value").GetString()}");
        Comparison.Equal(string.Join(", ", there), string.Join(", ", shown), $"votes of {who} in {topic}");
    }

    private async Task HistoryAsync(Person who, Post post)
    {
        if (post.Author != who && !post.In.Category.IsModeratedBy(who))
        {
            (await session.GetAsync(who, post.Path + "/revisions")).Expect(403, "forums.post.history_not_yours");
            return;
        }

        var shown = (await session.PagesAsync(who, post.Path + "/revisions?limit=2")).SelectMany(p => p.Items).Select(r => r.GetProperty("content").GetString());
        Comparison.Equal(string.Join('|', post.Before.AsEnumerable().Reverse()), string.Join('|', shown), $"history of {post}");
    }

    private static string Name(int vote) => vote > 0 ? "up" : vote < 0 ? "down" : "none";
}
