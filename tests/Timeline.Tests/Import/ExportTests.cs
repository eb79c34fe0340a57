using System.Net.Http.Headers;
using Timeline.Tests.Http;

namespace Timeline.Tests.Import;

public sealed class ExportTests(TestHost host)
{
    private const string All = """
        select e.title, c.slug, e.year, e.month, e.day, e.precision, e.circa, e.calendar, e.display_text, e.sort_lo, e.sort_hi, e.difficulty, e.description, e.source, e.image_url, e.status
        from timeline.events e join timeline.categories c on c.id = e.category_id order by e.title collate "C"
        """;

    [Fact]
    public async Task What_goes_out_comes_in_again_as_it_was()
    {
        await using var full = await host.NewDatabaseAsync();
        await using var first = await host.StartAnotherAsync(new() { ["Modular:Timeline:Deck:Seed"] = "true" }, full);
        using var admin = await first.SignedInAsync(Role.Admin);
        var category = await admin.NewCategoryAsync();
        (await admin.PostAsync(Cards.Admin, new { category, title = "A \"draft\", with\ncommas", year = 1917, month = 10, day = 25, calendar = "julian", description = "=1+1", imageUrl = "https://example.org/ü" })).Expect(201);
        var expected = await full.ListAsync(All);

        (await admin.GetAsync($"{Cards.Export}?format=xml")).Expect(422, "timeline.import.unknown_format");
        await ComesBackAsync(admin, first, "csv", "text/csv", expected);
        await ComesBackAsync(admin, first, "json", "application/json", expected);
        await ComesBackAsync(admin, first, "ndjson", "application/x-ndjson", expected);
    }

    private async Task ComesBackAsync(TestUser admin, TestNode from, string format, string type, List<string> expected)
    {
        using var plain = new HttpClient { BaseAddress = from.Address };
        plain.DefaultRequestHeaders.Authorization = new("Bearer", admin.AccessToken);
        using var answer = await plain.GetAsync($"{Cards.Export}?format={format}");
        var file = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);

        await using var empty = await host.NewDatabaseAsync();
        await using var other = await host.StartAnotherAsync(database: empty);
        using var admin2 = await other.SignedInAsync(Role.Admin);
        using var content = new ByteArrayContent(file) { Headers = { ContentType = new MediaTypeHeaderValue(type) } };
        var report = (await admin2.PostAsync(Cards.Import, content)).Expect(200);
        Assert.Equal((expected.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), "0"), (report["created"], report["problemCount"]));
        Assert.Equal(expected, await empty.ListAsync(All));
    }
}
