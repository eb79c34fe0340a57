namespace Forums.Tests.Http;

public sealed class TopicTests(TestHost host)
{
    [Fact]
    public async Task A_topic_is_opened_and_read_by_anybody()
    {
        var category = await host.NewCategoryAsync();
        using var ann = await host.SignedInAsync();

        var made = await ann.NewTopicAsync(category, "How do I begin?", "  I am new here and wonder.  ", "first-steps", "help");

        Assert.Equal($"{Forum.Topics}/{made.Id}", made.Header("Location"));
        Assert.Equal(("How do I begin?", "I am new here and wonder.", "\"1.0\""), (made["title"], made["content"], made.ETag));
        Assert.Equal(made.ETag, made["etag"]);
        Assert.Equal(category, made.Json.GetProperty("category").GetProperty("slug").GetString());
        Assert.Equal(ann.Username, made.Json.GetProperty("author").GetProperty("username").GetString());
        Assert.Equal("""["first-steps","help"]""", made["tags"]);

        using var stranger = host.Client();
        var read = (await stranger.GetAsync(made.Header("Location")!)).Expect(200);
        Assert.Equal(made.Text, read.Text);
    }

    [Fact]
    public async Task A_category_may_be_named_by_its_id_as_number_or_text()
    {
        var category = await host.NewCategoryAsync();
        using var ann = await host.SignedInAsync();
        var id = (await ann.GetAsync($"{Forum.Categories}/{category}")).Expect(200).Id;

        (await ann.PostAsync(Forum.Topics, new { category = id, title = "By number", content = Forum.Content })).Expect(201);
        (await ann.PostAsync(Forum.Topics, new { category = $"{id}", title = "By text", content = Forum.Content })).Expect(201);
    }

    [Fact]
    public async Task Everything_that_is_missing_or_wrong_is_told_at_once()
    {
        using var ann = await host.SignedInAsync();

        var empty = (await ann.PostAsync(Forum.Topics, "{}")).Expect(422, "request.invalid");
        Assert.Equal(["/category forums.category.missing", "/content forums.post.content_missing", "/title forums.topic.title_missing"], empty.Errors.Order(StringComparer.Ordinal));

        var wrong = (await ann.PostAsync(Forum.Topics, new { category = "no-such", title = "ab", content = "short", tags = new[] { "ok", "Not Ok", "ok" } })).Expect(422);
        Assert.Equal(
            [
                "/category forums.category.unknown", "/content forums.post.content_too_short", "/tags/1 forums.topic.tag_malformed", "/tags/2 forums.topic.tag_repeated",
                "/title forums.topic.title_too_short",
            ],
            wrong.Errors.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Limits_hold_in_the_database_as_in_the_domain()
    {
        var category = await host.NewCategoryAsync();
        using var ann = await host.SignedInAsync();
        var (title, content) = (Repeat("😀", 200), Repeat("😀", 50_000));

        var made = (await ann.PostAsync(Forum.Topics, new { category, title, content })).Expect(201);

        Assert.Equal((title, content), (made["title"], made["content"]));
        (await ann.PostAsync(Forum.Topics, new { category, title = title + "!", content })).Expect(422, "forums.topic.title_too_long");
        (await ann.PostAsync(Forum.Topics, new { category, title = "Another", content = content + "!" })).Expect(422, "forums.post.content_too_long");
    }

    [Fact]
    public async Task Who_is_not_signed_in_opens_and_edits_nothing()
    {
        var category = await host.NewCategoryAsync();
        using var ann = await host.SignedInAsync();
        var topic = await ann.NewTopicAsync(category);
        using var stranger = host.Client();

        (await stranger.PostAsync(Forum.Topics, new { category, title = "Hello", content = Forum.Content })).Expect(401, "auth.required");
        (await stranger.PatchAsync($"{Forum.Topics}/{topic.Id}", new { title = "Hello" }, ("If-Match", "*"))).Expect(401);
        (await stranger.PostAsync($"{Forum.Topics}/{topic.Id}/replies", new { content = "Hi" })).Expect(401);
    }

    [Fact]
    public async Task A_title_is_there_once_in_a_category_whatever_its_case()
    {
        var (here, elsewhere) = (await host.NewCategoryAsync(), await host.NewCategoryAsync());
        using var ann = await host.SignedInAsync();
        await ann.NewTopicAsync(here, "Größe zählt");

        var refused = (await ann.PostAsync(Forum.Topics, new { category = here, title = " GRÖSSE ZÄHLT".Replace("SS", "ß", StringComparison.Ordinal), content = Forum.Content })).Expect(409, "forums.topic.duplicate_title");

        Assert.Equal(["/title forums.topic.duplicate_title"], refused.Errors);
        await ann.NewTopicAsync(elsewhere, "Größe zählt");
    }

    [Fact]
    public async Task Of_twenty_who_open_the_same_title_at_once_one_succeeds()
    {
        var category = await host.NewCategoryAsync();
        using var ann = await host.SignedInAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => ann.PostAsync(Forum.Topics, new { category, title = "Me first", content = Forum.Content })));

        Assert.Single(answers, a => a.Status == 201);
        Assert.Equal(19, answers.Count(a => a.Status == 409 && a.Code == "forums.topic.duplicate_title"));
        Assert.Single((await ann.PagesAsync($"{Forum.Topics}?category={category}")).Ids());
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("9223372036854775807")]
    public async Task A_topic_that_is_not_there_is_not_found(string id)
    {
        using var stranger = host.Client();

        (await stranger.GetAsync($"{Forum.Topics}/{id}")).Expect(404, "forums.topic.not_found");
        (await stranger.GetAsync($"{Forum.Topics}/{id}/replies")).Expect(404, "forums.topic.not_found");
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
