using System.Text;
using Timeline.Tests.Http;

namespace Timeline.Tests.Import;

public sealed class JsonImportTests(TestHost host)
{
    [Fact]
    public async Task Objects_in_an_array_or_one_a_line_come_in_too()
    {
        using var admin = await host.SignedInAsync(Role.Admin);
        var slug = Cards.Name("json-");
        var array = $$"""[{"title":"One of {{slug}}","category":"{{slug}}","year":-66000000,"precision":"million_years","imageUrl":"https://example.org/x","page_views":3},{"title":5,"year":"x"},[],{"title":{"a":1} },{"title":"Two of {{slug}}","category":"{{slug}}","year":"1850","circa":true}]""";

        var report = await admin.SendAsync(Encoding.UTF8.GetBytes(array), "application/json");
        Assert.Equal(["2 refused timeline.import.no_number /year", "3 refused timeline.import.no_object ", "4 refused timeline.import.no_object /title"], report.Problems());
        Assert.Equal("True 5 2 0 3 0", report.Summary());

        var lines = $$"""
            {"title":"Three of {{slug}}","category":"{{slug}}","year":1850}
            {"title":"Four of

            {"title":"Five of {{slug}}","category":"{{slug}}","year":1850,"title":"twice"}
            {"title":"Six of {{slug}}","category":"{{slug}}","year":1850}
            """;
        report = await admin.SendAsync(Encoding.UTF8.GetBytes(lines), "application/x-ndjson");
        Assert.Equal(["2 refused timeline.import.json_malformed ", "4 refused timeline.import.column_twice /title"], report.Problems());
        Assert.Equal([$"One of {slug}", $"Six of {slug}", $"Three of {slug}", $"Two of {slug}"], await host.TitlesAsync(slug));

        var cut = await admin.SendAsync(Encoding.UTF8.GetBytes($$"""[{"title":"Seven of {{slug}}","category":"{{slug}}","year":1850},{"title":"""), "application/json");
        Assert.Equal(["2 refused timeline.import.json_malformed "], cut.Problems());
        (await admin.PostFileAsync("[]"u8.ToArray(), "application/json")).Expect(422, "timeline.import.empty");
        (await admin.PostFileAsync([], "application/x-ndjson")).Expect(422, "timeline.import.empty");
    }
}
