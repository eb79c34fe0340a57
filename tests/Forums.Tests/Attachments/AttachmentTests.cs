using System.Net.Http.Headers;
using System.Security.Cryptography;
using Forums.Tests.Http;

namespace Forums.Tests.Attachments;

/// <summary>Files that posts name, for whoever may see the post.</summary>
public sealed class AttachmentTests(TestHost host) : IAsyncLifetime
{
    private const string Attachments = "/api/v1/forums/attachments";

    private TestUser _ann = null!;
    private TestUser _ben = null!;
    private string _category = "";

    public async ValueTask InitializeAsync()
    {
        _category = await host.NewCategoryAsync();
        _ann = await host.SignedInAsync();
        _ben = await host.SignedInAsync();
    }

    [Fact]
    public async Task A_file_is_its_senders_until_a_post_names_it()
    {
        var bytes = Png();
        var file = await SendAsync(_ann, bytes);
        Assert.Equal(("image/png", $"{bytes.Length}", Convert.ToHexStringLower(SHA256.HashData(bytes))), (file["type"], file["size"], file["hash"]));
        (await _ann.GetAsync(file["url"])).Expect(200);
        (await _ben.GetAsync(file["url"])).Expect(404, "forums.attachment.not_found");

        var topic = await _ann.NewTopicAsync(_category, content: $"Look: ![a cat]({file["reference"]}) and [it]({file["reference"]}).");

        Assert.Contains($"<img src=\"{file["url"]}\" alt=\"a cat\" />", topic["contentHtml"], StringComparison.Ordinal);
        using var guest = host.Client();
        var seen = (await guest.GetAsync(file["url"])).Expect(200);
        Assert.Equal(($"\"{file["hash"]}\"", "nosniff"), (seen.ETag, seen.Header("X-Content-Type-Options")));
        Assert.StartsWith("inline", seen.Header("Content-Disposition"), StringComparison.Ordinal);
        Assert.Contains("sandbox", seen.Header("Content-Security-Policy"), StringComparison.Ordinal);
        (await guest.GetAsync(file["url"], ("Range", "bytes=0-3"))).Expect(206);
    }

    [Fact]
    public async Task The_files_of_a_topic_that_goes_into_another_are_seen_with_the_reply_that_its_text_becomes()
    {
        using var moderator = await host.SignedInAsync(Role.Moderator);
        var file = await SendAsync(_ann, Png());
        var (from, into) = (await _ann.NewTopicAsync(_category, content: $"Look: ![]({file["reference"]})"), await _ben.NewTopicAsync(_category));

        (await moderator.PostAsync($"{Forum.Topics}/{from.Id}/merge", new { into = into.Id })).Expect(200);

        (await _ben.GetAsync(file["url"])).Expect(200);
        var reply = (await _ben.GetAsync($"{Forum.Topics}/{into.Id}/replies")).Items.Single().GetProperty("id").GetInt64();
        (await moderator.DeleteAsync($"/api/v1/forums/replies/{reply}")).Expect(204);
        (await _ben.GetAsync(file["url"])).Expect(404);
    }

    [Fact]
    public async Task It_is_hidden_with_its_post_and_its_category()
    {
        using var moderator = await host.SignedInAsync(Role.Moderator);
        var (inReply, inTopic) = (await SendAsync(_ann, Png()), await SendAsync(_ann, Png()));
        var topic = await _ann.NewTopicAsync(_category, content: $"Look: ![]({inTopic["reference"]})");
        var reply = await _ann.ReplyAsync(topic.Id, $"![]({inReply["reference"]})");
        (await _ben.GetAsync(inReply["url"])).Expect(200);

        await host.Database.RunAsync("update forums.replies set deleted_at = now() where id = $1", reply.Id);
        (await _ben.GetAsync(inReply["url"])).Expect(404);
        (await _ann.GetAsync(inReply["url"])).Expect(404);
        (await moderator.GetAsync(inReply["url"])).Expect(200);
        (await _ben.GetAsync(inTopic["url"])).Expect(200);

        await host.Database.RunAsync("update forums.categories set view_roles = 8, post_roles = 8, moderate_roles = 8 where slug = $1", _category);
        (await moderator.GetAsync(inTopic["url"])).Expect(404);
        (await _ann.GetAsync(inTopic["url"])).Expect(404);
    }

    [Fact]
    public async Task Nobody_takes_anothers_file_by_naming_it()
    {
        var file = await SendAsync(_ann, Png());

        await _ben.NewTopicAsync(_category, content: $"Mine now: ![]({file["reference"]})");

        (await _ben.GetAsync(file["url"])).Expect(404);
        (await _ann.GetAsync(file["url"])).Expect(200);
    }

