[assembly: AssemblyFixture(typeof(TestHost))]

namespace Timeline.Tests.Http;

/// <summary>Short words for what most tests begin with.</summary>
internal static class Cards
{
    public const string Root = "/api/v1/timeline";
    public const string Events = $"{Root}/events";
    public const string Categories = $"{Root}/categories";
    public const string Admin = $"{Root}/admin/events";
    public const string AdminCategories = $"{Root}/admin/categories";
    public const string Import = $"{Admin}/import";
    public const string Export = $"{Admin}/export";

    private static int _names;

    /// <summary>A new category's slug; tests that count or list have one of their own.</summary>
    public static async Task<string> NewCategoryAsync(this TestClient admin)
    {
        var slug = Name("category");
        (await admin.PostAsync(AdminCategories, new { slug, name = slug })).Expect(201);
        return slug;
    }

    public static async Task<HttpAnswer> NewEventAsync(this TestClient admin, string category, string? title = null, long year = 1969, int difficulty = 3, string status = "published") =>
        (await admin.PostAsync(Admin, new { category, title = title ?? Name("Something happens, "), year, difficulty, status })).Expect(201);

    public static string Name(string what) => $"{what}{Interlocked.Increment(ref _names)}x";

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
}
