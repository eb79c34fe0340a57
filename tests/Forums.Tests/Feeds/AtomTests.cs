using System.Globalization;
using System.Xml.Linq;
using Forums.Tests.Http;

namespace Forums.Tests.Feeds;

public sealed class AtomTests(TestHost host)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task A_categorys_feed_has_its_twenty_newest_topics()
    {
        var category = await host.NewCategoryAsync();
        using var ann = await host.SignedInAsync();
        var ids = new List<long>();
        for (var i = 0; i < 22; i++) ids.Add((await ann.NewTopicAsync(category, content: "**Bold** & <b>raw</b> words.", tags: ["tag-one", "tag-two"])).Id);
        await host.Database.RunAsync("update forums.topics set is_pinned = true where id = any($1)", (object)new[] { ids[0], ids[10] });
        await host.Database.RunAsync("update forums.topics set deleted_at = now() where id = $1", ids[21]);

        var feed = await ReadAsync(ann, $"{Forum.Categories}/{category}/feed.atom");

        var links = feed.Elements(Atom + "entry").Select(e => e.Element(Atom + "link")!.Attribute("href")!.Value);
        Assert.Equal(ids[1..21].AsEnumerable().Reverse().Select(id => $"{host.Node.Address}api/v1/forums/topics/{id}"), links);
        var entry = feed.Elements(Atom + "entry").First();
        Assert.Equal(["tag-one", "tag-two"], entry.Elements(Atom + "category").Select(c => c.Attribute("term")!.Value));
        Assert.Equal(ann.Username, entry.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        Assert.Contains("<strong>Bold</strong>", entry.Element(Atom + "content")!.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", entry.Element(Atom + "content")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_topics_feed_has_its_newest_live_replies()
    {
        var category = await host.NewCategoryAsync();
        using var ann = await host.SignedInAsync();
        var topic = await ann.NewTopicAsync(category, "Naming & <things>");
        var empty = await ReadAsync(ann, $"{Forum.Topics}/{topic.Id}/feed.atom");
        Assert.Empty(empty.Elements(Atom + "entry"));
        var (gone, kept) = (await ann.ReplyAsync(topic.Id), await ann.ReplyAsync(topic.Id, "Emoji 🎉 and \u202eothers"));
        await host.Database.RunAsync("update forums.replies set deleted_at = now() where id = $1", gone.Id);

        var feed = await ReadAsync(ann, $"{Forum.Topics}/{topic.Id}/feed.atom");

        var entry = Assert.Single(feed.Elements(Atom + "entry"));
        Assert.Equal($"{host.Node.Address}api/v1/forums/replies/{kept.Id}", entry.Element(Atom + "link")!.Attribute("href")!.Value);
        Assert.Equal("Re: Naming & <things>", entry.Element(Atom + "title")!.Value);
        Assert.Contains("🎉", entry.Element(Atom + "content")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_stands_in_the_database_becomes_valid_xml()
    {
        var category = await host.NewCategoryAsync();
        using var ann = await host.SignedInAsync();
        var topic = await ann.NewTopicAsync(category);
        await host.Database.RunAsync("update forums.topics set title = 'Bell ' || chr(7) || ' and ' || chr(65534), html = '<p>' || chr(1) || ']]>' || chr(27) || '</p>', version = version + 1 where id = $1", topic.Id);

        var feed = await ReadAsync(ann, $"{Forum.Categories}/{category}/feed.atom");

        Assert.Equal("Bell \ufffd and \ufffd", feed.Element(Atom + "entry")!.Element(Atom + "title")!.Value);
        Assert.Equal("<p>\ufffd]]>\ufffd</p>", feed.Element(Atom + "entry")!.Element(Atom + "content")!.Value);
    }

    [Fact]
    public async Task A_reader_who_has_it_is_told_so()
    {
        var category = await host.NewCategoryAsync();
        using var ann = await host.SignedInAsync();
        var topic = await ann.NewTopicAsync(category);
        await host.Database.RunAsync("update forums.topics set created_at = now() - interval '1 hour' where id = $1", topic.Id);
        var path = $"{Forum.Categories}/{category}/feed.atom";

        var read = (await ann.GetAsync(path)).Expect(200);
        Assert.Equal("application/atom+xml", read.MediaType);
        (await ann.GetAsync(path, ("If-None-Match", read.ETag!))).Expect(304);
        (await ann.GetAsync(path, ("If-Modified-Since", read.Header("Last-Modified")!))).Expect(304);
        (await ann.GetAsync(path, ("If-None-Match", "\"other\""), ("If-Modified-Since", read.Header("Last-Modified")!))).Expect(200);
        (await ann.GetAsync(path, ("If-Modified-Since", "yesterday"))).Expect(200);
        (await ann.GetAsync(path, ("If-Modified-Since", DateTimeOffset.UtcNow.AddDays(-1).ToString("R", CultureInfo.InvariantCulture)))).Expect(200);

        (await ann.PatchAsync($"{Forum.Topics}/{topic.Id}", new { title = "A new title" }, ("If-Match", "*"))).Expect(200);
        var changed = (await ann.GetAsync(path, ("If-None-Match", read.ETag!), ("If-Modified-Since", read.Header("Last-Modified")!))).Expect(200);
        Assert.Null(changed.Header("Last-Modified")); // this second may not be over yet
    }

    [Fact]
    public async Task Everybody_reads_what_they_may_see()
    {
        var (open, secret) = (await host.NewCategoryAsync(), await host.NewCategoryAsync());
        using var ann = await host.SignedInAsync();
        using var moderator = await host.SignedInAsync(Role.Moderator);
        using var guest = host.Client();
        var (shown, hidden) = (await ann.NewTopicAsync(open), await ann.NewTopicAsync(secret));
        await host.Database.RunAsync("update forums.categories set is_public = false where slug = $1", secret);

        foreach (var path in (string[])[$"{Forum.Categories}/{secret}/feed.atom", $"{Forum.Topics}/{hidden.Id}/feed.atom", $"{Forum.Categories}/no-such/feed.atom", $"{Forum.Topics}/0/feed.atom"])
            (await guest.GetAsync(path)).Expect(404);
        (await moderator.GetAsync($"{Forum.Topics}/{hidden.Id}/feed.atom")).Expect(200);
        var all = (await guest.GetAsync("/api/v1/forums/feed.atom")).Expect(200).Text;
        Assert.Contains($"/topics/{shown.Id}\"", all, StringComparison.Ordinal);
        Assert.DoesNotContain($"/topics/{hidden.Id}\"", all, StringComparison.Ordinal);
        Assert.Contains($"/topics/{hidden.Id}\"", (await moderator.GetAsync("/api/v1/forums/feed.atom")).Expect(200).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_begin_with_the_public_address()
    {
        var category = await host.NewCategoryAsync();
        using var ann = await host.SignedInAsync();
        await ann.NewTopicAsync(category);
        await using var node = await host.StartAnotherAsync(new() { ["Modular:PublicAddress"] = "https://forum.example.org/" });
        using var there = node.ClientOf(ann);

        var (here, elsewhere) = (await ReadAsync(ann, $"{Forum.Categories}/{category}/feed.atom"), await ReadAsync(there, $"{Forum.Categories}/{category}/feed.atom"));

        Assert.Equal($"https://forum.example.org/api/v1/forums/categories/{category}/feed.atom", elsewhere.Element(Atom + "id")!.Value);
        Assert.Equal(here.Element(Atom + "entry")!.Element(Atom + "id")!.Value, elsewhere.Element(Atom + "entry")!.Element(Atom + "id")!.Value);
    }

    /// <summary>Reads it strictly, and looks for all that RFC 4287 §4.1 requires.</summary>
    private static async Task<XElement> ReadAsync(TestClient client, string path)
    {
        var feed = XDocument.Parse((await client.GetAsync(path)).Expect(200).Text).Root!;
        Assert.Equal(Atom + "feed", feed.Name);
        HasOnce(feed);
        Assert.Equal("self", feed.Elements(Atom + "link").First().Attribute("rel")!.Value);
        Assert.True(feed.Elements(Atom + "author").Any() || feed.Elements(Atom + "entry").Any());
        foreach (var entry in feed.Elements(Atom + "entry"))
        {
            HasOnce(entry);
            Assert.NotEmpty(Assert.Single(entry.Elements(Atom + "author")).Element(Atom + "name")!.Value);
            Assert.Equal("html", Assert.Single(entry.Elements(Atom + "content")).Attribute("type")!.Value);
            Assert.StartsWith("urn:uuid:", entry.Element(Atom + "id")!.Value, StringComparison.Ordinal);
        }

        return feed;
    }

    private static void HasOnce(XElement element)
    {
        Assert.True(Uri.TryCreate(Assert.Single(element.Elements(Atom + "id")).Value, UriKind.Absolute, out _));
        Assert.Single(element.Elements(Atom + "title"));
        Assert.Equal(TimeSpan.Zero, DateTimeOffset.Parse(Assert.Single(element.Elements(Atom + "updated")).Value, CultureInfo.InvariantCulture).Offset);
    }
}
