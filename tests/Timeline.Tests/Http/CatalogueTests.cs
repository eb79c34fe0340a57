using System.Globalization;
using System.Text.Json;

namespace Timeline.Tests.Http;

public sealed class CatalogueTests(TestHost host)
{
    [Fact]
    public async Task Every_collection_answers_a_plain_request()
    {
        using var stranger = host.Client();
        using var admin = await host.SignedInAsync(Role.Admin);
        var slug = await admin.NewCategoryAsync();
        for (var i = 0; i < 6; i++) await admin.NewEventAsync(slug, year: 1000 + (100 * i));

        foreach (var root in (string[])[Cards.Events, Cards.Categories, $"{Cards.Events}/random"]) (await stranger.GetAsync(root)).Expect(200);
        foreach (var root in (string[])[Cards.Admin, $"{Cards.Root}/admin/reports", Cards.Export]) (await admin.GetAsync(root)).Expect(200);
        foreach (var root in (string[])[Cards.Admin, $"{Cards.Root}/admin/reports", Cards.Export]) (await stranger.GetAsync(root)).Expect(401);
    }

    [Fact]
    public async Task Players_page_through_what_can_be_dealt_and_see_no_date()
    {
        using var admin = await host.SignedInAsync(Role.Admin);
        using var ann = await host.SignedInAsync();
        var slug = await admin.NewCategoryAsync();
        for (var year = 1701; year < 1726; year++) await admin.NewEventAsync(slug, year: year);
        await admin.NewEventAsync(slug, status: "draft");

        var pages = await ann.PagesAsync($"{Cards.Events}?category={slug}&limit=10");
        var seen = pages.SelectMany(p => p.Items).ToList();

        Assert.Equal([10, 10, 5], pages.Select(p => p.Items.Count));
        Assert.Equal(25, seen.Select(Id).Distinct().Count());
        Assert.All(seen, card => Assert.Equal(JsonValueKind.Null, card.GetProperty("date").ValueKind));
        Assert.NotEqual(await InOrderAsync(slug), seen.Select(Id)); // one chance in 10²⁵
        Assert.All((await admin.PagesAsync($"{Cards.Events}?category={slug}&limit=100")).SelectMany(p => p.Items), card => Assert.StartsWith("17", card.GetProperty("date").GetProperty("text").GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_that_players_are_told_names_a_date_a_source_or_an_order()
    {
        using var admin = await host.SignedInAsync(Role.Admin);
        using var ann = await host.SignedInAsync();
        var slug = await admin.NewCategoryAsync();
        for (var i = 0; i < 12; i++)
        {
            (await admin.PostAsync(Cards.Admin, new
            {
                category = slug,
                title = Cards.Name("Something secret, "),
                year = 1987 - (307 * i),
                month = 4,
                day = 7,
                status = "published",
                difficulty = (i % 5) + 1,
                description = "Words.",
                source = string.Create(CultureInfo.InvariantCulture, $"https://example.org/in-{1987 - (307 * i)}"),
                imageUrl = string.Create(CultureInfo.InvariantCulture, $"https://example.org/{1987 - (307 * i)}.jpg"),
                imageLicence = "CC0",
            })).Expect(201);
        }

        var events = (await admin.GetAsync($"{Cards.Admin}?category={slug}&limit=100")).Expect(200).Items;
        Assert.Equal(12, events.Count);

        var told = new List<string>
        {
            (await ann.GetAsync($"{Cards.Events}?category={slug}&limit=100")).Expect(200).Text,
            (await ann.GetAsync($"{Cards.Events}/random?count=12&categories={slug}")).Expect(200).Text,
            (await ann.GetAsync($"{Cards.Events}/{Id(events[0])}")).Expect(404, "timeline.event.not_found").Text,
            (await ann.PostAsync($"{Cards.Events}/{Id(events[0])}/reports", new { reason = "other" })).Expect(201).Text,
            (await ann.GetAsync($"{Cards.Events}/{Id(events[0])}/reports/mine")).Expect(200).Text,
        };

        foreach (var text in told)
        {
            Assert.DoesNotContain("example.org", text, StringComparison.Ordinal);
            foreach (var date in events.Select(e => e.GetProperty("date")))
            {
                foreach (var secret in (string[])["year", "firstDay", "lastDay", "text"])
                    Assert.DoesNotContain($":{date.GetProperty(secret).GetRawText()}", text, StringComparison.Ordinal);
            }
        }

        Assert.DoesNotContain("\"day\"", told[0] + told[1], StringComparison.Ordinal);
        Assert.DoesNotContain("createdAt", told[0] + told[1], StringComparison.Ordinal);
        Assert.DoesNotContain("etag", told[0] + told[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_can_be_narrowed_and_bad_filters_are_named_at_once()
    {
        using var admin = await host.SignedInAsync(Role.Admin);
        using var ann = host.Client();
        var slug = await admin.NewCategoryAsync();
        var easy = Id((await admin.NewEventAsync(slug, "A % of lanterns", difficulty: 1)).Json);
        await admin.NewEventAsync(slug, "A part of lanterns", difficulty: 5);

        Assert.Equal(easy, Id((await ann.GetAsync($"{Cards.Events}?category={slug}&difficulty=1")).Expect(200).Items.Single()));
        Assert.Equal(easy, Id((await ann.GetAsync($"{Cards.Events}?category={slug}&q=a%20%25%20OF")).Expect(200).Items.Single()));
        Assert.Empty((await ann.GetAsync($"{Cards.Events}?category={slug}&q=nothing")).Expect(200).Items);

        var refused = (await ann.GetAsync($"{Cards.Events}?category=no-such&difficulty=6&limit=0&cursor=x&q={new string('x', 101)}")).Expect(422);
        Assert.Equal(
            ["?category timeline.category.unknown", "?difficulty timeline.event.difficulty_out_of_range", "?q timeline.event.search_too_long", "?limit page.limit_out_of_range", "?cursor page.cursor_invalid"],
            refused.Errors);
        (await ann.GetAsync($"{Cards.Events}?difficulty=x")).Expect(400);
        (await ann.GetAsync($"{Cards.Events}/7")).Expect(404);
    }

    [Fact]
    public async Task An_event_that_was_not_played_is_there_for_admins_alone()
    {
        using var admin = await host.SignedInAsync(Role.Admin);
        using var ann = await host.SignedInAsync();
        using var stranger = host.Client();
        var id = Id((await admin.NewEventAsync(await admin.NewCategoryAsync(), year: -43)).Json);

        (await ann.GetAsync($"{Cards.Events}/{id}")).Expect(404, "timeline.event.not_found");
        (await stranger.GetAsync($"{Cards.Events}/{id}")).Expect(404, "timeline.event.not_found");
        Assert.Equal("44 BCE", (await admin.GetAsync($"{Cards.Events}/{id}")).Expect(200).Json.GetProperty("date").GetProperty("text").GetString());
    }

    private async Task<List<string?>> InOrderAsync(string slug) =>
        [.. await host.Database.ListAsync("select e.public_id from timeline.events e join timeline.categories c on c.id = e.category_id where c.slug = $1 and e.status = 2 order by e.id", slug)];

    private static string? Id(JsonElement card) => card.GetProperty("id").GetString();
}
