namespace Timeline.Tests.Http;

public sealed class EventAdminTests(TestHost host)
{
    [Fact]
    public async Task An_event_is_made_read_and_edited_and_each_version_is_kept()
    {
        using var admin = await host.SignedInAsync(Role.Admin);
        var slug = await admin.NewCategoryAsync();

        var made = (await admin.PostAsync(Cards.Admin, new { category = slug, title = "  Caesar   is murdered ", year = -43, month = 3, day = 15, source = "Suetonius" })).Expect(201);
        Assert.Equal(($"{Cards.Admin}/{made["id"]}", "Caesar is murdered", "draft", "\"1.0\""), (made.Header("Location"), made["title"], made["status"], made.ETag));
        Assert.Equal("15 March 44 BCE", made.Json.GetProperty("date").GetProperty("text").GetString());

        var path = made.Header("Location")!;
        Assert.Equal(made.Text, (await admin.GetAsync(path)).Expect(200).Text);
        (await admin.PatchAsync(path, new { difficulty = 5 })).Expect(428);
        var edited = (await admin.PatchAsync(path, new { day = (int?)null, difficulty = 5 }, ("If-Match", made.ETag!))).Expect(200);
        Assert.Equal(("March 44 BCE", "\"2.0\""), (edited.Json.GetProperty("date").GetProperty("text").GetString(), edited.ETag));
        (await admin.PatchAsync(path, new { difficulty = 4 }, ("If-Match", made.ETag!))).Expect(412);
        Assert.Equal("\"2.0\"", (await admin.PatchAsync(path, new { difficulty = 5 }, ("If-Match", "*"))).Expect(200).ETag); // nothing changed
        (await admin.PatchAsync(path, new { }, ("If-Match", "*"))).Expect(422, "timeline.event.nothing_to_edit");

        Assert.Equal(
            ["1|15 March 44 BCE|3", "2|March 44 BCE|5"],
            await host.Database.ListAsync("select v.version, v.display_text, v.difficulty from timeline.event_versions v join timeline.events e on e.id = v.event_id where e.public_id = $1 order by 1", Guid.Parse(made["id"])));
    }

    [Fact]
    public async Task The_same_title_and_date_is_there_once()
    {
        using var admin = await host.SignedInAsync(Role.Admin);
        var slug = await admin.NewCategoryAsync();
        var title = Cards.Name("Twice told, ");
        var made = await admin.NewEventAsync(slug, title, 1850);

        (await admin.PostAsync(Cards.Admin, new { category = slug, title = $" {title.ToUpperInvariant().Replace(" ", "  ", StringComparison.Ordinal)}", year = 1850 })).Expect(409, "timeline.event.duplicate");
        var later = await admin.NewEventAsync(slug, title, 1851);
        (await admin.PatchAsync($"{Cards.Admin}/{later["id"]}", new { year = 1850 }, ("If-Match", "*"))).Expect(409, "timeline.event.duplicate");
        (await admin.PatchAsync($"{Cards.Admin}/{made["id"]}", new { difficulty = 1 }, ("If-Match", "*"))).Expect(200);
    }

