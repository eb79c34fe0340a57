using System.Text.Json;

namespace Forums.Tests.Http;

/// <summary>What the forums write into the audit log.</summary>
public sealed class AuditTests(TestHost host)
{
    [Fact]
    public async Task A_new_category_is_written_with_the_admin_who_made_it()
    {
        using var admin = await host.SignedInAsync(Role.Admin);
        var slug = Forum.Name("audited");
        var made = (await admin.PostAsync(Forum.Categories, new { name = "Audited", slug, section = "Life" }, ("Idempotency-Key", slug))).Expect(201);
        (await admin.PostAsync(Forum.Categories, new { name = "Audited", slug, section = "Life" }, ("Idempotency-Key", slug))).Expect(201);

        var entry = Assert.Single(await WrittenByAsync(admin), e => e.GetProperty("target").GetString() == $"forums.category/{made.Id}");

        Assert.Equal("forums.category_created", entry.GetProperty("action").GetString());
        Assert.Equal($$$"""{"section":"Life","name":"Audited","slug":"{{{slug}}}","access":{"view":["guest","user","moderator","admin"],"post":["user","moderator","admin"],"moderate":["moderator","admin"]}}""", entry.GetProperty("after").GetRawText());
    }

    [Fact]
    public async Task An_edit_by_a_moderator_is_written_with_before_and_after_and_without_what_was_said()
    {
        var category = await host.NewCategoryAsync();
        using var ann = await host.SignedInAsync();
        using var moderator = await host.SignedInAsync(Role.Moderator);
        var topic = await ann.NewTopicAsync(category, "Before", "Words that were too strong.", "rude");

        (await moderator.PatchAsync($"{Forum.Topics}/{topic.Id}", new { title = "After", content = "Milder words.", tags = Array.Empty<string>() }, ("If-Match", "*"))).Expect(200);
        (await moderator.PatchAsync($"{Forum.Topics}/{topic.Id}", new { title = "Never" }, ("If-Match", "\"1.0\""))).Expect(412);

        var entry = Assert.Single(await WrittenByAsync(moderator));
        Assert.Equal(("forums.topic_edited", $"forums.topic/{topic.Id}"), (entry.GetProperty("action").GetString(), entry.GetProperty("target").GetString()));
        Assert.Equal((ann.Id, ann.Username), (entry.GetProperty("subject").GetProperty("id").GetGuid(), entry.GetProperty("subject").GetProperty("username").GetString()));
        Assert.Equal("""{"title":"Before","tags":["rude"],"contentLength":27}""", entry.GetProperty("before").GetRawText());
        Assert.Equal("""{"title":"After","tags":[],"contentLength":13,"contentChanged":true}""", entry.GetProperty("after").GetRawText());
    }

    [Fact]
    public async Task Whoever_edits_their_own_topic_leaves_nothing_there()
    {
        using var moderator = await host.SignedInAsync(Role.Moderator);
        var topic = await moderator.NewTopicAsync(await host.NewCategoryAsync());

        (await moderator.PatchAsync($"{Forum.Topics}/{topic.Id}", new { title = "Another title" }, ("If-Match", "*"))).Expect(200);

        Assert.Empty(await WrittenByAsync(moderator));
    }

    private async Task<IReadOnlyList<JsonElement>> WrittenByAsync(TestUser user)
    {
        using var admin = await host.SignedInAsync(Role.Admin);
        return (await admin.GetAsync($"/api/v1/accounts/audit?actor={user.Id}&action=forums.")).Expect(200).Items;
    }
}
