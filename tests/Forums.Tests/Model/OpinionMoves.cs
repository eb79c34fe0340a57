namespace Forums.Tests.Model;

/// <summary>Votes and reactions.</summary>
internal sealed class OpinionMoves(World world, Dice dice) : Moves(world, dice)
{
    private static readonly string[] Emoji = ["👍", "❤️", "🎉"];

    private static readonly Dictionary<string, int> Values = new(StringComparer.Ordinal) { ["up"] = 1, ["down"] = -1, ["none"] = 0 };

    public override IEnumerable<(int Weight, Func<Attempt?> Make)> All => [(14, Vote), (10, React)];

    private Attempt? Vote()
    {
        var (who, post, value) = (Dice.Somebody(World), Dice.Post(World), Dice.Chance(5) ? "sideways" : Dice.Pick(Values.Keys));
        if (post is null) return null;

        var verdict = AtRest(new Verdict().SignedIn(who).NotSuspended(who).Invalid(value == "sideways", "forums.vote.value_unknown").Sees(who, post), who, post)
            .Refuse(who == post.Author, 403, "forums.vote.own_post");
        return new(who, HttpMethod.Put, post.Path + "/vote", new { value }, verdict)
        {
            Touches = post,
            Then = Then(answer =>
            {
                if (Values[value] == 0) post.Votes.Remove(who);
                else post.Votes[who] = Values[value];
                Assert.Equal((value, post.Score), (answer["value"], answer.Json.GetProperty("score").GetInt32()));
            }),
        };
    }

    private Attempt? React()
    {
        var (who, post, emoji, on) = (Dice.Somebody(World), Dice.Post(World), Dice.Chance(5) ? "word" : Dice.Pick(Emoji), Dice.Chance(65));
        if (post is null) return null;

        var verdict = AtRest(new Verdict().SignedIn(who).NotSuspended(who).Invalid(emoji == "word", "forums.reaction.no_emoji").Sees(who, post), who, post);
        return new(who, on ? HttpMethod.Put : HttpMethod.Delete, $"{post.Path}/reactions/{Uri.EscapeDataString(emoji)}", null, verdict)
        {
            Touches = post,
            Then = Then(answer =>
            {
                if (on) post.Reactions.Add((emoji, who));
                else post.Reactions.Remove((emoji, who));
                Comparison.SameReactions(post, who, answer.Json.GetProperty("items"));
            }),
        };
    }

    /// <summary>A locked topic still takes both.</summary>
    private static Verdict AtRest(Verdict verdict, Person who, Post post) => post.In.Closed(verdict, moderates: true)
        .Refuse(!post.In.Category.Takes(who), 403, "forums.category.read_only")
        .Refuse(post is Reply { IsDeleted: true }, 409, "forums.post.deleted");
}
