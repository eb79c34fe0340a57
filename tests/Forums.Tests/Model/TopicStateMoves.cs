namespace Forums.Tests.Model;

/// <summary>Deleting, restoring and flagging topics.</summary>
internal sealed class TopicStateMoves(World world, Dice dice) : Moves(world, dice)
{
    private static readonly Dictionary<string, string> Properties = new(StringComparer.Ordinal)
    {
        ["pin"] = "isPinned",
        ["lock"] = "isLocked",
        ["archive"] = "isArchived",
        ["feature"] = "isFeatured",
        ["solved"] = "isSolved",
    };

    public override IEnumerable<(int Weight, Func<Attempt?> Make)> All => [(4, Delete), (4, Restore), (1, Purge), (10, Flag)];

    private Attempt? Delete()
    {
        if (Target() is not ({ } who, { } topic)) return null;

        var (moderates, reason) = (topic.Category.IsModeratedBy(who), Dice.Chance(25) ? Dice.Secret() : null);
        var verdict = new Verdict().SignedIn(who).NotSuspended(who).Sees(who, topic).Refuse(who != topic.Author && !moderates, 403, "forums.topic.not_yours");
        if (!moderates)
            topic.Closed(verdict, moderates: false)
                .Refuse(reason is not null, 403, "forums.post.reason_not_yours")
                .Refuse(topic.Replies.Any(r => !r.IsDeleted && r.Author != topic.Author), 409, "forums.topic.answered");
        return new(who, HttpMethod.Delete, topic.Path + (reason is null ? "" : $"?reason={reason}"), null, verdict)
        {
            Success = 204,
            Touches = topic,
            Then = Then(() => topic.IsDeleted = true),
        };
    }

    private Attempt? Restore()
    {
        var topic = Dice.Chance(60) ? Dice.Any([.. World.Topics.Values.Where(t => t.IsDeleted)]) : Dice.Recent(World.Topics.Values);
        if (topic is null) return null;

        var who = Dice.Somebody(World);
        var verdict = new Verdict().SignedIn(who).NotSuspended(who).Sees(who, topic)
            .Refuse(!topic.Category.IsModeratedBy(who), 403, "forums.category.not_moderated")
            .Refuse(topic.MergedInto is not null, 409, "forums.topic.merged");
        return new(who, HttpMethod.Post, topic.Path + "/restore", new { }, verdict)
        {
            Then = Then(answer =>
            {
                topic.IsDeleted = false;
                Comparison.Same(topic, answer.Json, isWhole: true);
            }),
        };
    }

    private Attempt? Purge()
    {
        if (Target() is not ({ } who, { } topic)) return null;

        var verdict = new Verdict().SignedIn(who).NotSuspended(who).Sees(who, topic).Refuse(!(topic.Category.IsModeratedBy(who) && who.Rank == Person.Admin), 403, "forums.post.not_for_good");
        return new(who, HttpMethod.Delete, topic.Path + "?permanent=true", null, verdict) { Success = 204, Touches = topic, Then = Then(() => World.Remove(topic)) };
    }

    private Attempt? Flag()
    {
        if (Target() is not ({ } who, { } topic)) return null;

        var (flag, on, moderates) = (Dice.Pick(Properties.Keys), Dice.Chance(50), topic.Category.IsModeratedBy(who));
        if (flag is "archive" or "lock" && topic.Is(flag)) on = Dice.Chance(20); // so that not everything comes to rest
        var verdict = new Verdict().SignedIn(who).NotSuspended(who).Sees(who, topic);
        if (flag == "solved") topic.Closed(verdict.Refuse(!moderates && who != topic.Author, 403, "forums.topic.not_yours"), moderates);
        else verdict.Refuse(!moderates, 403, "forums.category.not_moderated").Refuse(topic.IsDeleted, 409, "forums.topic.deleted");
        return new(who, on ? HttpMethod.Put : HttpMethod.Delete, $"{topic.Path}/{flag}", null, verdict)
        {
            Then = Then(answer =>
            {
                if (flag == "solved") topic.Solve(on ? topic.Solution : null, on);
                else if (on) topic.Flags.Add(flag);
                else topic.Flags.Remove(flag);
                Assert.Equal(on, answer.Json.GetProperty(Properties[flag]).GetBoolean());
                Comparison.Same(topic, answer.Json, isWhole: true);
            }),
        };
    }

    private (Person Who, Topic Topic)? Target() => Dice.Recent(World.Topics.Values) is { } topic ? (Dice.Chance(30) ? topic.Author : Dice.Somebody(World), topic) : null;
}
