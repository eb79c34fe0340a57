using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Timeline.Tests.Http;

namespace Timeline.Tests.Import;

/// <summary>Short words for sending files and reading their reports.</summary>
internal static class Decks
{
    private static readonly string[] Counts = ["lines", "created", "skipped", "refused", "warnings"];

    public static Task<HttpAnswer> SendAsync(this TestClient client, string text, string query = "", string? key = null) => SendAsync(client, Encoding.UTF8.GetBytes(text), "text/csv", query, key);

    public static async Task<HttpAnswer> SendAsync(this TestClient client, byte[] file, string type, string query = "", string? key = null) => (await PostFileAsync(client, file, type, query, key)).Expect(200);

    public static async Task<HttpAnswer> PostFileAsync(this TestClient client, byte[] file, string type, string query = "", string? key = null, bool wait = false)
    {
        using var content = new ByteArrayContent(file);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return await client.PostAsync(Cards.Import + query, content, [.. key is null ? [] : new[] { ("Idempotency-Key", key) }, .. wait ? new[] { ("Expect", "100-continue") } : []]);
    }

    public static HttpRequestMessage Request(TestUser user, string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new("Bearer", user.AccessToken);
        return request;
    }

    public static string Summary(this HttpAnswer report) => $"{report.Json.GetProperty("applied").GetBoolean()} {string.Join(' ', Counts.Select(c => report[c]))}";

    public static IEnumerable<string> Problems(this HttpAnswer report) => report.Json.GetProperty("problems").EnumerateArray().Select(p => $"{p.GetProperty("line").GetInt32()} {Text(p, "severity")} {Text(p, "code")} {Text(p, "pointer")}");

    private static string? Text(JsonElement item, string name) => item.GetProperty(name).GetString();

    /// <summary>The titles of a category's events, in order.</summary>
    public static Task<List<string>> TitlesAsync(this TestHost host, string slug) =>
        host.Database.ListAsync("select e.title from timeline.events e join timeline.categories c on c.id = e.category_id where c.slug = $1 order by e.title collate \"C\"", slug);
}
