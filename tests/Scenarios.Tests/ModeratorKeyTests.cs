using System.Diagnostics;

namespace Scenarios.Tests;

/// <summary>A moderator's programs can do what they were given and no more, and only as long as the moderator is one.</summary>
public sealed class ModeratorKeyTests(TestHost host)
{
    private const string Keys = "/api/v1/accounts/me/api-keys";
    private const string Topics = "/api/v1/forums/topics";

    [Fact]
    public async Task A_key_moderates_only_with_the_scope_and_with_a_moderator_behind_it()
    {
        using var admin = await host.SignedInAsync(Role.Admin);
        using var moderator = await host.SignedInAsync(Role.Moderator);
        using var author = await host.SignedInAsync();
        (await admin.PostAsync("/api/v1/forums/categories", new { name = "Keys", slug = "keys" })).Expect(201);
        var topic = (await author.PostAsync(Topics, new { category = "keys", title = "Somebody else's topic", content = "As its author wrote it." })).Expect(201);
        using var writer = await KeyOfAsync(moderator, "forums.topics.create");
        using var sweeper = await KeyOfAsync(moderator, "forums.topics.create", "forums.moderate");

        Task<HttpAnswer> EditAsync(TestClient client, string title) => client.PatchAsync(topic.Header("Location")!, new { title }, ("If-Match", "*"));

        (await EditAsync(writer, "Edited by the writer")).Expect(403, "forums.topic.not_yours");
        (await EditAsync(sweeper, "Edited by the sweeper")).Expect(200);
        (await writer.PostAsync(Topics, new { category = "keys", title = "The writer's own topic", content = "For this it has the scope." })).Expect(201);

        var address = $"/api/v1/accounts/users/{moderator.Id}";
        var tag = (await admin.GetAsync(address)).Expect(200).ETag!;
        await using var other = await host.StartAnotherAsync();
        using var there = other.Client();
        there.Http.DefaultRequestHeaders.Add("X-Api-Key", sweeper.Http.DefaultRequestHeaders.GetValues("X-Api-Key"));
        (await EditAsync(there, "Edited on another node")).Expect(200);
        (await admin.PutAsync(address + "/roles", new { roles = new[] { "user" } }, ("If-Match", tag))).Expect(200);

        (await EditAsync(sweeper, "Edited once more")).Expect(403, "forums.topic.not_yours"); // at once, where it was said
        var (since, limit) = (Stopwatch.GetTimestamp(), Patience.Of(5));
        while ((await EditAsync(there, "And there")).Status != 403)
        {
            Assert.True(Stopwatch.GetElapsedTime(since) < limit, "The other node still lets it moderate.");
            await Task.Delay(100);
        }
    }

    private async Task<TestClient> KeyOfAsync(TestUser owner, params string[] scopes)
    {
        var client = host.Client();
        client.Http.DefaultRequestHeaders.Add("X-Api-Key", (await owner.PostAsync(Keys, new { name = "robot", scopes })).Expect(201)["key"]);
        return client;
    }
}
