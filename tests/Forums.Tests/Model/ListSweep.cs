using System.Text.Json;
using Forums.Tests.Http;

namespace Forums.Tests.Model;

/// <summary>All lists of topics, in each order and page by page.</summary>
internal sealed class ListSweep(Session session, World world, Dice dice)
{
    public async Task RunAsync(Person who)
    {
        var limit = Math.Clamp(world.Topics.Count / 8, 7, 100);
        foreach (var category in (Category?[])[null, dice.Pick(world.Categories)])
        {
            var path = $"{Forum.Topics}?limit={limit}{(category is null ? "" : $"&category={category.Slug}")}";
            if (category?.Sees(who) == false)
            {
                (await session.GetAsync(who, path)).Expect(422, "forums.category.unknown");
                continue;
            }

            var there = Live(who).Where(t => category is null || t.Category == category).ToList();
            foreach (var sort in (string[])["recent", "newest", "oldest", "replies"]) await SameAsync(who, $"{path}&sort={sort}", Sorted(there, sort));
            await PopularAsync(who, $"{Forum.Topics}?limit=100&sort=popular{(category is null ? "" : $"&category={category.Slug}")}", there);
        }

        var author = dice.Member(world);
        await SameAsync(who, $"{Forum.Topics}?limit={limit}&author={author.User!.Username}", Sorted(Live(who).Where(t => t.Author == author), "recent"));
        await SameAsync(who, $"{Forum.Topics}?limit={limit}&tag=garden", Sorted(Live(who).Where(t => t.Tags.Contains("garden")), "recent"));
        await StatusAsync(who, limit);
    }

    private async Task StatusAsync(Person who, int limit)
    {
        (string Status, Func<Topic, bool> Is)[] flags =
        [
            ("pinned", t => t.Is("pin")), ("locked", t => t.Is("lock")), ("archived", t => t.Is("archive")), ("featured", t => t.Is("feature")), ("solved", t => t.Is("solved")),
            ("unsolved", t => !t.Is("solved")), ("solved,locked", t => t.Is("solved") && t.Is("lock")),
        ];
        foreach (var (status, isSo) in flags) await SameAsync(who, $"{Forum.Topics}?limit={limit}&status={status}", Sorted(Live(who).Where(isSo), "recent"));
        await SameAsync(who, $"{Forum.Topics}?limit={limit}&status=deleted&sort=newest", Sorted(world.Topics.Values.Where(t => t.IsDeleted && t.Category.IsModeratedBy(who)), "newest"));
    }

    private IEnumerable<Topic> Live(Person who) => world.Topics.Values.Where(t => !t.IsDeleted && t.Category.Sees(who));

    private static IEnumerable<Topic> Sorted(IEnumerable<Topic> topics, string sort)
    {
        var pinned = topics.OrderByDescending(t => t.Is("pin"));
        return sort switch
        {
            "recent" => pinned.ThenByDescending(t => t.LastActivityAt).ThenByDescending(t => t.Id),
            "newest" => pinned.ThenByDescending(t => t.Id),
            "oldest" => pinned.ThenBy(t => t.Id),
            _ => pinned.ThenByDescending(t => t.ReplyCount).ThenByDescending(t => t.Id),
        };
    }

    private async Task SameAsync(Person who, string path, IEnumerable<Topic> there)
    {
        var shown = (await session.PagesAsync(who, path)).SelectMany(p => p.Items).ToList();
        Comparison.SameList(there.Select(t => t.Id), [.. shown.Select(Id)], $"{path} for {who}");
        foreach (var item in shown) Comparison.Same(world.Topics[Id(item)], item, isWhole: false);
    }

    /// <summary>Views are counted a little later, so the order is held against what the list itself says of them.</summary>
    private async Task PopularAsync(Person who, string path, List<Topic> there)
    {
        var shown = (await session.GetAsync(who, path)).Expect(200).Items;
        Assert.True(there.Count > 100 || shown.Select(Id).Order().SequenceEqual(there.Select(t => t.Id)), $"{path} for {who} has others than the model.");
        var places = shown.Select(t => (t.GetProperty("isPinned").GetBoolean(), Popularity(t))).ToList();
        Assert.True(places.Zip(places.Skip(1)).All(p => p.First.CompareTo(p.Second) >= 0), $"{path} for {who} is not in order.");
    }

    /// <summary>Replies × 2 + views × 0.1 − 10 a day of age, in steps of a hundredth of a day.</summary>
    private static long Popularity(JsonElement topic) =>
        topic.GetProperty("replyCount").GetInt64() * 20 + topic.GetProperty("viewCount").GetInt64() + topic.GetProperty("createdAt").GetDateTimeOffset().ToUnixTimeMilliseconds() / 864_000;

    private static long Id(JsonElement item) => item.GetProperty("id").GetInt64();
}
