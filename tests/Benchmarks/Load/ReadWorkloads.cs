using System.Globalization;
using System.Text.Json;
using Bare;
using Load.Measuring;
using Load.Running;

namespace Load;

/// <summary>The reads. Before anything is measured, both contestants have to answer with the same rows.</summary>
internal sealed class ReadWorkloads(Contestants contestants, BenchOptions options, Forum forum) : IDisposable
{
    /// <summary>How much of the list lies before the deep page.</summary>
    private const double Depth = 0.9;
    private const int WalkLimit = 100;

    /// <summary>Connections that search: as many as the goal names.</summary>
    public const int Searchers = 8;

    private const string OurTopics = "/api/v1/forums/topics";

    private readonly HttpClient _ours = new() { BaseAddress = contestants.Ours.Address };
    private readonly HttpClient _bare = new() { BaseAddress = contestants.Bare.Address };

    public async Task<IReadOnlyList<Workload>> PrepareAsync(CancellationToken cancel)
    {
        var deep = await WalkAsync(cancel);
        var at = deep.At.ToString("O", CultureInfo.InvariantCulture);
        var (lastPage, before) = await LastPageAsync(cancel);
        Workload[] all =
        [
            Read("topic list, first page", OurTopics, "/topics", PgBench.With(Sql.Topics, "1", "21")),
            Read($"topic list, {deep.Skipped:N0} topics deep", $"{OurTopics}?cursor={deep.Cursor}", $"/topics/after?pinned=false&at={Uri.EscapeDataString(at)}&id={deep.Id}",
                PgBench.With(Sql.TopicsAfter, "1", "21", "false", $"'{at}'::timestamptz", $"{deep.Id}")),
            Read("one topic", $"{OurTopics}/{forum.Topic}", $"/topics/{forum.Topic}", PgBench.With(Sql.Topic, "1", $"{forum.Topic}")),
            Read("a topic's first 50 replies", $"{OurTopics}/{forum.Topic}/replies?limit=50", $"/topics/{forum.Topic}/replies", PgBench.With(Sql.Replies, $"{forum.Topic}", "51")),
            Read("the longest topic's last 50 replies", $"{OurTopics}/{forum.LongestTopic}/replies?limit=50&cursor={lastPage}", $"/topics/{forum.LongestTopic}/replies/after?after={before}",
                PgBench.With(Sql.RepliesAfter, $"{forum.LongestTopic}", "51", $"{before}")),
            Read("the longest topic's tree, first 50 replies", $"{OurTopics}/{forum.LongestTopic}/replies?view=tree&limit=50", $"/topics/{forum.LongestTopic}/replies/tree",
                PgBench.With(Sql.ReplyTree, $"{forum.LongestTopic}", "51")),
            Read("category list", "/api/v1/forums/categories", "/categories", PgBench.With(Sql.Categories, "1")),
            Search("rare word", Forum.RareWord),
            Search("common word", Forum.CommonWord),
            Search("common word in one category", Forum.CommonWord, inCategory: true),
            Search("two letters", "ba"),
            Search("a word of Chinese", Forum.ChineseWord),
        ];
        foreach (var workload in all) await CompareAsync(workload, cancel);
        return all;
    }

    public void Dispose()
    {
        _ours.Dispose();
        _bare.Dispose();
    }

    private Workload Read(string name, string ours, string bare, string sql) => new(name, new(contestants.Ours.Address, [ours]), new(contestants.Bare.Address, [bare]), sql);

    private Workload Search(string kind, string word, bool inCategory = false)
    {
        var values = SearchSql.ValuesOf(word, inCategory ? forum.Category : null);
        var q = Uri.EscapeDataString(word);
        var search = Read($"search, {kind}", $"/api/v1/forums/search?q={q}" + (inCategory ? $"&category={Forum.Slug}" : ""), $"/search?q={q}" + (inCategory ? $"&category={forum.Category}" : ""),
            PgBench.With(SearchSql.Text, [.. values.Select(PgBench.Literal)]));
        return search with { Clients = Searchers };
    }

    /// <summary>Goes there as a reader would, page by page.</summary>
    private async Task<(string Cursor, DateTime At, long Id, int Skipped)> WalkAsync(CancellationToken cancel)
    {
        var (cursor, skipped) = ("", 0);
        while (true)
        {
            using var page = JsonDocument.Parse(await _ours.GetStringAsync($"{OurTopics}?limit={WalkLimit}{cursor}", cancel));
            var next = page.RootElement.GetProperty("next").GetString() ?? throw new BenchException("the list ended too early");
            skipped += WalkLimit;
            if (skipped >= options.Topics * Depth)
            {
                var last = page.RootElement.GetProperty("items").EnumerateArray().Last();
                return (next, last.GetProperty("lastActivityAt").GetDateTime(), last.GetProperty("id").GetInt64(), skipped);
            }

            cursor = "&cursor=" + next;
        }
    }

    /// <summary>The cursor of the longest topic's last page, and the reply that it goes on from.</summary>
    private async Task<(string Cursor, long After)> LastPageAsync(CancellationToken cancel)
    {
        var (cursor, after) = ("", 0L);
        while (true)
        {
            using var page = JsonDocument.Parse(await _ours.GetStringAsync($"{OurTopics}/{forum.LongestTopic}/replies?limit=50{(cursor.Length > 0 ? "&cursor=" : "")}{cursor}", cancel));
            if (page.RootElement.GetProperty("next").GetString() is not { } next) return after > 0 ? (cursor, after) : throw new BenchException("the longest topic has one page only");

            (cursor, after) = (next, page.RootElement.GetProperty("items").EnumerateArray().Last().GetProperty("id").GetInt64());
        }
    }

    private async Task CompareAsync(Workload workload, CancellationToken cancel)
    {
        var ours = IdsIn(await _ours.GetStringAsync(workload.Ours.Paths[0], cancel));
        var bare = IdsIn(await _bare.GetStringAsync(workload.Bare.Paths[0], cancel));
        if (ours.Count == 0 || !ours.SequenceEqual(bare)) throw new BenchException($"{workload.Name}: the two do not answer with the same rows ({ours.Count} and {bare.Count})");
    }

    private static List<long> IdsIn(string json)
    {
        using var answer = JsonDocument.Parse(json);
        var root = answer.RootElement;
        if (root.TryGetProperty("items", out var items)) return [.. items.EnumerateArray().Select(IdOf)];
        return [IdOf(root.TryGetProperty("topic", out var topic) ? topic : root)];
    }

    private static long IdOf(JsonElement item) =>
        item.TryGetProperty("replyId", out var reply) && reply.ValueKind == JsonValueKind.Number ? -reply.GetInt64()
        : (item.TryGetProperty("id", out var id) ? id : item.GetProperty("topicId")).GetInt64();
}
