using Forums.Tests.Http;

namespace Forums.Tests.Model;

/// <summary>What is somebody's own: what they follow and have not read, what they were told, their drafts, and how they stand.</summary>
internal sealed class PeopleSweep(Session session, World world, Dice dice)
{
    public async Task RunAsync(Person who)
    {
        await UnreadAsync(who);
        await FollowsAsync(who);
        await NotificationsAsync(who);

        var drafts = (await session.GetAsync(who, $"{People.Me}/drafts")).Expect(200).Items.Select(d => d.GetProperty("key").GetString()!);
        Comparison.Equal(string.Join(' ', who.Drafts.Keys.Order(StringComparer.Ordinal)), string.Join(' ', drafts.Order(StringComparer.Ordinal)), $"drafts of {who}");
        var standing = (await session.GetAsync(who, $"{People.Me}/standing")).Expect(200).Json;
        Comparison.Equal(who.IsSuspended, standing.GetProperty("suspendedUntil").ValueKind != System.Text.Json.JsonValueKind.Null, $"suspension of {who}");
        Comparison.Equal(Math.Min(50, who.Warnings), standing.GetProperty("warnings").GetArrayLength(), $"warnings of {who}");
        if (who.Rank >= Person.Moderator) await QueueAsync(who);
    }

    private async Task UnreadAsync(Person who)
    {
        var there = world.Follows.Where(f => f.Key.Who == who && f.Value.Level == "follow").Select(f => f.Key.Topic)
            .Where(t => !t.IsDeleted && t.Category.Sees(who) && t.Replies.Any(r => r.Id > world.Read.GetValueOrDefault((who, t)) && !r.IsDeleted && r.Author != who))
            .OrderByDescending(t => t.LastActivityAt).ThenByDescending(t => t.Id).ToList();
        var shown = (await session.PagesAsync(who, $"{People.Me}/unread?limit=7")).SelectMany(p => p.Items).ToList();
        Comparison.SameList(there.Select(t => t.Id), [.. shown.Select(u => u.GetProperty("topic").GetProperty("id").GetInt64())], $"unread topics of {who}");
        foreach (var (topic, unread) in there.Zip(shown)) Comparison.Equal(world.Unread(who, topic), unread.GetProperty("unread").GetInt32(), $"unread by {who} in {topic}");
        Comparison.Equal(there.Count, (await session.GetAsync(who, $"{People.Me}/unread/count")).Expect(200).Json.GetProperty("topics").GetInt32(), $"number of unread topics of {who}");

        var some = world.Topics.Values.OrderBy(_ => dice.Next(1000)).Take(50).ToList();
        var states = (await session.GetAsync(who, $"/api/v1/forums/topics/unread?ids={string.Join(',', some.Select(t => t.Id))}")).Expect(200).Items;
        Comparison.SameList(some.Where(t => t.Shows(who)).Select(t => t.Id).Order(), [.. states.Select(s => s.GetProperty("topicId").GetInt64()).Order()], $"read positions of {who}");
        foreach (var state in states) Comparison.SameReadState(world, who, world.Topics[state.GetProperty("topicId").GetInt64()], state);
    }

    private async Task FollowsAsync(Person who)
    {
        var there = world.Follows.Where(f => f.Key.Who == who && f.Key.Topic.Shows(who)).Select(f => $"{f.Key.Topic.Id} {f.Value.Level} {f.Value.IsAutomatic}");
        var shown = (await session.PagesAsync(who, $"{People.Me}/follows?limit=7")).SelectMany(p => p.Items)
            .Select(f => $"{f.GetProperty("topic").GetProperty("id").GetInt64()} {f.GetProperty("level").GetString()} {f.GetProperty("isAutomatic").GetBoolean()}");
        Comparison.Equal(string.Join(", ", there.Order(StringComparer.Ordinal)), string.Join(", ", shown.Order(StringComparer.Ordinal)), $"follows of {who}");
    }

    /// <summary>Each is about something that they may see now.</summary>
    private async Task NotificationsAsync(Person who)
    {
        var told = (await session.PagesAsync(who, $"{People.Me}/notifications?limit=100")).SelectMany(p => p.Items).ToList();
        Assert.All(told, n => Assert.True(People.TopicOf(n) is not { } id || world.Topics[id].Shows(who), $"{who} is told {n}"));
        Assert.Equal(told.Count, told.Select(n => n.GetProperty("id").GetInt64()).Distinct().Count());
        var unread = (await session.GetAsync(who, $"{People.Me}/notifications/unread-count")).Expect(200).Json.GetProperty("count").GetInt32();
        Comparison.Equal(told.Count(n => !n.GetProperty("isRead").GetBoolean()), unread, $"unread notifications of {who}");
    }

    private async Task QueueAsync(Person who)
    {
        foreach (var status in (string[])["pending", "resolved", "dismissed"])
        {
            var there = world.Cases.Where(c => c.Status == status && c.IsOpenTo(who)).Select(c => $"{c.Id} {c.Reporters.Count}");
            var shown = (await session.PagesAsync(who, $"/api/v1/forums/moderation/reports?status={status}&limit=7")).SelectMany(p => p.Items)
                .Select(c => $"{c.GetProperty("id").GetInt64()} {c.GetProperty("reportCount").GetInt32()}");
            Comparison.Equal(string.Join(", ", there.Order(StringComparer.Ordinal)), string.Join(", ", shown.Order(StringComparer.Ordinal)), $"{status} reports for {who}");
        }

        foreach (var reported in world.Cases.TakeLast(20).Where(c => c.IsOpenTo(who)))
        {
            var shown = (await session.GetAsync(who, $"/api/v1/forums/moderation/reports/{reported.Id}")).Expect(200).Json;
            Comparison.Equal((reported.Status, reported.Post.IsDeleted || reported.Post.In.IsDeleted), (shown.GetProperty("case").GetProperty("status").GetString(), shown.GetProperty("case").GetProperty("isDeleted").GetBoolean()), $"report {reported.Id}");
        }
    }
}
