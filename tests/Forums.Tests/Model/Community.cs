using Forums.Tests.Http;
using Forums.Tests.Webhooks;

namespace Forums.Tests.Model;

/// <summary>A host and a database of a session's own, with its people and categories, and somebody outside who is told all that guests may hear.</summary>
internal sealed class Community : IAsyncDisposable
{
    private static Dictionary<string, string?> Settings => new(StringComparer.Ordinal) { ["Modular:Forums:Webhooks:AllowPrivate"] = "true" };

    public required TestNode Node { get; init; }

    public required TestNode Other { get; init; }

    public required World World { get; init; }

    public required Receiver Outside { get; init; }

    public static async Task<Community> FoundAsync(TestHost host)
    {
        var node = await host.StartAnotherAsync(Settings, await host.NewDatabaseAsync());
        var other = await host.StartAnotherAsync(Settings, node.Database);
        var people = new List<Person> { new("guest", Person.Guest, node.Client(), other.Client(), null) };
        foreach (var name in (string[])["ann", "bob", "cat", "dan"]) people.Add(Known(name, Person.Member, await node.SignedInAsync(), other));
        people.Add(Known("moderator", Person.Moderator, await node.SignedInAsync(Role.Moderator), other));
        people.Add(Known("admin", Person.Admin, await node.SignedInAsync(Role.Admin), other));

        var admin = people[^1].Client;
        var world = new World
        {
            People = people,
            Categories =
            [
                await MakeAsync(admin, "square", Person.Guest, Person.Member, Person.Moderator),
                await MakeAsync(admin, "news", Person.Guest, Person.Moderator, Person.Moderator),
                await MakeAsync(admin, "lounge", Person.Member, Person.Member, Person.Moderator),
                await MakeAsync(admin, "staff", Person.Moderator, Person.Moderator, Person.Moderator),
                await MakeAsync(admin, "vault", Person.Member, Person.Member, Person.Admin),
                await MakeAsync(admin, "attic", Person.Guest, Person.Member, Person.Moderator),
            ],
        };
        (await admin.PatchAsync($"{Forum.Categories}/attic", new { isActive = false }, ("If-Match", "*"))).Expect(200);
        world.Categories[^1].IsActive = false;
        var outside = await Receiver.StartAsync();
        (await admin.PostAsync("/api/v1/forums/webhooks", new { url = outside.Url, events = new[] { "*" }, audience = "guest" })).Expect(201);
        return new() { Node = node, Other = other, World = world, Outside = outside };
    }

    public async ValueTask DisposeAsync()
    {
        await Outside.DisposeAsync();
        foreach (var client in World.People.SelectMany(p => (TestClient[])[p.Client, p.Other])) client.Dispose();
        await Other.DisposeAsync();
        await Node.DisposeAsync();
        await Node.Database.DisposeAsync();
    }

    private static Person Known(string name, int rank, TestUser user, TestNode other) => new(name, rank, user, other.ClientOf(user), user);

    private static async Task<Category> MakeAsync(TestClient admin, string slug, int view, int post, int moderate)
    {
        var access = new { view = Roles(view), post = Roles(post), moderate = Roles(moderate) };
        return new(slug, view, post, moderate) { Id = (await admin.PostAsync(Forum.Categories, new { name = slug, slug, access })).Expect(201).Id };
    }

    private static string[] Roles(int from) => [.. ((string[])["guest", "user", "moderator", "admin"]).Skip(from)];
}
