using Forums.Tests.Http;

namespace Forums.Tests.Model;

/// <summary>Moving topics to other categories, merging them, and hiding a whole category.</summary>
internal sealed class TopicPlaceMoves(World world, Dice dice) : Moves(world, dice)
{
    public override IEnumerable<(int Weight, Func<Attempt?> Make)> All => [(4, Move), (2, Merge), (1, Toggle)];

    private Attempt? Move()
    {
        if (Dice.Recent(World.Topics.Values) is not { } topic) return null;

        var (who, target, slug) = (Dice.Somebody(World), Dice.Pick(World.Categories), Dice.Chance(5) ? "no-such-place" : null);
        var verdict = new Verdict().SignedIn(who).NotSuspended(who).Sees(who, topic)
            .Refuse(!topic.Category.IsModeratedBy(who), 403, "forums.category.not_moderated")
            .Refuse(slug is not null || !target.Sees(who), 422, "forums.category.unknown")
            .Refuse(slug is null && target.Sees(who) && !target.IsModeratedBy(who), 403, "forums.category.not_moderated")
            .Refuse(topic.IsDeleted, 409, "forums.topic.deleted");
        return new(who, HttpMethod.Post, topic.Path + "/move", new { category = slug ?? target.Slug }, verdict)
        {
            Touches = topic,
            Then = Then(answer =>
            {
                topic.Category = target;
                Comparison.Same(topic, answer.Json, isWhole: true);
            }),
        };
    }

    private Attempt? Merge()
    {
        var (who, from, target) = (Dice.Somebody(World), Dice.Recent(World.Topics.Values), Dice.Recent(World.Topics.Values));
        if (from is null || target is null) return null;

        var into = Dice.Chance(5) ? null : target;
        var verdict = new Verdict().SignedIn(who).NotSuspended(who).Invalid(into is null, "forums.topic.merge_target_missing").Invalid(into == from, "forums.topic.merge_into_itself").Sees(who, from)
            .Refuse(!from.Category.IsModeratedBy(who), 403, "forums.category.not_moderated")
            .Refuse(!target.Shows(who), 422, "forums.topic.merge_target_unknown")
            .Refuse(target.Shows(who) && !target.Category.IsModeratedBy(who), 403, "forums.category.not_moderated")
            .Refuse(from.MergedInto is not null, 409, "forums.topic.merged");
        from.Closed(target.Closed(verdict, moderates: true), moderates: true);
        return new(who, HttpMethod.Post, from.Path + "/merge", new { into = into?.Id }, verdict)
        {
            Touches = from,
            NeedsSettling = true,
            Then = async answer =>
            {
                await MergedAsync(who, from, target);
                Comparison.Same(target, answer.Json, isWhole: true);
            },
        };
    }

    /// <summary>The text is a reply now, whose number only the answer knows; what answered the topic answers it.</summary>
    private async Task MergedAsync(Person who, Topic from, Topic target)
    {
        var text = (await who.Client.PagesAsync($"{target.Path}/replies?limit=100")).SelectMany(p => p.Items).Single(r => !World.Replies.ContainsKey(r.GetProperty("id").GetInt64()));
        var reply = new Reply { Id = text.GetProperty("id").GetInt64(), Author = from.Author, Text = from.Text, CreatedAt = from.CreatedAt, IsEdited = from.IsEdited, Topic = target, Parent = null };
        Carrying.Carry(World, from, target, reply);
        foreach (var moved in from.Replies) (moved.Topic, moved.Parent) = (target, moved.Parent ?? reply);
        target.Replies.AddRange(from.Replies.Append(reply));
        target.Replies.Sort((a, b) => a.Id.CompareTo(b.Id));
        target.LastActivityAt = from.LastActivityAt > target.LastActivityAt ? from.LastActivityAt : target.LastActivityAt;
        from.Replies.Clear();
        from.Solve(null, false);
        (from.IsDeleted, from.MergedInto) = (true, target);
        foreach (var stub in World.Topics.Values.Where(t => t.MergedInto == from)) stub.MergedInto = target;
        World.Replies.Add(reply.Id, reply);
        World.Secrets.Keep(reply);
    }

    /// <summary>Only the attic is hidden and shown again.</summary>
    private Attempt Toggle()
    {
        var (who, attic) = (Dice.Somebody(World), World.Categories[^1]);
        var verdict = new Verdict().SignedIn(who).Stop(who.Rank < Person.Admin, 403, null);
        return new(who, HttpMethod.Patch, $"{Forum.Categories}/{attic.Slug}", new { isActive = !attic.IsActive }, verdict) { Match = Match.Any, Then = Then(() => attic.IsActive = !attic.IsActive) };
    }
}
