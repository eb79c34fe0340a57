namespace Forums.Tests.Model;

/// <summary>Deleting and restoring replies, and marking the one that solved a topic.</summary>
internal sealed class ReplyStateMoves(World world, Dice dice) : Moves(world, dice)
{
    public override IEnumerable<(int Weight, Func<Attempt?> Make)> All => [(7, Delete), (4, Restore), (2, Purge), (7, Solve)];

    private Attempt? Delete()
    {
        if (Target() is not ({ } who, { } reply)) return null;

        var (moderates, reason) = (reply.Topic.Category.IsModeratedBy(who), Dice.Chance(25) ? Dice.Secret() : null);
        var verdict = new Verdict().SignedIn(who).NotSuspended(who).Sees(who, reply)
            .Refuse(who != reply.Author && !moderates, 403, "forums.reply.not_yours")
            .Refuse(reason is not null && !moderates, 403, "forums.post.reason_not_yours");
        return new(who, HttpMethod.Delete, reply.Path + (reason is null ? "" : $"?reason={reason}"), null, reply.Topic.Closed(verdict, moderates))
        {
            Success = 204,
            Touches = reply,
            Then = Then(reply.Delete),
        };
    }

    private Attempt? Restore()
    {
        var reply = Dice.Chance(60) ? Dice.Any([.. World.Replies.Values.Where(r => r.IsDeleted)]) : Dice.Recent(World.Replies.Values);
        if (reply is null) return null;

        var who = Dice.Somebody(World);
        var verdict = new Verdict().SignedIn(who).NotSuspended(who).Sees(who, reply).Refuse(!reply.Topic.Category.IsModeratedBy(who), 403, "forums.category.not_moderated");
        return new(who, HttpMethod.Post, reply.Path + "/restore", new { }, reply.Topic.Closed(verdict, moderates: true))
        {
            Touches = reply.Topic,
            Then = Then(answer =>
            {
                reply.IsDeleted = false;
                Comparison.Same(reply, answer.Json);
            }),
        };
    }

    private Attempt? Purge()
    {
        if (Target() is not ({ } who, { } reply)) return null;

        var verdict = new Verdict().SignedIn(who).NotSuspended(who).Sees(who, reply)
            .Refuse(!(reply.Topic.Category.IsModeratedBy(who) && who.Rank == Person.Admin), 403, "forums.post.not_for_good")
            .Refuse(reply.Topic.IsDeleted, 409, "forums.topic.deleted");
        var topic = reply.Topic;
        return new(who, HttpMethod.Delete, reply.Path + "?permanent=true", null, verdict) { Success = 204, Touches = topic, Then = Then(() => World.Remove(reply)) };
    }

    private Attempt? Solve()
    {
        if (Target() is not ({ } who, { } reply)) return null;

        var topic = reply.Topic;
        if (Dice.Chance(50)) who = topic.Author;
        var (moderates, on) = (topic.Category.IsModeratedBy(who), Dice.Chance(70));
        var verdict = new Verdict().SignedIn(who).NotSuspended(who).Sees(who, reply)
            .Refuse(who != topic.Author && !moderates, 403, "forums.topic.not_yours")
            .Refuse(on && reply.IsDeleted, 409, "forums.reply.deleted");
        return new(who, on ? HttpMethod.Put : HttpMethod.Delete, reply.Path + "/solution", null, topic.Closed(verdict, moderates))
        {
            Touches = topic,
            Then = Then(answer =>
            {
                if (on) topic.Solve(reply, true);
                else if (topic.Solution == reply) topic.Solve(null, false);
                Comparison.Same(reply, answer.Json);
            }),
        };
    }

    private (Person Who, Reply Reply)? Target() => Dice.Recent(World.Replies.Values) is { } reply ? (Dice.Chance(40) ? reply.Author : Dice.Somebody(World), reply) : null;
}