    [Fact]
    public async Task Made_twice_at_once_it_is_there_once()
    {
        using var admin = await host.SignedInAsync(Role.Admin);
        var (category, title) = (await admin.NewCategoryAsync(), Cards.Name("At once, "));

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => admin.PostAsync(Cards.Admin, new { category, title, year = 1850 })));

        Assert.Equal([201, 409, 409, 409, 409, 409], answers.Select(a => a.Status).Order());
        Assert.Equal(1L, await host.Database.AskAsync<long>("select count(*) from timeline.events where title = $1", title));
    }

    [Fact]
    public async Task Edited_twice_at_once_one_edit_wins()
    {
        using var admin = await host.SignedInAsync(Role.Admin);
        var made = await admin.NewEventAsync(await admin.NewCategoryAsync(), difficulty: 1);

        var answers = await Task.WhenAll(Enumerable.Range(2, 4).Select(difficulty => admin.PatchAsync($"{Cards.Admin}/{made["id"]}", new { difficulty }, ("If-Match", made.ETag!))));

        Assert.Equal([200, 412, 412, 412], answers.Select(a => a.Status).Order());
    }

    [Fact]
    public async Task The_same_key_makes_one_event()
    {
        using var admin = await host.SignedInAsync(Role.Admin);
        var body = new { category = await admin.NewCategoryAsync(), title = Cards.Name("Keyed, "), year = 1850 };

        var first = (await admin.PostAsync(Cards.Admin, body, ("Idempotency-Key", body.category))).Expect(201);
        var again = (await admin.PostAsync(Cards.Admin, body, ("Idempotency-Key", body.category))).Expect(201);

        Assert.Equal((first.Text, "true"), (again.Text, again.Header("Idempotent-Replayed")));
    }

    [Fact]
    public async Task All_that_is_wrong_is_said_at_once()
    {
        using var admin = await host.SignedInAsync(Role.Admin);

        var refused = (await admin.PostAsync(Cards.Admin, new
        {
            category = "no-such",
            title = " ",
            description = new string('x', 2001),
            difficulty = 6,
            year = 1900,
            month = 2,
            day = 29,
            imageUrl = "ftp://x",
            status = "lost",
        })).Expect(422);

        Assert.Equal(
            [
                "/title timeline.event.title_missing", "/description timeline.event.text_too_long", "/imageUrl timeline.event.address_malformed", "/difficulty timeline.event.difficulty_out_of_range",
                "/status timeline.event.unknown_status", "/category timeline.category.unknown", "/day timeline.date.no_such_day",
            ],
            refused.Errors);
        (await admin.PostAsync(Cards.Admin, """{"year":"1900"}""")).Expect(400, "request.json_malformed");
        (await admin.PostAsync(Cards.Admin, """{"year":1900.5}""")).Expect(400, "request.json_malformed");
        (await admin.PostAsync(Cards.Admin, """{"title":"x\u0000"}""")).Expect(400, "request.json_malformed");
    }

    [Fact]
    public async Task A_text_that_names_the_year_is_refused()
    {
        using var admin = await host.SignedInAsync(Role.Admin);
        var category = await admin.NewCategoryAsync();

        var refused = (await admin.PostAsync(Cards.Admin, new { category, title = "The landing of 1969", description = "In 1969 it was.", year = 1969 })).Expect(422);

        Assert.Equal(["/title timeline.event.title_tells", "/description timeline.event.description_tells"], refused.Errors);
        var made = await admin.NewEventAsync(category, "Lanterns of 1850 are lit", 1851);
        (await admin.PatchAsync($"{Cards.Admin}/{made["id"]}", new { year = 1850 }, ("If-Match", "*"))).Expect(422, "timeline.event.title_tells");
    }

    [Theory]
    [InlineData(0, "1 BCE")]
    [InlineData(-201_400_000, "201.4 million years ago")]
    [InlineData(-19_999_999_999, "20,000,000,000 BCE")]
    public async Task A_year_of_any_age_comes_back_as_it_was(long year, string text)
    {
        using var admin = await host.SignedInAsync(Role.Admin);

        var date = (await admin.NewEventAsync(await admin.NewCategoryAsync(), year: year)).Json.GetProperty("date");

        Assert.Equal((year, text), (date.GetProperty("year").GetInt64(), date.GetProperty("text").GetString()));
    }

    [Fact]
    public async Task What_was_never_dealt_is_taken_away()
    {
        using var admin = await host.SignedInAsync(Role.Admin);
        var made = await admin.NewEventAsync(await admin.NewCategoryAsync());
        var path = $"{Cards.Admin}/{made["id"]}";

        (await admin.DeleteAsync(path)).Expect(204);
        (await admin.GetAsync(path)).Expect(404, "timeline.event.not_found");
        (await admin.DeleteAsync(path)).Expect(404, "timeline.event.not_found");
    }

    [Fact]
    public async Task Nobody_else_may()
    {
        using var ann = await host.SignedInAsync();
        using var moderator = await host.SignedInAsync(Role.Moderator);
        var id = Guid.NewGuid();

        foreach (var client in (TestUser[])[ann, moderator])
        {
            (await client.GetAsync(Cards.Admin)).Expect(403);
            (await client.PostAsync(Cards.Admin, new { })).Expect(403);
            (await client.PatchAsync($"{Cards.Admin}/{id}", new { })).Expect(403);
            (await client.DeleteAsync($"{Cards.Admin}/{id}")).Expect(403);
            (await client.PostAsync($"{Cards.Admin}/bulk", new { })).Expect(403);
            (await client.GetAsync(Cards.Export)).Expect(403);
        }
    }

    [Fact]
    public async Task All_are_listed_for_admins_by_state()
    {
        using var admin = await host.SignedInAsync(Role.Admin);
        var slug = await admin.NewCategoryAsync();
        foreach (var status in (string[])["draft", "published", "retired"]) await admin.NewEventAsync(slug, status: status);

        Assert.Equal(3, (await admin.GetAsync($"{Cards.Admin}?category={slug}")).Expect(200).Items.Count);
        Assert.Equal("retired", (await admin.GetAsync($"{Cards.Admin}?category={slug}&status=retired")).Expect(200).Items.Single().GetProperty("status").GetString());
        (await admin.GetAsync($"{Cards.Admin}?status=lost")).Expect(422, "timeline.event.unknown_status");
    }
}
