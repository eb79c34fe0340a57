namespace Forums.Tests.Http;

/// <summary>Whoever has an answer is told when it is another one now, whatever made it so.</summary>
public sealed class TagTests(TestHost host)
{
    [Fact]
    public async Task A_reply_is_another_answer_when_it_becomes_the_solution_and_when_another_does()
    {
        using var ann = await host.SignedInAsync();
        var topic = await ann.NewTopicAsync(await host.NewCategoryAsync());
        var url = $"{People.Replies}/{(await ann.ReplyAsync(topic.Id)).Id}";
        var before = (await ann.GetAsync(url)).Expect(200);

        var marked = (await ann.PutAsync($"{url}/solution", null)).Expect(200);

        var seen = (await ann.GetAsync(url, ("If-None-Match", before.ETag!))).Expect(200);
        Assert.Equal(("true", marked.ETag), (seen["isSolution"], seen.ETag));
        (await ann.PutAsync($"{People.Replies}/{(await ann.ReplyAsync(topic.Id)).Id}/solution", null)).Expect(200);
        Assert.Equal("false", (await ann.GetAsync(url, ("If-None-Match", marked.ETag!))).Expect(200)["isSolution"]);
        (await ann.PatchAsync(url, new { content = "Edited" }, ("If-Match", before.ETag!))).Expect(200);
    }

    [Fact]
    public async Task A_category_is_another_answer_when_one_total_falls_as_another_rises()
    {
        var slug = await host.NewCategoryAsync();
        using var guest = host.Client();
        await host.Database.RunAsync("update forums.categories set topic_count = 3, reply_count = 8 where slug = $1", slug);
        var before = (await guest.GetAsync($"{Forum.Categories}/{slug}")).Expect(200);

        await host.Database.RunAsync("update forums.categories set topic_count = 4, reply_count = 7 where slug = $1", slug);

        Assert.Equal("4", (await guest.GetAsync($"{Forum.Categories}/{slug}", ("If-None-Match", before.ETag!))).Expect(200)["topicCount"]);
    }

    [Fact]
    public async Task A_report_is_another_answer_when_its_post_is()
    {
        using var ann = await host.SignedInAsync();
        using var bob = await host.SignedInAsync();
        using var moderator = await host.SignedInAsync(Role.Moderator);
        var slug = await host.NewCategoryAsync();
        var topic = await ann.NewTopicAsync(slug);
        (await bob.PostAsync("/api/v1/forums/reports", new { topicId = topic.Id, reason = "spam" })).Expect(201);
        var queue = (await moderator.GetAsync($"/api/v1/forums/moderation/reports?category={slug}")).Expect(200);
        var url = $"/api/v1/forums/moderation/reports/{Assert.Single(queue.Items).GetProperty("id").GetInt64()}";
        var before = (await moderator.GetAsync(url)).Expect(200);
        (await moderator.GetAsync(url, ("If-None-Match", before.ETag!))).Expect(304);

        (await ann.DeleteAsync($"{Forum.Topics}/{topic.Id}")).Expect(204);

        Assert.True((await moderator.GetAsync(url, ("If-None-Match", before.ETag!))).Expect(200).Json.GetProperty("case").GetProperty("isDeleted").GetBoolean());
        (await moderator.PostAsync(url + "/dismiss", new { }, ("If-Match", before.ETag!))).Expect(200);
    }
}
