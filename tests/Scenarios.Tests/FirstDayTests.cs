[assembly: AssemblyFixture(typeof(TestHost))]

namespace Scenarios.Tests;

public sealed class FirstDayTests(TestHost host)
{
    private const string Accounts = "/api/v1/accounts";
    private const string Forums = "/api/v1/forums";

    [Fact]
    public async Task A_person_signs_up_and_by_the_evening_is_part_of_the_place()
    {
        await PrepareAsync();
        using var visitor = host.Client();

        // Signs up, and may not do it twice.
        var account = new { username = "mira", email = "mira@example.org", password = "seven small stones", displayName = "Mira" };
        var profile = (await visitor.PostAsync($"{Accounts}/signup", account)).Expect(201);
        (await visitor.PostAsync($"{Accounts}/signup", account)).Expect(409);
        (await visitor.GetAsync($"{Accounts}/me")).Expect(401);

        // Signs in, with a wrong password first.
        (await visitor.PostAsync($"{Accounts}/login", new { login = "mira", password = "eight small stones" })).Expect(401);
        var signedIn = (await visitor.PostAsync($"{Accounts}/login", new { login = "mira@example.org", account.password })).Expect(200);
        visitor.Http.DefaultRequestHeaders.Authorization = new("Bearer", signedIn["accessToken"]);
        Assert.Equal(profile["id"], (await visitor.GetAsync($"{Accounts}/me")).Expect(200)["id"]);

        // Looks around, opens a topic, and mends it.
        var category = (await visitor.GetAsync($"{Forums}/categories")).Expect(200).Items[0].GetProperty("slug").GetString();
        var topic = (await visitor.PostAsync($"{Forums}/topics", new { category, title = "How do lanterns flot?", content = "I saw one float down the river.", tags = new[] { "lanterns" } })).Expect(201);
        var url = topic.Header("Location")!;
        var mended = (await visitor.PatchAsync(url, new { title = "How do lanterns float?" }, ("If-Match", topic.ETag!))).Expect(200);
        (await visitor.PatchAsync(url, new { title = "Never mind" }, ("If-Match", topic.ETag!))).Expect(412);

        // Gets answers, and answers in turn.
        using var neighbour = await host.SignedInAsync();
        var answer = (await neighbour.PostAsync($"{url}/replies", new { content = "Waxed paper, mostly." })).Expect(201);
        (await visitor.PostAsync($"{url}/replies", new { content = "Thank you!", parentId = answer.Id })).Expect(201);
        for (var i = 0; i < 23; i++) (await neighbour.PostAsync($"{url}/replies", new { content = $"And another thing, {i}." })).Expect(201);

        // Finds it again, and pages through all of it.
        var found = (await visitor.GetAsync($"{Forums}/search?q=lanterns%20float&type=topic")).Expect(200).Items[0];
        Assert.Equal(topic.Id, found.GetProperty("topicId").GetInt64());
        Assert.Equal("How do <mark>lanterns</mark> <mark>float</mark>?", found.GetProperty("title").GetString());
        Assert.Equal(25, await CountAsync(visitor, $"{url}/replies?view=tree&limit=10"));
        (await visitor.GetAsync(url, ("If-None-Match", mended.ETag!))).Expect(200);

        // The page shows who wrote what, and the category has counted along.
        var last = (await visitor.GetAsync($"{url}/replies?limit=1")).Items[0];
        Assert.Equal(neighbour.Username, last.GetProperty("author").GetProperty("username").GetString());
        await host.Database.WaitUntilAsync("select topic_count = 1 and reply_count = 25 from forums.categories where slug = $1", category!);

        // Signs out for the night: the token is good for nothing more.
        (await visitor.PostAsync($"{Accounts}/logout", null)).Expect(204);
        (await visitor.GetAsync($"{Accounts}/me")).Expect(401);
    }

    private async Task PrepareAsync()
    {
        using var admin = await host.SignedInAsync(Role.Admin);
        (await admin.PostAsync($"{Forums}/categories", new { name = "Lanterns", slug = "lanterns", sortOrder = -1 })).Expect(201);
    }

    private static async Task<int> CountAsync(TestClient client, string path)
    {
        var count = 0;
        for (string? next = path; next is not null;)
        {
            var page = (await client.GetAsync(next)).Expect(200);
            count += page.Items.Count;
            next = page.NextLink;
        }

        return count;
    }
}
