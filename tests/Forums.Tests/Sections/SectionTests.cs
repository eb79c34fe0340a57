using System.Text.Json;
using Forums.Tests.Http;

namespace Forums.Tests.Sections;

public sealed class SectionTests(TestHost host) : IAsyncLifetime
{
    private const string Sections = "/api/v1/forums/sections";

    private TestUser _admin = null!;

    public async ValueTask InitializeAsync() => _admin = await host.SignedInAsync(Role.Admin);

    [Fact]
    public async Task A_section_is_made_renamed_and_deleted()
    {
        var name = Forum.Name("Section");
        var made = (await _admin.PostAsync(Sections, new { name = $" {name} " })).Expect(201);
        Assert.Equal((name, "\"1.0\""), (made["name"], made.ETag));
        (await _admin.PostAsync(Sections, new { name = name.ToUpperInvariant() })).Expect(409, "forums.section.name_taken");

        var url = $"{Sections}/{made.Id}";
        (await _admin.PatchAsync(url, new { name = "X" })).Expect(428);
        (await _admin.PatchAsync(url, "{}", ("If-Match", "*"))).Expect(422, "forums.section.nothing_to_edit");
        (await _admin.PatchAsync(url, """{"name":null}""", ("If-Match", "*"))).Expect(422, "forums.section.name_missing");
        (await _admin.PatchAsync(url, """{"sortOrder":null}""", ("If-Match", "*"))).Expect(400);
        var renamed = (await _admin.PatchAsync(url, new { name = name + "2", sortOrder = -3 }, ("If-Match", made.ETag!))).Expect(200);
        (await _admin.PatchAsync(url, new { name = "Late" }, ("If-Match", made.ETag!))).Expect(412);
        Assert.Equal((name + "2", "-3"), (renamed["name"], renamed["sortOrder"]));

        (await _admin.DeleteAsync(url)).Expect(204);
        (await _admin.DeleteAsync(url)).Expect(404, "forums.section.not_found");
        (await _admin.PatchAsync(url, new { name = "Gone" }, ("If-Match", "*"))).Expect(404);
    }

    [Fact]
    public async Task A_section_with_categories_stays()
    {
        var section = (await _admin.PostAsync(Sections, new { name = Forum.Name("Full") })).Expect(201);
        var slug = Forum.Name("inside");
        (await _admin.PostAsync(Forum.Categories, new { name = slug, slug, section = section["name"].ToUpperInvariant() })).Expect(201);

        (await _admin.DeleteAsync($"{Sections}/{section.Id}")).Expect(409, "forums.section.not_empty");
        Assert.Equal(section["name"], (await _admin.GetAsync($"{Forum.Categories}/{slug}"))["section"]);
    }

    [Fact]
    public async Task Names_have_a_hundred_characters_at_most_and_are_one_of_many_in_the_new_list()
    {
        (await _admin.PostAsync(Sections, new { name = new string('s', 100) })).Expect(201);
        (await _admin.PostAsync(Sections, new { name = new string('s', 101) })).Expect(422, "forums.section.name_too_long");
        (await _admin.PostAsync(Sections, new { name = " " })).Expect(422, "forums.section.name_missing");
        (await _admin.PostAsync(Sections, new { name = "bell\u0007" })).Expect(422, "forums.section.name_unreadable");
        Assert.Contains(new string('s', 100), (await _admin.GetAsync(Sections)).Expect(200).Items.Select((JsonElement s) => s.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task Only_who_manages_categories_sees_them()
    {
        using var moderator = await host.SignedInAsync(Role.Moderator);
        using var stranger = host.Client();

        (await stranger.GetAsync(Sections)).Expect(401);
        (await moderator.GetAsync(Sections)).Expect(403);
        (await moderator.PostAsync(Sections, new { name = "Mine" })).Expect(403);
        (await moderator.PutAsync($"{Forum.Categories}/order", new { sections = Array.Empty<object>() })).Expect(403);
    }

    [Fact]
    public async Task Many_categories_made_at_once_in_a_new_section_share_it()
    {
        await using var other = await host.StartAnotherAsync();
        using var there = other.ClientOf(_admin);
        var section = Forum.Name("Crowd");

        var made = await Task.WhenAll(Enumerable.Range(0, 20).Select(n =>
        {
            var slug = Forum.Name("crowd");
            return (n % 2 == 0 ? _admin : there).PostAsync(Forum.Categories, new { name = slug, slug, section });
        }));

        Assert.All(made, m => Assert.Equal((201, section), (m.Status, m["section"])));
        Assert.Equal(1L, await host.Database.AskAsync<long>("select count(*) from forums.sections where name = $1", section));
    }

    public ValueTask DisposeAsync()
    {
        _admin.Dispose();
        return ValueTask.CompletedTask;
    }
}
