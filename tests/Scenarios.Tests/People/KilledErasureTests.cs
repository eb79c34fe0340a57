namespace Scenarios.Tests.People;

/// <summary>A host that dies while it forgets somebody.</summary>
public sealed class KilledErasureTests(TestHost host)
{
    private const string Accounts = "/api/v1/accounts";
    private const string Forums = "/api/v1/forums";
    private const int Replies = 20_000;

    [Fact]
    public async Task What_it_promised_another_one_finishes()
    {
        await using var database = await host.NewDatabaseAsync();
        var (id, mark) = await DieAfterPromisingAsync(database);

        await using var next = await host.StartAnotherAsync(database: database);

        await database.WaitUntilAsync("select not exists (select from scheduling.jobs where strpos(args::text, $1) > 0)", id.ToString());
        Assert.Empty(await database.FindAsync(mark));
        Assert.Equal(0L, await database.AskAsync<long>("select count(*) from forums.replies where author_id = $1 and deleted_at is null", id));
        await database.WaitUntilAsync("select not exists (select from accounts.audit_entries where seq is null)");
        Assert.Contains("The audit chain holds", await HostProcess.RunAsync(["audit", "verify"], SettingsFor(database)), StringComparison.Ordinal);
    }

    /// <summary>Killed as soon as the answer is there, most likely in the middle of the work that it promises.</summary>
    private static async Task<(Guid Id, string Mark)> DieAfterPromisingAsync(TestDatabase database)
    {
        var mark = "killed" + Guid.NewGuid().ToString("N")[..12];
        using var process = await HostProcess.ServeAsync(SettingsFor(database));
        using var client = new TestClient(new HttpClient { BaseAddress = process.Address });
        var id = (await client.PostAsync($"{Accounts}/signup", new { username = mark, email = $"{mark}@example.org", password = "a long password" })).Expect(201).Json.GetProperty("id").GetGuid();
        await database.RunAsync("""
            with section as (insert into forums.sections (name, sort_order, created_at, version) values ('x', 0, now(), 1) returning id)
            insert into forums.categories (section_id, name, slug, description, color, sort_order, is_active, is_public, created_at, version)
            select id, 'x', 'x', '', '#000000', 0, true, true, now(), 1 from section
            """);
        var token = (await client.PostAsync($"{Accounts}/login", new { login = mark, password = "a long password" })).Expect(200)["accessToken"];
        client.Http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        var topic = (await client.PostAsync($"{Forums}/topics", new { category = "x", title = "A topic of the leaver", content = $"I am {mark}, hello." })).Expect(201).Id;
        await database.RunAsync("insert into forums.replies (topic_id, path, depth, author_id, content, created_at, version) select $1, '{}', 0, $2, $3 || n, now(), 1 from generate_series(1, $4) n", topic, id, $"{mark} said ", Replies);

        (await client.DeleteAsync($"{Accounts}/me?content=remove")).Expect(204);
        process.Kill();
        await process.WaitAsync(Patience.Of(10));
        return (id, mark);
    }

    private static Dictionary<string, string?> SettingsFor(TestDatabase database) => new() { ["ConnectionStrings:Database"] = database.ConnectionString };
}