    [Fact]
    public async Task What_an_edit_no_longer_names_is_let_go()
    {
        var (first, second) = (await SendAsync(_ann, Png()), await SendAsync(_ann, Png()));
        var topic = await _ann.NewTopicAsync(_category, content: $"Look: ![]({first["reference"]})");

        (await _ann.PatchAsync($"{Forum.Topics}/{topic.Id}", new { content = $"Look: ![]({second["reference"]})" }, ("If-Match", "*"))).Expect(200);

        (await _ben.GetAsync(first["url"])).Expect(404);
        (await _ben.GetAsync(second["url"])).Expect(200);
    }

    [Fact]
    public async Task What_no_post_names_for_a_day_is_removed_and_what_one_names_is_kept()
    {
        var (unused, fresh, used) = (await SendAsync(_ann, Png()), await SendAsync(_ann, Png()), await SendAsync(_ann, Png()));
        await _ann.NewTopicAsync(_category, content: $"Look: ![]({used["reference"]})");
        await host.Database.RunAsync("update forums.attachments set pending_since = now() - interval '25 hours' where id = any ($1)", new[] { Guid.Parse(unused["id"]), Guid.Parse(used["id"]) });

        using var admin = await host.SignedInAsync(Role.Admin);
        (await admin.PostAsync("/api/v1/scheduling/jobs", new { type = "forums.remove_unused_attachments", args = new { } })).Expect(201);

        var (since, limit) = (System.Diagnostics.Stopwatch.GetTimestamp(), Patience.Of(15));
        while ((await _ann.GetAsync(unused["url"])).Status != 404)
        {
            Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(since) < limit, "It is still there.");
            await Task.Delay(100);
        }

        (await _ann.GetAsync(fresh["url"])).Expect(200);
        (await _ann.GetAsync(used["url"])).Expect(200);
        Assert.Equal(0, await host.Database.AskAsync<long>("select count(*) from platform.content_references where holder = $1", $"forums.attachment/{unused["id"]}"));
    }

    [Fact]
    public async Task Files_of_other_types_and_without_names_are_refused_and_posts_name_at_most_twenty()
    {
        (await PostAsync(_ann, "<html><script>alert(1)</script></html>"u8.ToArray(), "page.html")).Expect(422, "platform.content.type_mismatch");
        (await PostAsync(_ann, [0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3], "program")).Expect(415, "platform.content.type_not_allowed");
        (await PostAsync(_ann, [], "empty.png")).Expect(422, "platform.content.empty");
        using var guest = host.Client();
        (await guest.PostAsync(Attachments, new ByteArrayContent(Png()))).Expect(401);
        (await _ann.GetAsync($"{Attachments}/{Guid.NewGuid()}")).Expect(404, "forums.attachment.not_found");

        string Names(int count) => "Look: " + string.Join(' ', Enumerable.Range(0, count).Select(_ => $"![](attachment:{Guid.NewGuid()})"));
        (await _ann.PostAsync(Forum.Topics, new { category = _category, title = Forum.Name("Many"), content = Names(21) })).Expect(422, "forums.attachment.too_many");
        await _ann.NewTopicAsync(_category, content: Names(20));
    }

    [Fact]
    public async Task Nobody_sends_more_than_their_share_not_even_at_once_on_two_nodes()
    {
        Dictionary<string, string?> small = new()
        {
            ["Modular:Forums:Attachments:MaxBytes"] = "1000",
            ["Modular:Forums:Attachments:BytesPerDay"] = "2500",
            ["Modular:Forums:Attachments:BytesPerPerson"] = "4000",
        };
        await using var node = await host.StartAnotherAsync(small);
        await using var other = await host.StartAnotherAsync(small);
        using var here = node.ClientOf(_ann);
        using var there = other.ClientOf(_ann);
        (await PostAsync(here, Png(1001), "large.png")).Expect(413, "platform.content.too_large");

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => PostAsync(i % 2 == 0 ? here : there, Png(1000), $"{i}.png")));

        Assert.Equal([201, 201, 409, 409, 409, 409], answers.Select(a => a.Status).Order());
        (await PostAsync(here, Png(500), "rest.png")).Expect(201);
        (await PostAsync(here, Png(20), "more.png")).Expect(409, "forums.attachment.day_full");
        await host.Database.RunAsync("update forums.attachments set created_at = now() - interval '25 hours' where owner_id = $1", _ann.Id);
        (await PostAsync(here, Png(1000), "next.png")).Expect(201);
        (await PostAsync(here, Png(501), "too-much.png")).Expect(409, "forums.attachment.full");
        (await PostAsync(here, Png(500), "last.png")).Expect(201);
    }

    public ValueTask DisposeAsync()
    {
        _ann.Dispose();
        _ben.Dispose();
        return ValueTask.CompletedTask;
    }

    private static byte[] Png(int bytes = 200) => [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, .. RandomNumberGenerator.GetBytes(bytes - 8)];

    private static async Task<HttpAnswer> SendAsync(TestClient client, byte[] bytes) => (await PostAsync(client, bytes, "cat.png")).Expect(201);

    private static Task<HttpAnswer> PostAsync(TestClient client, byte[] bytes, string name)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = name };
        return client.PostAsync(Attachments, content);
    }
}
