using System.Globalization;
using System.Text;
using Timeline.Tests.Http;

namespace Timeline.Tests.Import;

public sealed class ImportTests(TestHost host)
{
    [Fact]
    public async Task A_table_with_quotes_a_mark_and_other_lines_ends_comes_in()
    {
        using var admin = await host.SignedInAsync(Role.Admin);
        var (slug, one, other) = (Cards.Name("import-"), Cards.Name("A \"quoted\" event, "), Cards.Name("Over two\nlines "));
        var text = $"\uFEFFtitle,category,year,month,day,precision,circa,calendar,difficulty,description,source,image_url,image_licence\r\n"
            + $"{Quoted(one)},{slug},-43,3,15,,,,5,\"Words, and \"\"more\"\".\",Suetonius,https://example.org/a.jpg,CC0\r\n\r\n"
            + $"{Quoted(other)},{slug},1200,,,century,yes,julian,,,,,\r\n";

        var report = await admin.SendAsync(text);

        Assert.Equal("True 2 2 0 0 0", report.Summary());
        Assert.Equal([slug], report.Json.GetProperty("categoriesCreated").EnumerateArray().Select(c => c.GetString()));
        Assert.Equal(
            [$"{one}|15 March 44 BCE|5|Words, and \"more\".|Suetonius|https://example.org/a.jpg|CC0|2|1", $"{other.Replace('\n', ' ').Trim()}|c. 12th century|3|||||2|1"],
            await host.Database.ListAsync("""
                select e.title, e.display_text, e.difficulty, e.description, e.source, e.image_url, e.image_licence, e.status, v.version
                from timeline.events e join timeline.categories c on c.id = e.category_id join timeline.event_versions v on v.event_id = e.id where c.slug = $1 order by e.year
                """, slug));
    }

    [Fact]
    public async Task Each_broken_line_is_named_and_the_others_come_in()
    {
        using var admin = await host.SignedInAsync(Role.Admin);
        var slug = Cards.Name("broken-");
        var bytes = Encoding.UTF8.GetBytes($"""
            wikidata_id,title,category,year,page_views
            Q1,Good one,{slug},1850,1
            Q2,bro"ken,{slug},1850,1
            Q3,Too few,{slug}
            Q4,Good one,{slug},1850,1
            Q5,No year,{slug},,1
            Q6,Bad year,{slug},MCM,1
            Q7,Of 1850 it was,{slug},1850,1
            Q8,No category,,1850,1
            Q9,Bytes @,{slug},1850,1
            Q10,"Two
            lines, and 1984 on top",{slug},1850,1
            Q11,Too,many,{slug},1850,1
            Q12,,{slug},99999,1
            Q13,Good two,{slug},1851,1
            Q14,"never ends,{slug},1850,1
            Q15,Lost,{slug},1850,1
            """);
        bytes[Array.IndexOf(bytes, (byte)'@')] = 0xE9;

        var report = await admin.SendAsync(bytes, "text/csv");

        Assert.Equal(
            [
                "1 warning timeline.import.unknown_columns ", "3 refused timeline.import.bad_quotes ", "4 refused timeline.import.field_count ", "5 skipped timeline.event.duplicate ",
                "6 refused timeline.date.year_missing /year", "7 refused timeline.import.no_number /year", "8 refused timeline.event.title_tells /title", "9 refused timeline.category.missing /category",
                "10 refused timeline.import.not_utf8 ", "11 warning timeline.import.title_hints /title", "13 refused timeline.import.field_count ", "14 refused timeline.event.title_missing /title",
                "14 refused timeline.date.year_out_of_range /year", "16 refused timeline.import.open_quote ",
            ],
            report.Problems());
        Assert.Equal("True 14 3 1 10 2", report.Summary());
        Assert.Equal(["Good one", "Good two", "Two lines, and 1984 on top"], await host.TitlesAsync(slug));
    }

    [Fact]
    public async Task All_or_nothing_keeps_nothing_when_something_is_refused()
    {
        using var admin = await host.SignedInAsync(Role.Admin);
        var slug = "atomic-lanterns";
        var good = string.Concat(Enumerable.Range(0, 1500).Select(i => string.Create(CultureInfo.InvariantCulture, $"Event number {100_000 + i} of {slug},{slug},{1000 + (i % 800)}\n")));

        var refused = await admin.SendAsync($"title,category,year\n{good}Last,{slug},never\n", "?mode=atomic");

        Assert.Equal("False 1501 1500 0 1 0", refused.Summary());
        Assert.Equal(["1502 refused timeline.import.no_number /year"], refused.Problems());
        Assert.Empty(await host.TitlesAsync(slug));
        Assert.Equal("True 1500 1500 0 0 0", (await admin.SendAsync($"title,category,year\n{good}", "?mode=atomic")).Summary());
        Assert.Equal(1500, (await host.TitlesAsync(slug)).Count);
    }

