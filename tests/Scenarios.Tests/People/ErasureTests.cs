namespace Scenarios.Tests.People;

/// <summary>Somebody leaves, and no row anywhere says who they were.</summary>
public sealed class ErasureTests(TestHost host)
{
    private const string Accounts = "/api/v1/accounts";
    private const string Forums = "/api/v1/forums";

    [Theory]
    [InlineData("keep")]
    [InlineData("remove")]
    public async Task Whoever_leaves_is_nowhere_to_be_found(string content)
    {
        var mark = "leaver" + Guid.NewGuid().ToString("N")[..12];
        using var admin = await host.SignedInAsync(Role.Admin);
        using var person = await LiveAsync(mark, admin);
        Assert.NotEmpty(await host.Database.FindAsync(mark));

        (await person.DeleteAsync($"{Accounts}/me?content={content}")).Expect(204);

        await DeliveredAsync(person.Id);
        Assert.Empty(await host.Database.FindAsync(mark));
    }

    [Fact]
    public async Task Their_credentials_are_good_for_nothing_on_any_node()
    {
        await using var other = await host.StartAnotherAsync();
        using var person = await host.SignedInAsync();
        using var there = other.ClientOf(person);
        using var client = host.Client();
        var pair = (await client.PostAsync($"{Accounts}/login", new { login = person.Username, password = person.Password })).Expect(200);
        (await there.GetAsync($"{Accounts}/me")).Expect(200);

        (await person.DeleteAsync($"{Accounts}/me")).Expect(204);

        (await person.GetAsync($"{Accounts}/me")).Expect(401);
        (await client.PostAsync($"{Accounts}/refresh", new { refreshToken = pair["refreshToken"] })).Expect(401);
        (await client.PostAsync($"{Accounts}/login", new { login = person.Username, password = person.Password })).Expect(401, "accounts.login.failed");
        (await client.GetAsync($"{Accounts}/users/{person.Id}")).Expect(404);
        Assert.Empty((await client.GetAsync($"{Accounts}/users?ids={person.Id}")).Expect(200).Items);
        using var admin = await host.SignedInAsync(Role.Admin);
        (await admin.PutAsync($"{Accounts}/users/{person.Id}/roles", new { roles = new[] { "admin" } }, ("If-Match", "*"))).Expect(404);
        (await admin.PostAsync($"{Accounts}/users/{person.Id}/activate", null)).Expect(404);
        Assert.Empty((await admin.GetAsync($"{Accounts}/users?query=deleted")).Expect(200).Items);
        var (since, limit) = (System.Diagnostics.Stopwatch.GetTimestamp(), Patience.Of(5));
        while ((await there.GetAsync($"{Accounts}/me")).Status != 401)
        {
            Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(since) < limit, "The other node still lets them in.");
            await Task.Delay(100);
        }
    }

    [Fact]
    public async Task What_they_wrote_stays_under_nobodys_name()
    {
        using var person = await host.SignedInAsync();
        var topic = await TopicOfAsync(person, "What stays behind?");

        (await person.DeleteAsync($"{Accounts}/me")).Expect(204);
        await DeliveredAsync(person.Id);

        using var client = host.Client();
        var left = (await client.GetAsync(topic)).Expect(200);
        Assert.Equal("What stays behind?", left["title"]);
        Assert.Equal("Deleted user", left.Json.GetProperty("author").GetProperty("displayName").GetString());
    }

    [Fact]
    public async Task Removed_with_them_it_leaves_others_answers_standing_and_the_totals_right()
    {
        using var person = await host.SignedInAsync();
        using var neighbour = await host.SignedInAsync();
        using var client = host.Client();
        var alone = await TopicOfAsync(person, "Nobody answered this");
        var answered = await TopicOfAsync(person, "Somebody answered this");
        var elsewhere = await TopicOfAsync(neighbour, "They answered here");
        (await neighbour.PostAsync($"{answered}/replies", new { content = "I did." })).Expect(201);
        var reply = (await person.PostAsync($"{elsewhere}/replies", new { content = "A word of the leaver." })).Expect(201);
        (await neighbour.PostAsync($"{elsewhere}/replies", new { content = "Below it.", parentId = reply.Id })).Expect(201);

        (await person.DeleteAsync($"{Accounts}/me?content=remove")).Expect(204);
        await DeliveredAsync(person.Id);

        (await client.GetAsync(alone)).Expect(404);
        var kept = (await client.GetAsync(answered)).Expect(200);
        Assert.Equal(("Removed topic", "", "1"), (kept["title"], kept["content"], kept["replyCount"]));
        var replies = (await client.GetAsync($"{elsewhere}/replies")).Expect(200).Items;
        Assert.Equal(2, replies.Count);
        Assert.True(replies[0].GetProperty("isDeleted").GetBoolean());
        Assert.Equal("1", (await client.GetAsync(elsewhere))["replyCount"]);
        await host.Database.WaitUntilAsync("""
            select not exists (select from scheduling.jobs where queue = 'events') and not exists (
              select from forums.categories c where
                topic_count <> (select count(*) from forums.topics t where t.category_id = c.id and t.deleted_at is null)
                or reply_count <> (select count(*) from forums.replies r join forums.topics t on t.id = r.topic_id where t.category_id = c.id and r.deleted_at is null))
            """);
    }

    [Fact]
    public async Task An_operator_can_do_it_for_them_and_their_name_is_free_again()
    {
        using var person = await host.SignedInAsync();
        using var client = host.Client();

        await HostProcess.RunAsync(["users", "erase", person.Username, "--content", "remove"], new() { ["ConnectionStrings:Database"] = host.Database.ConnectionString });

        await DeliveredAsync(person.Id);
        Assert.Empty(await host.Database.FindAsync(person.Username));
        (await client.PostAsync($"{Accounts}/signup", new { username = person.Username, email = person.Email, password = "somebody else's now" })).Expect(201);
    }

    [Fact]
    public async Task Whoever_wants_something_else_is_asked_what()
    {
        using var person = await host.SignedInAsync();

        Assert.Equal(["?content accounts.erasure.content_unknown"], (await person.DeleteAsync($"{Accounts}/me?content=burn")).Expect(422).Errors);
        (await person.GetAsync($"{Accounts}/me")).Expect(200);
    }

    /// <summary>A life that leaves traces in every corner: idempotent answers, failed sign-ins, profile, posts, other people's answers about them.</summary>
    private async Task<TestUser> LiveAsync(string mark, TestUser admin)
    {
        using var client = host.Client();
        var (email, password) = ($"{mark}@example.org", $"a long password");
        var body = new { username = mark, email, password, displayName = $"Called {mark}" };
        var id = (await client.PostAsync($"{Accounts}/signup", body, ("Idempotency-Key", Guid.NewGuid().ToString()))).Expect(201).Json.GetProperty("id").GetGuid();
        (await client.PostAsync($"{Accounts}/login", new { login = mark, password = "wrong, wrong" })).Expect(401);
        (await client.PostAsync($"{Accounts}/login", new { login = mark, password, session = "cookie" })).Expect(200);
        var token = (await client.PostAsync($"{Accounts}/login", new { login = email, password })).Expect(200)["accessToken"];
        var person = new TestUser(new HttpClient { BaseAddress = host.Node.Address, DefaultRequestHeaders = { Authorization = new("Bearer", token) } }) { Id = id, Username = mark, Email = email, Password = password, AccessToken = token };

        (await person.PatchAsync($"{Accounts}/me", new { bio = $"I am {mark}.", avatarUrl = $"https://example.org/{mark}.png" }, ("If-Match", "*"))).Expect(200);
        var topic = await TopicOfAsync(person, "A question that names nobody");
        (await admin.PatchAsync(topic, new { title = "A question, mended" }, ("If-Match", "*"), ("Idempotency-Key", Guid.NewGuid().ToString()))).Expect(200);
        (await person.PostAsync($"{topic}/replies", new { content = "And an answer." }, ("Idempotency-Key", Guid.NewGuid().ToString()))).Expect(201);
        (await admin.PostAsync($"{Accounts}/users/{id}/deactivate", new { reason = $"{mark} was loud" }, ("Idempotency-Key", Guid.NewGuid().ToString()))).Expect(200);
        (await admin.PostAsync($"{Accounts}/users/{id}/activate", null)).Expect(200);

        var anew = (await client.PostAsync($"{Accounts}/login", new { login = email, password })).Expect(200)["accessToken"];
        person.Http.DefaultRequestHeaders.Authorization = new("Bearer", anew);
        return person;
    }

    private async Task<string> TopicOfAsync(TestUser author, string title)
    {
        using var admin = await host.SignedInAsync(Role.Admin);
        var slug = "people-" + Guid.NewGuid().ToString("N")[..8];
        (await admin.PostAsync($"{Forums}/categories", new { name = slug, slug })).Expect(201);
        return (await author.PostAsync($"{Forums}/topics", new { category = slug, title, content = "Words enough for a topic." }, ("Idempotency-Key", Guid.NewGuid().ToString()))).Expect(201).Header("Location")!;
    }

    private Task DeliveredAsync(Guid userId) =>
        host.Database.WaitUntilAsync("select not exists (select from scheduling.jobs where strpos(args::text, $1) > 0)", userId.ToString());
}
