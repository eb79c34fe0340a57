using System.Text.Json;

namespace Forums.Tests.Model;

/// <summary>A few words that the model knows, looked for by different people.</summary>
internal sealed class SearchSweep(Session session, World world, Dice dice)
{
    private const string Search = "/api/v1/forums/search";

    public async Task RunAsync(Person who)
    {
        foreach (var word in Dice.Words) await SameAsync(who, word, "", _ => true);
        var (category, author) = (dice.Pick(world.Categories), dice.Member(world));
        if (category.Sees(who)) await SameAsync(who, dice.Pick(Dice.Words), $"&category={category.Slug}", p => p.In.Category == category);
        await SameAsync(who, dice.Pick(Dice.Words), $"&author={author.User!.Username}", p => p.Author == author);
        await SameAsync(who, dice.Pick(Dice.Words), "&tag=garden", p => p.In.Tags.Contains("garden"));
        await SameAsync(who, dice.Pick(Dice.Words), "&type=topic", p => p is Topic);

        var suggested = (await session.GetAsync(who, $"{Search}/suggestions?q=topic%20zq")).Expect(200).Items;
        Assert.All(suggested, s => Assert.True(world.Topics[s.GetProperty("topicId").GetInt64()] is { IsDeleted: false } topic && topic.Shows(who), $"{s} is suggested to {who}"));
        Assert.Equal(Math.Min(5, world.Topics.Values.Count(t => Finds(who, t))), suggested.Count);
    }

    /// <summary>What is deleted is found by nobody.</summary>
    private static bool Finds(Person who, Post post) => !post.IsDeleted && !post.In.IsDeleted && post.In.Category.Sees(who);

    private async Task SameAsync(Person who, string word, string filter, Func<Post, bool> within)
    {
        var path = $"{Search}?q={word}&sort=date&limit=50{filter}";
        var pages = await session.PagesAsync(who, path);
        if (pages[0].Json.GetProperty("capped").GetBoolean()) return; // of a word that is so common only the newest are found

        var shown = pages.SelectMany(p => p.Items).Select(Named).Order(StringComparer.Ordinal);
        var there = world.Topics.Values.Cast<Post>().Concat(world.Replies.Values)
            .Where(p => Finds(who, p) && within(p) && (p.Text.Contains(word, StringComparison.Ordinal) || (p is Topic topic && topic.Title.Contains(word, StringComparison.OrdinalIgnoreCase))))
            .Select(p => p is Topic ? $"topic {p.Id}" : $"reply {p.Id}").Order(StringComparer.Ordinal);
        Comparison.Equal(string.Join(", ", there), string.Join(", ", shown), $"{path} for {who}");
    }

    private static string Named(JsonElement hit) =>
        hit.GetProperty("type").GetString() == "topic" ? $"topic {hit.GetProperty("topicId").GetInt64()}" : $"reply {hit.GetProperty("replyId").GetInt64()}";
}
