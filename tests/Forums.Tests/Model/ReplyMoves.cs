namespace Forums.Tests.Model;

/// <summary>Posting replies and editing them.</summary>
internal sealed class ReplyMoves(World world, Dice dice) : Moves(world, dice)
{
    public override IEnumerable<(int Weight, Func<Attempt?> Make)> All => [(40, Post), (8, Edit)];

    private Attempt? Post()
    {
        var (who, topic) = (Dice.Somebody(World), Dice.Recent(World.Topics.Values));
        if (topic is null) return null;

        var parent = Dice.Chance(45) ? null : Dice.Chance(8) ? Dice.Any(World.Replies.Values) : Dice.Recent(topic.Replies);
        var content = Dice.Chance(4) ? "  " : Dice.Text() + (Dice.Chance(15) ? $" @{Dice.Member(World).User!.Username}" : "");
        var verdict = new Verdict().SignedIn(who).NotSuspended(who).Invalid(string.IsNullOrWhiteSpace(content), "forums.post.content_missing").Sees(who, topic)
            .Refuse(!topic.Category.Takes(who), 403, "forums.category.read_only")
            .Refuse(parent is not null && parent.Topic != topic, 422, "forums.reply.parent_not_found")
            .Refuse(parent is { IsDeleted: true }, 409, "forums.reply.parent_deleted");
        return new(who, HttpMethod.Post, topic.Path + "/replies", new { content, parentId = parent?.Id }, topic.Closed(verdict, moderates: false))
        {
            Success = 201,
            Touches = topic,
            NeedsSettling = World.Unsettled.Any(u => u.Who == who && u.Topic == topic),
            Then = Then(answer => Posted(answer, who, topic, parent, content)),
        };
    }

    private void Posted(HttpAnswer answer, Person who, Topic topic, Reply? parent, string content)
    {
        var at = answer.Json.GetProperty("createdAt").GetDateTimeOffset();
        var reply = new Reply { Id = answer.Id, Author = who, Text = content, CreatedAt = at, Topic = topic, Parent = parent };
        Assert.True(topic.Replies.Count == 0 || topic.Replies[^1].Id < reply.Id, $"{reply} is not the last one.");
        topic.Replies.Add(reply);
        topic.LastActivityAt = at > topic.LastActivityAt ? at : topic.LastActivityAt;
        World.Replies.Add(reply.Id, reply);
        World.Secrets.Keep(reply);
        World.Unsettled.Add((who, topic, reply.Id));
        Comparison.Same(reply, answer.Json);
    }

    private Attempt? Edit()
    {
        var (who, reply) = (Dice.Somebody(World), Dice.Recent(World.Replies.Values));
        if (reply is null) return null;

        if (Dice.Chance(60)) who = reply.Author;
        var (moderates, content) = (reply.Topic.Category.IsModeratedBy(who), Dice.Chance(5) ? "" : Dice.Text());
        var match = Dice.Chance(8) ? Match.None : Dice.Chance(8) ? Match.Stale : Dice.Chance(10) ? Match.Any : Match.Fresh;
        var verdict = new Verdict().SignedIn(who).Refuse(match == Match.None, 428, "precondition.required").NotSuspended(who)
            .Invalid(content.Length == 0, "forums.post.content_missing").Sees(who, reply)
            .Refuse(who != reply.Author && !moderates, 403, "forums.reply.not_yours")
            .Refuse(!reply.Topic.Category.Takes(who) && !moderates, 403, "forums.category.read_only")
            .Refuse(match == Match.Stale, 412, "precondition.stale")
            .Refuse(reply.IsDeleted, 409, "forums.reply.deleted");
        return new(who, HttpMethod.Patch, reply.Path, new { content }, reply.Topic.Closed(verdict, moderates)) { Match = match, Tag = reply.Path, Then = Then(answer => Edited(answer, reply, content)) };
    }

    private void Edited(HttpAnswer answer, Reply reply, string content)
    {
        reply.Before.Add(reply.Text);
        (reply.Text, reply.IsEdited) = (content, true);
        World.Secrets.Keep(reply);
        Comparison.Same(reply, answer.Json);
    }
}
