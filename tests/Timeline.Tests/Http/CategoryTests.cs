namespace Timeline.Tests.Http;

public sealed class CategoryTests(TestHost host)
{
    [Fact]
    public async Task Everybody_sees_the_categories_with_what_can_be_dealt_of_them()
    {
        using var admin = await host.SignedInAsync(Role.Admin);
        using var stranger = host.Client();
        var slug = await admin.NewCategoryAsync();
        await admin.NewEventAsync(slug);
        await admin.NewEventAsync(slug, status: "draft");

        var found = (await stranger.GetAsync(Cards.Categories)).Expect(200).Items.Single(c => c.GetProperty("slug").GetString() == slug);

        Assert.Equal(1, found.GetProperty("eventCount").GetInt64());
    }

    [Fact]
    public async Task Only_admins_make_and_edit_categories()
    {
        using var ann = await host.SignedInAsync();
        using var admin = await host.SignedInAsync(Role.Admin);
        var body = new { slug = Cards.Name("space"), name = "Space", description = "What flies far." };

        (await ann.PostAsync(Cards.AdminCategories, body)).Expect(403, "auth.forbidden");
        var made = (await admin.PostAsync(Cards.AdminCategories, body)).Expect(201);
        (await admin.PostAsync(Cards.AdminCategories, body)).Expect(409, "timeline.category.slug_taken");

        var path = $"{Cards.AdminCategories}/{body.slug}";
        (await admin.PatchAsync(path, new { name = "Skies" })).Expect(428);
        (await admin.PatchAsync(path, new { name = "" }, ("If-Match", made.ETag!))).Expect(422, "timeline.category.name_missing");
        (await admin.PatchAsync(path, new { }, ("If-Match", made.ETag!))).Expect(422, "timeline.category.nothing_to_edit");
        var edited = (await admin.PatchAsync(path, new { name = "Skies" }, ("If-Match", made.ETag!))).Expect(200);
        (await admin.PatchAsync(path, new { name = "Heavens" }, ("If-Match", made.ETag!))).Expect(412);
        (await admin.PatchAsync($"{path}-not", new { name = "Heavens" }, ("If-Match", "*"))).Expect(404, "timeline.category.not_found");

        Assert.Equal(("Skies", "What flies far."), (edited["name"], edited["description"]));
    }

    [Fact]
    public async Task All_that_is_wrong_with_one_is_said_at_once()
    {
        using var admin = await host.SignedInAsync(Role.Admin);

        var refused = (await admin.PostAsync(Cards.AdminCategories, new { slug = "Two Words", name = " ", description = new string('x', 501) })).Expect(422);

        Assert.Equal(["/slug timeline.category.slug_malformed", "/name timeline.category.name_missing", "/description timeline.event.text_too_long"], refused.Errors);
    }
}
