using Forums.Tests.Http;

namespace Forums.Tests.Model;

/// <summary>Drafts, which are there for their owners alone.</summary>
internal sealed class DraftMoves(World world, Dice dice) : Moves(world, dice)
{
    public override IEnumerable<(int Weight, Func<Attempt?> Make)> All => [(5, Save), (2, Delete)];

    private Attempt? Save()
    {
        var (who, topic, category) = (Dice.Somebody(World), Dice.Chance(60) ? Dice.Recent(World.Topics.Values) : null, Dice.Pick(World.Categories));
        var key = topic is null ? $"category-{category.Id}" : $"topic-{topic.Id}";
        var known = who.Drafts.GetValueOrDefault(key);
        var match = Dice.Chance(20) ? Match.Stale : (known is null) == Dice.Chance(85) ? Match.None : Match.Fresh;
        var (title, content) = (Dice.Chance(5) ? new string('x', 201) : topic is null ? Dice.Title() : "", Dice.Text());
        var verdict = new Verdict().SignedIn(who).Invalid(title.Length > 200, "forums.draft.title_too_long");
        verdict = topic is null ? verdict.Stop(!category.Sees(who), 404, "forums.category.not_found") : verdict.Sees(who, topic);
        verdict.Refuse(known is null ? match != Match.None : match == Match.Stale, 412, "precondition.stale")
            .Refuse(known is not null && match == Match.None, 428, "precondition.required");
        return new(who, HttpMethod.Put, $"{People.Me}/drafts/{key}", new { title, content, tags = Array.Empty<string>() }, verdict)
        {
            Success = known is null ? 201 : 200,
            Match = match == Match.Fresh && known is null ? Match.Stale : match,
            Tag = $"{People.Me}/drafts/{key}",
            Then = Then(answer =>
            {
                who.Drafts[key] = new(title, content, answer.ETag!, topic);
                World.Secrets.Keep(title + " " + content, (reader, _) => reader == who);
                Assert.Equal((title, content), (answer["title"], answer["content"]));
            }),
        };
    }

    private Attempt? Delete()
    {
        var who = Dice.Somebody(World);
        var key = Dice.Any(who.Drafts.Keys) is { } own && Dice.Chance(80) ? own : Dice.Any([.. World.People.SelectMany(p => p.Drafts.Keys)]);
        if (key is null) return null;

        var verdict = new Verdict().SignedIn(who).Refuse(!who.Drafts.ContainsKey(key), 404, "forums.draft.not_found");
        return new(who, HttpMethod.Delete, $"{People.Me}/drafts/{key}", null, verdict) { Success = 204, Then = Then(() => { who.Drafts.Remove(key); }) };
    }
}
