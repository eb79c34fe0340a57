using System.Text.Json;

namespace Scenarios.Tests.People;

/// <summary>People can have all that is held about them.</summary>
public sealed class ExportTests(TestHost host)
{
    private const string Accounts = "/api/v1/accounts";
    private const string Forums = "/api/v1/forums";

    [Fact]
    public async Task It_has_everything_of_theirs_and_nothing_of_others_nor_any_secret()
    {
        using var person = await host.SignedInAsync();
        using var other = await host.SignedInAsync();
        using var client = host.Client();
        var pair = (await client.PostAsync($"{Accounts}/login", new { login = person.Username, password = person.Password })).Expect(200);
        (await person.PatchAsync($"{Accounts}/me", new { bio = "A bio to take along." }, ("If-Match", "*"))).Expect(200);
        var topic = await TopicOfAsync(person);
        (await other.PostAsync($"{topic}/replies", new { content = "Words of somebody else." })).Expect(201);
        for (var i = 0; i < 25; i++) (await person.PostAsync($"{topic}/replies", new { content = $"My word number {i}." })).Expect(201);

        var export = (await person.GetAsync($"{Accounts}/me/export")).Expect(200);

        Assert.Equal("attachment; filename=\"modular-export.json\"", export.Header("Content-Disposition"));
        var accounts = export.Json.GetProperty("modules").GetProperty("accounts");
        Assert.Equal((person.Username, person.Email, "A bio to take along."), (Text(accounts.GetProperty("profile")[0], "username"), Text(accounts.GetProperty("profile")[0], "email"), Text(accounts.GetProperty("profile")[0], "bio")));
        Assert.Equal(2, accounts.GetProperty("sessions").GetArrayLength());
        var forums = export.Json.GetProperty("modules").GetProperty("forums");
        Assert.Equal("Mine, all mine", Text(forums.GetProperty("topics")[0], "title"));
        Assert.Equal(Enumerable.Range(0, 25).Select(i => $"My word number {i}."), forums.GetProperty("replies").EnumerateArray().Select(r => Text(r, "content")));
        foreach (var secret in (string[])["somebody else", other.Username, person.Password, "passwordHash", "tokenHash", pair["refreshToken"]])
            Assert.DoesNotContain(secret, export.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task It_counts_what_the_database_counts()
    {
        using var person = await host.SignedInAsync();
        var topic = await TopicOfAsync(person);
        var random = new Random(7);
        for (var i = 0; i < 40; i++)
            if (random.Next(4) == 0) topic = await TopicOfAsync(person);
            else (await person.PostAsync($"{topic}/replies", new { content = $"Word {i}" })).Expect(201);

        var forums = (await person.GetAsync($"{Accounts}/me/export")).Expect(200).Json.GetProperty("modules").GetProperty("forums");

        Assert.Equal(await host.Database.AskAsync<long>("select count(*) from forums.topics where author_id = $1", person.Id), forums.GetProperty("topics").GetArrayLength());
        Assert.Equal(await host.Database.AskAsync<long>("select count(*) from forums.replies where author_id = $1", person.Id), forums.GetProperty("replies").GetArrayLength());
    }

    [Fact]
    public async Task Every_module_takes_part()
    {
        using var person = await host.SignedInAsync();
        var schemas = await host.Database.ListAsync("select nspname from pg_namespace where nspname !~ '^pg_' and nspname not in ('information_schema', 'public', 'platform')");

        var modules = (await person.GetAsync($"{Accounts}/me/export")).Expect(200).Json.GetProperty("modules");

        Assert.Equal(schemas.Order(StringComparer.Ordinal), modules.EnumerateObject().Select(m => m.Name));
    }

    [Fact]
    public async Task An_operator_gets_the_same()
    {
        using var person = await host.SignedInAsync();

        var told = await HostProcess.RunAsync(["users", "export", person.Username], new() { ["ConnectionStrings:Database"] = host.Database.ConnectionString });

        Assert.Equal(person.Email, Text(JsonElement.Parse(told).GetProperty("modules").GetProperty("accounts").GetProperty("profile")[0], "email"));
    }

    [Fact]
    public async Task A_stranger_gets_none()
    {
        using var client = host.Client();

        (await client.GetAsync($"{Accounts}/me/export")).Expect(401);
    }

    private async Task<string> TopicOfAsync(TestUser author)
    {
        using var admin = await host.SignedInAsync(Role.Admin);
        var slug = "export-" + Guid.NewGuid().ToString("N")[..8];
        (await admin.PostAsync($"{Forums}/categories", new { name = slug, slug })).Expect(201);
        return (await author.PostAsync($"{Forums}/topics", new { category = slug, title = "Mine, all mine", content = "Words enough for a topic." })).Expect(201).Header("Location")!;
    }

    private static string? Text(JsonElement item, string property) => item.GetProperty(property).GetString();
}
