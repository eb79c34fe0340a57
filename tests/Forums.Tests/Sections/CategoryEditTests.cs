using Forums.Tests.Http;

namespace Forums.Tests.Sections;

public sealed class CategoryEditTests(TestHost host) : IAsyncLifetime
{
    private TestUser _admin = null!;
    private string _slug = "";

    private string Url => $"{Forum.Categories}/{_slug}";

    public async ValueTask InitializeAsync()
    {
        _admin = await host.SignedInAsync(Role.Admin);
        _slug = await host.NewCategoryAsync();
    }

    [Fact]
    public async Task An_edit_by_slug_or_id_changes_what_it_names_and_nothing_else()
    {
        var before = await _admin.GetAsync(Url);
        var section = Forum.Name("Elsewhere");

        var edited = (await _admin.PatchAsync(Url, new { name = "Renamed", icon = "x", section, sortOrder = 7, isActive = false }, ("If-Match", before.ETag!))).Expect(200);
        var again = (await _admin.PatchAsync($"{Forum.Categories}/{edited.Id}", """{"icon":null,"description":"Now with words."}""", ("If-Match", edited.ETag!))).Expect(200);

        Assert.Equal(("Renamed", section, "7", "false", "true", "null", "Now with words.", _slug, "\"3.0\""),
            (again["name"], again["section"], again["sortOrder"], again["isActive"], again["isPublic"], again["icon"], again["description"], again["slug"], again.ETag));
        (await _admin.PatchAsync(Url, new { name = "Late" }, ("If-Match", edited.ETag!))).Expect(412);
    }

    [Fact]
    public async Task All_mistakes_of_an_edit_are_told_at_once()
    {
        (await _admin.PatchAsync(Url, new { name = "X" })).Expect(428);
        (await _admin.PatchAsync(Url, "{}", ("If-Match", "*"))).Expect(422, "forums.category.nothing_to_edit");
        (await _admin.PatchAsync(Url, """{"isPublic":null}""", ("If-Match", "*"))).Expect(400);
        Assert.Equal(
            ["/slug forums.category.slug_malformed", "/name forums.category.name_missing", "/color forums.category.color_malformed",
                "/access/view/1 forums.category.unknown_role", "/access/post forums.category.too_many_roles", "/section forums.section.name_too_long"],
            (await _admin.PatchAsync(Url, new
            {
                slug = "No!",
                name = "",
                color = "red",
                section = new string('s', 101),
                access = new { view = (string?[])["user", "king"], post = (string?[])["user", "user", "user", "user", "user"] },
            }, ("If-Match", "*"))).Expect(422).Errors);
        Assert.Equal(["/access/moderate forums.category.must_see_to_act"],
            (await _admin.PatchAsync(Url, new { access = new { view = (string[])["user"], post = (string[])[], moderate = (string[])["moderator"] } }, ("If-Match", "*"))).Expect(422).Errors);
    }

    [Fact]
    public async Task A_slug_changes_and_belongs_to_one_only()
    {
        var (other, next) = (await host.NewCategoryAsync(), Forum.Name("next"));

        (await _admin.PatchAsync(Url, new { slug = other }, ("If-Match", "*"))).Expect(409, "forums.category.slug_taken");
        (await _admin.PatchAsync(Url, new { slug = next }, ("If-Match", "*"))).Expect(200);
        (await _admin.GetAsync(Url)).Expect(404);
        (await _admin.GetAsync($"{Forum.Categories}/{next}")).Expect(200);
        (await _admin.PatchAsync(Url, new { name = "Gone" }, ("If-Match", "*"))).Expect(404, "forums.category.not_found");
    }

    [Fact]
    public async Task Access_decides_at_once_and_is_shown_to_who_manages_categories_only()
    {
        using var ann = await host.SignedInAsync();
        using var moderator = await host.SignedInAsync(Role.Moderator);
        using var stranger = host.Client();
        var topic = await ann.NewTopicAsync(_slug);

        (await _admin.PatchAsync(Url, new { access = new { view = (string[])["user", "moderator"], post = (string[])[] } }, ("If-Match", "*"))).Expect(200);

        (await stranger.GetAsync(Url)).Expect(404);
        (await stranger.GetAsync($"{Forum.Topics}/{topic.Id}")).Expect(404);
        Assert.Equal(("false", "null"), ((await ann.GetAsync(Url)).Expect(200)["canPost"], (await moderator.GetAsync(Url))["access"]));
        Assert.Equal("""{"view":["user","moderator","admin"],"post":["admin"],"moderate":["moderator","admin"]}""", (await _admin.GetAsync(Url))["access"]);
        (await ann.PostAsync($"{Forum.Topics}/{topic.Id}/replies", new { content = "May I?" })).Expect(403, "forums.category.read_only");
        (await ann.PatchAsync($"{Forum.Topics}/{topic.Id}", new { title = "May I still?" }, ("If-Match", "*"))).Expect(403, "forums.category.read_only");
        (await ann.PostAsync(Forum.Topics, new { category = _slug, title = "May I?", content = Forum.Content })).Expect(403, "forums.category.read_only");
    }

    [Fact]
    public async Task Of_two_edits_at_once_one_knows_that_it_was_late()
    {
        await using var other = await host.StartAnotherAsync();
        using var there = other.ClientOf(_admin);

        var answers = await Task.WhenAll(
            _admin.PatchAsync(Url, new { name = "Here" }, ("If-Match", "\"1.0\"")), there.PatchAsync(Url, new { name = "There" }, ("If-Match", "\"1.0\"")));

        Assert.Equal([200, 412], answers.Select(a => a.Status).Order());
    }

    public ValueTask DisposeAsync()
    {
        _admin.Dispose();
        return ValueTask.CompletedTask;
    }
}
