[assembly: AssemblyFixture(typeof(TestHost))]

namespace Forums.Tests.Http;

/// <summary>Short words for what most tests begin with.</summary>
internal static class Forum
{
    public const string Categories = "/api/v1/forums/categories";
    public const string Topics = "/api/v1/forums/topics";
    public const string Content = "Something that is worth a topic.";

    private static int _names;

    /// <summary>A new category's slug; tests that count or list have one of their own.</summary>
    public static async Task<string> NewCategoryAsync(this TestHost host)
    {
        using var admin = await host.SignedInAsync(Role.Admin);
        var slug = Name("category");
        (await admin.PostAsync(Categories, new { name = slug, slug })).Expect(201);
        return slug;
    }

    public static async Task<HttpAnswer> NewTopicAsync(this TestClient client, string category, string? title = null, string content = Content, params string[] tags) =>
        (await client.PostAsync(Topics, new { category, title = title ?? Name("Topic"), content, tags })).Expect(201);

    public static async Task<HttpAnswer> ReplyAsync(this TestClient client, long topic, string content = "A reply.", long? parent = null) =>
        (await client.PostAsync($"{Topics}/{topic}/replies", new { content, parentId = parent })).Expect(201);

    /// <summary>All pages of a list, following its links; fails when they do not end.</summary>
    public static async Task<List<HttpAnswer>> PagesAsync(this TestClient client, string path)
    {
        var pages = new List<HttpAnswer>();
        for (string? next = path; next is not null; next = pages[^1].NextLink)
        {
            pages.Add((await client.GetAsync(next)).Expect(200));
            Assert.True(pages.Count < 200, $"The pages of {path} do not end.");
        }

        return pages;
    }

    public static List<long> Ids(this IEnumerable<HttpAnswer> pages) => [.. pages.SelectMany(page => page.Items).Select(item => item.GetProperty("id").GetInt64())];

    public static string Name(string what) => $"{what}-{Interlocked.Increment(ref _names)}";
}