    [Fact]
    public async Task A_trial_says_what_would_happen_and_the_file_may_come_again()
    {
        using var admin = await host.SignedInAsync(Role.Admin);
        var slug = Cards.Name("trial-");
        var text = $"title,category,year\nOne of {slug},{slug},1850\nTwo of {slug},{slug},1851\nONE OF {slug},{slug},1850\n";

        Assert.Equal("False 3 2 1 0 0", (await admin.SendAsync(text, "?dryRun=true")).Summary());
        Assert.Empty(await host.TitlesAsync(slug));
        Assert.Equal("True 3 2 1 0 0", (await admin.SendAsync(text)).Summary());
        Assert.Equal("True 3 0 3 0 0", (await admin.SendAsync(text)).Summary());
        Assert.Equal("False 3 0 3 0 0", (await admin.SendAsync(text, "?dryRun=true")).Summary());
    }

    [Fact]
    public async Task Sent_twice_at_once_each_event_and_category_comes_once()
    {
        using var admin = await host.SignedInAsync(Role.Admin);
        var text = "title,category,year\n" + string.Concat(Enumerable.Range(0, 3000).Select(i => $"Twin {100_000 + i},twin-{i % 7},1850\n"));

        var reports = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => admin.SendAsync(text)));

        Assert.Equal(["True 3000 0 3000 0 0", "True 3000 0 3000 0 0", "True 3000 3000 0 0 0"], reports.Select(r => r.Summary()).Order());
        Assert.Equal(3000L, await host.Database.AskAsync<long>("select count(*) from timeline.event_versions where title like 'Twin 10%'"));
    }

    [Fact]
    public async Task The_same_key_imports_once_and_another_file_is_refused()
    {
        using var admin = await host.SignedInAsync(Role.Admin);
        var slug = Cards.Name("keyed-");
        var text = $"title,category,year\nOne of {slug},{slug},1850\n";

        var first = await admin.SendAsync(text, key: slug);
        var again = await admin.SendAsync(text, key: slug);

        Assert.Equal((first.Text, "true"), (again.Text, again.Header("Idempotent-Replayed")));
        (await admin.PostFileAsync(Encoding.UTF8.GetBytes(text + "x"), "text/csv", "", slug)).Expect(422, "idempotency.other_request");
    }

    [Fact]
    public async Task Unknown_categories_are_refused_where_that_is_asked()
    {
        using var admin = await host.SignedInAsync(Role.Admin);
        var (known, unknown) = (await admin.NewCategoryAsync(), Cards.Name("Un known "));
        var text = $"title,category,year\nOne of {known},{known},1850\nTwo of {known},{unknown},1851\n";

        var report = await admin.SendAsync(text, "?categories=refuse");

        Assert.Equal(["3 refused timeline.category.unknown /category"], report.Problems());
        await admin.SendAsync(text);
        Assert.Contains((await admin.GetAsync(Cards.Categories)).Items, c => string.Equals(c.GetProperty("slug").GetString(), unknown.Replace(' ', '-'), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_hundred_thousand_lines_come_in_and_go_out_again()
    {
        using var admin = await host.SignedInAsync(Role.Admin);
        var slug = "many-lanterns";
        var text = new StringBuilder("title,category,year\n");
        for (var i = 0; i < 100_000; i++) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"Lantern {100_000 + i} of {slug},{slug},{(i % 4000) - 2000}\n");

        var report = await admin.SendAsync(text.ToString());

        Assert.Equal("True 100000 100000 0 0 0", report.Summary());
        Assert.Equal(100_000, (await host.TitlesAsync(slug)).Count);
        using var lines = await host.Client().Http.SendAsync(Decks.Request(admin, Cards.Export));
        Assert.True((await lines.Content.ReadAsStringAsync()).Split(slug + "," + slug).Length > 100_000);
        await host.Database.RunAsync("delete from timeline.events where category_id = (select id from timeline.categories where slug = $1)", slug);
        await host.Database.RunAsync("update timeline.catalogue set number = number + 1");
    }

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
