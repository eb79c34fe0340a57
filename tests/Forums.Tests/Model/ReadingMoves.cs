using Forums.Tests.Http;

namespace Forums.Tests.Model;

/// <summary>Following topics, and saying how far one has read.</summary>
internal sealed class ReadingMoves(World world, Dice dice) : Moves(world, dice)
{
    public override IEnumerable<(int Weight, Func<Attempt?> Make)> All => [(4, Set), (2, Unset), (5, Read), (1, Prefer)];

    private Attempt? Set()
    {
        var (who, topic, level) = (Dice.Somebody(World), Dice.Recent(World.Topics.Values), Dice.Pick(["follow", "follow", "mute", "adore"]));
        if (topic is null) return null;

        var verdict = new Verdict().SignedIn(who).Invalid(level == "adore", "forums.follow.level_unknown").Sees(who, topic);
        return new(who, HttpMethod.Put, topic.Path + "/follow", new { level }, verdict)
        {
            NeedsSettling = true,
            Then = Then(answer =>
            {
                World.Follows[(who, topic)] = new(level, IsAutomatic: false);
                if (level == "follow") World.Read.TryAdd((who, topic), topic.Replies.Count == 0 ? 0 : topic.Replies[^1].Id);
                Assert.Equal((level, "false"), (answer["level"], answer["isAutomatic"]));
            }),
        };
    }

    private Attempt? Unset()
    {
        var (who, topic) = (Dice.Somebody(World), Dice.Recent(World.Topics.Values));
        if (topic is null) return null;

        return new(who, HttpMethod.Delete, topic.Path + "/follow", null, new Verdict().SignedIn(who).Sees(who, topic))
        {
            Success = 204,
            NeedsSettling = true,
            Then = Then(() => { World.Follows.Remove((who, topic)); }),
        };
    }

    private Attempt? Read()
    {
        var (who, topic) = (Dice.Somebody(World), Dice.Recent(World.Topics.Values));
        var reply = topic is null || Dice.Chance(10) ? Dice.Recent(World.Replies.Values) : Dice.Recent(topic.Replies);
        if (topic is null) return null;

        var verdict = new Verdict().SignedIn(who).Sees(who, topic).Refuse(reply is null || reply.Topic != topic, 422, "forums.reading.no_such_reply");
        return new(who, HttpMethod.Put, topic.Path + "/read", new { replyId = reply?.Id }, verdict)
        {
            NeedsSettling = true,
            Then = Then(answer =>
            {
                World.Read[(who, topic)] = Math.Max(reply!.Id, World.Read.GetValueOrDefault((who, topic)));
                Comparison.SameReadState(World, who, topic, answer.Json);
            }),
        };
    }

    private Attempt Prefer()
    {
        var (who, follows) = (Dice.Somebody(World), Dice.Chance(70));
        return new(who, HttpMethod.Put, $"{People.Me}/preferences", new { followsOwnPosts = follows }, new Verdict().SignedIn(who))
        {
            NeedsSettling = true,
            Then = Then(() => who.FollowsOwnPosts = follows),
        };
    }
}
