using System.Text.Json;

namespace Forums.Tests.Http;

public sealed class CategoryTests(TestHost host)
{
    [Fact]
    public async Task A_category_is_found_by_slug_and_by_id()
    {
        var slug = await host.NewCategoryAsync();
        using var stranger = host.Client();

        var bySlug = (await stranger.GetAsync($"{Forum.Categories}/{slug}")).Expect(200);
        var byId = (await stranger.GetAsync($"{Forum.Categories}/{bySlug.Id}")).Expect(200);

        Assert.Equal(bySlug.Text, byId.Text);
        (await stranger.GetAsync($"{Forum.Categories}/no-such")).Expect(404, "forums.category.not_found");
        (await stranger.GetAsync($"{Forum.Categories}/99999999999999999999")).Expect(404);
        (await stranger.GetAsync($"{Forum.Categories}/%27%3B%20drop%20table")).Expect(404);
    }

    [Fact]
    public async Task Only_admins_make_categories_and_slugs_are_taken_once()
    {
        using var ann = await host.SignedInAsync();
        using var moderator = await host.SignedInAsync(Role.Moderator);
        using var admin = await host.SignedInAsync(Role.Admin);
        var body = new { name = "Cooking", slug = Forum.Name("cooking"), color = "#ff8800", section = "Life" };

        (await ann.PostAsync(Forum.Categories, body)).Expect(403, "auth.forbidden");
        (await moderator.PostAsync(Forum.Categories, body)).Expect(403, "auth.forbidden");
        var made = (await admin.PostAsync(Forum.Categories, body)).Expect(201);
        (await admin.PostAsync(Forum.Categories, body)).Expect(409, "forums.category.slug_taken");

        Assert.Equal(($"{Forum.Categories}/{body.slug}", "Life", "#ff8800"), (made.Header("Location"), made["section"], made["color"]));
    }

    [Theory]
    [InlineData("is_active")]
    [InlineData("is_public")]
    public async Task What_is_hidden_is_nowhere_for_users_and_everywhere_for_moderators(string flag)
    {
        var slug = await host.NewCategoryAsync();
        using var ann = await host.SignedInAsync();
        using var moderator = await host.SignedInAsync(Role.Moderator);
        var topic = await ann.NewTopicAsync(slug, content: $"Only here: {slug}secret.");
        var reply = await ann.ReplyAsync(topic.Id, $"And here: {slug}secret.");
        await host.Database.RunAsync($"update forums.categories set {flag} = false where slug = $1", slug);

        foreach (var url in (string[])[$"{Forum.Categories}/{slug}", $"{Forum.Topics}/{topic.Id}", $"{Forum.Topics}/{topic.Id}/replies", $"/api/v1/forums/replies/{reply.Id}"])
        {
            (await ann.GetAsync(url)).Expect(404);
            (await moderator.GetAsync(url)).Expect(200);
        }

        Assert.DoesNotContain(slug, await ListedAsync(ann));
        Assert.Contains(slug, await ListedAsync(moderator));
        (await ann.GetAsync($"{Forum.Topics}?category={slug}")).Expect(422, "forums.category.unknown");
        Assert.DoesNotContain(topic.Id, (await ann.PagesAsync($"{Forum.Topics}?limit=100&sort=newest")).Ids());
        Assert.Empty((await ann.GetAsync($"/api/v1/forums/search?q={slug}secret")).Expect(200).Items);
        Assert.Equal(2, (await moderator.GetAsync($"/api/v1/forums/search?q={slug}secret")).Expect(200).Items.Count);
        (await ann.PostAsync(Forum.Topics, new { category = slug, title = "Let me in", content = Forum.Content })).Expect(422, "forums.category.unknown");
        (await ann.PostAsync($"{Forum.Topics}/{topic.Id}/replies", new { content = "Hello?" })).Expect(404);
        (await ann.PatchAsync($"{Forum.Topics}/{topic.Id}", new { title = "Still mine" }, ("If-Match", "*"))).Expect(404);
    }

    [Fact]
    public async Task Totals_follow_what_is_written()
    {
        var slug = await host.NewCategoryAsync();
        using var ann = await host.SignedInAsync();
        var topic = await ann.NewTopicAsync(slug);
        await ann.NewTopicAsync(slug);
        for (var i = 0; i < 5; i++) await ann.ReplyAsync(topic.Id);

        await host.Database.WaitUntilAsync("select topic_count = 2 and reply_count = 5 from forums.categories where slug = $1", slug);

        var category = await ann.GetAsync($"{Forum.Categories}/{slug}");
        Assert.Equal(("2", "5"), (category["topicCount"], category["replyCount"]));
        Assert.StartsWith("\"1.", category.ETag, StringComparison.Ordinal);
        Assert.NotEqual("null", category["lastActivityAt"]);
    }

    private static async Task<List<string?>> ListedAsync(TestClient client) =>
        [.. (await client.GetAsync(Forum.Categories)).Expect(200).Items.Select((JsonElement c) => c.GetProperty("slug").GetString())];
}
