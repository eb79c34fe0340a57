using System.Text.Json;
using Forums.Tests.Http;

namespace Forums.Tests.Sections;

/// <summary>On a database of their own: an order names everything there is.</summary>
public sealed class CategoryOrderTests(TestHost host) : IAsyncLifetime
{
    private const string Order = Forum.Categories + "/order";

    private TestNode _node = null!;
    private TestUser _admin = null!;

    public async ValueTask InitializeAsync()
    {
        _node = await host.StartAnotherAsync(database: await host.NewDatabaseAsync());
        _admin = await _node.SignedInAsync(Role.Admin);
        foreach (var (slug, section) in (IEnumerable<(string, string)>)[("a", "One"), ("b", "One"), ("c", "Two")])
            (await _admin.PostAsync(Forum.Categories, new { name = slug, slug, section })).Expect(201);
    }

    [Fact]
    public async Task Sections_and_categories_take_the_places_they_are_given()
    {
        Assert.Equal(["One:a", "One:b", "Two:c"], await ListedAsync());

        var ordered = (await _admin.PutAsync(Order, Body(("two", ["b", "c"]), ("One", ["a"])))).Expect(200);

        Assert.Equal(["Two:b", "Two:c", "One:a"], Places(ordered));
        Assert.Equal(["Two:b", "Two:c", "One:a"], await ListedAsync());
        (await _admin.PatchAsync($"{Forum.Categories}/b", new { name = "B" }, ("If-Match", "\"1.0\""))).Expect(412);
    }

    [Fact]
    public async Task What_changes_nothing_leaves_no_trace()
    {
        var body = Body(("Two", ["c"]), ("One", ["b", "a"]));
        (await _admin.PutAsync(Order, body)).Expect(200);
        (await _admin.PutAsync(Order, body)).Expect(200);

        var entries = (await _admin.GetAsync($"/api/v1/accounts/audit?action=forums.categories_ordered")).Expect(200).Items;
        Assert.Equal(1, entries.Count(e => e.GetProperty("actor").GetProperty("id").GetGuid() == _admin.Id));
    }

    [Fact]
    public async Task An_order_that_forgets_repeats_or_invents_something_changes_nothing()
    {
        Assert.Equal(["/sections forums.section.order_missing"], (await _admin.PutAsync(Order, "{}")).Expect(422).Errors);
        Assert.Equal(["/sections forums.section.order_incomplete"], (await _admin.PutAsync(Order, Body(("One", ["a", "b"])))).Expect(422).Errors);
        Assert.Equal(["/sections forums.section.order_incomplete"], (await _admin.PutAsync(Order, Body(("Two", []), ("One", ["a", "b"])))).Expect(422).Errors);
        Assert.Equal(["/sections forums.section.order_incomplete"], (await _admin.PutAsync(Order, Body(("One", ["a", "b", "c", "d"]), ("Two", [])))).Expect(422).Errors);
        Assert.Equal(
            ["/sections/0/categories/1 forums.section.repeated", "/sections/1/categories/0 forums.category.unknown", "/sections/1/name forums.section.unknown"],
            (await _admin.PutAsync(Order, Body(("Two", ["a", "a"]), ("Three", ["nowhere"])))).Expect(422).Errors);
        Assert.Equal(["/sections/1/name forums.section.repeated"], (await _admin.PutAsync(Order, Body(("One", ["a", "b"]), ("ONE", ["c"])))).Expect(422).Errors);
        Assert.NotEmpty((await _admin.PutAsync(Order, """{"sections":[null,{"name":null,"categories":[null]}]}""")).Expect(422).Errors);
        Assert.Equal(["One:a", "One:b", "Two:c"], await ListedAsync());
    }

    [Fact]
    public async Task Two_orders_at_once_end_in_one_of_them()
    {
        for (var round = 0; round < 10; round++)
        {
            var answers = await Task.WhenAll(
                _admin.PutAsync(Order, Body(("One", ["a", "b", "c"]), ("Two", []))), _admin.PutAsync(Order, Body(("Two", ["c", "b", "a"]), ("One", []))));

            Assert.All(answers, a => a.Expect(200));
            Assert.Contains(string.Join(' ', await ListedAsync()), (string[])["One:a One:b One:c", "Two:c Two:b Two:a"]);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _admin.Dispose();
        await _node.DisposeAsync();
        await _node.Database.DisposeAsync();
    }

    private static object Body(params (string Name, string[] Categories)[] sections) => new { sections = sections.Select(s => new { name = s.Name, categories = s.Categories }) };

    private async Task<List<string>> ListedAsync() => Places((await _admin.GetAsync(Forum.Categories)).Expect(200));

    private static List<string> Places(HttpAnswer list) => [.. list.Items.Select((JsonElement c) => $"{c.GetProperty("section").GetString()}:{c.GetProperty("slug").GetString()}")];
}
