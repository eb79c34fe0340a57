using System.Text;
using System.Text.Json;
using Forums.Tests.Feeds;
using Forums.Tests.Http;

namespace Forums.Tests.Model;

/// <summary>Categories and their totals, the forum at a glance, feeds for readers, and the last events of the live feed.</summary>
internal sealed class FeedSweep(TestNode node, Session session, World world)
{
    private static readonly TimeSpan Listening = TimeSpan.FromMilliseconds(300);

    public async Task RunAsync(Person who)
    {
        await CategoriesAsync(who);
        await OverviewAsync(who);
        await AtomAsync(who, "/api/v1/forums/feed.atom", Live(who));
        foreach (var category in world.Categories)
            if (category.Sees(who)) await AtomAsync(who, $"{Forum.Categories}/{category.Slug}/feed.atom", Live(who).Where(t => t.Category == category));
            else (await session.GetAsync(who, $"{Forum.Categories}/{category.Slug}/feed.atom")).Expect(404, "forums.category.not_found");
        await EventsAsync(who);
    }

    private IEnumerable<Topic> Live(Person who) => world.Topics.Values.Where(t => !t.IsDeleted && t.Category.Sees(who));

    private async Task CategoriesAsync(Person who)
    {
        var shown = (await session.GetAsync(who, Forum.Categories)).Expect(200).Items.ToDictionary(c => c.GetProperty("slug").GetString()!, StringComparer.Ordinal);
        Comparison.Equal(string.Join(' ', world.Categories.Where(c => c.Sees(who)).Select(c => c.Slug).Order(StringComparer.Ordinal)), string.Join(' ', shown.Keys.Order(StringComparer.Ordinal)), $"categories of {who}");
        foreach (var category in world.Categories.Where(c => c.Sees(who)))
        {
            await session.GetAsync(who, $"{Forum.Categories}/{category.Slug}");
            var topics = Live(who).Where(t => t.Category == category).ToList();
            Comparison.Equal((topics.Count, topics.Sum(t => t.ReplyCount)), Totals(shown[category.Slug], "topicCount", "replyCount"), $"totals of {category}");
            Comparison.Equal((category.Takes(who), category.IsModeratedBy(who)), (shown[category.Slug].GetProperty("canPost").GetBoolean(), shown[category.Slug].GetProperty("canModerate").GetBoolean()), $"rights of {who} in {category}");
        }
    }

    private async Task OverviewAsync(Person who)
    {
        var shown = (await session.GetAsync(who, "/api/v1/forums/stats")).Expect(200).Json;
        Comparison.Equal((Live(who).Count(), Live(who).Sum(t => t.ReplyCount)), Totals(shown, "topics", "replies"), $"totals for {who}");
        var recent = shown.GetProperty("recentTopics").EnumerateArray().Select(t => t.GetProperty("id").GetInt64()).ToList();
        Comparison.SameList(Live(who).OrderByDescending(t => t.Id).Take(5).Select(t => t.Id), recent, $"recent topics for {who}");
    }

    private async Task AtomAsync(Person who, string path, IEnumerable<Topic> topics)
    {
        var feed = System.Xml.Linq.XDocument.Parse((await session.GetAsync(who, path)).Expect(200).Text).Root!;
        var titles = feed.Elements(feed.Name.Namespace + "entry").Select(e => e.Element(feed.Name.Namespace + "title")!.Value);
        Comparison.Equal(string.Join('|', topics.OrderByDescending(t => t.Id).Take(20).Select(t => t.Title)), string.Join('|', titles), $"{path} for {who}");
        if (topics.LastOrDefault() is not { } topic) return;

        var replies = System.Xml.Linq.XDocument.Parse((await session.GetAsync(who, topic.Path + "/feed.atom")).Expect(200).Text).Root!;
        Comparison.Equal(Math.Min(20, topic.ReplyCount), replies.Elements(feed.Name.Namespace + "entry").Count(), $"replies in the feed of {topic}");
    }

    /// <summary>Everything that is told is of categories that they see, and says no word that they may not read.</summary>
    private async Task EventsAsync(Person who)
    {
        using var http = new HttpClient { BaseAddress = node.Address };
        if (!who.IsGuest) http.DefaultRequestHeaders.Authorization = new("Bearer", who.User!.AccessToken);
        using var answer = await http.GetAsync(FeedStream.Address + "?last=200", HttpCompletionOption.ResponseHeadersRead);
        await using var stream = await answer.EnsureSuccessStatusCode().Content.ReadAsStreamAsync();

        var told = await ListenAsync(stream);
        Assert.True(world.Secrets.LeakedTo(who, told) is null, $"The live feed tells {who} the word {world.Secrets.LeakedTo(who, told)}.");
        foreach (var line in told.Split('\n').Where(l => l.StartsWith("data: {", StringComparison.Ordinal) && l.EndsWith('}')))
        {
            var data = JsonElement.Parse(line["data: ".Length..]);
            if (data.TryGetProperty("categoryId", out var id)) Assert.True(world.Categories.Single(c => c.Id == id.GetInt64()).Sees(who), $"The live feed tells {who} of {line}");
        }
    }

    private static async Task<string> ListenAsync(Stream stream)
    {
        using var end = new CancellationTokenSource(Listening);
        var (told, buffer) = (new StringBuilder(), new byte[65536]);
        try
        {
            while (await stream.ReadAsync(buffer, end.Token) is > 0 and var read) told.Append(Encoding.UTF8.GetString(buffer, 0, read));
        }
        catch (OperationCanceledException)
        {
            // What is told from now on is not about this moment.
        }

        Assert.Contains("feed.opened", told.ToString(), StringComparison.Ordinal);
        return told.ToString();
    }

    private static (int, int) Totals(JsonElement shown, string topics, string replies) => (shown.GetProperty(topics).GetInt32(), shown.GetProperty(replies).GetInt32());
}
