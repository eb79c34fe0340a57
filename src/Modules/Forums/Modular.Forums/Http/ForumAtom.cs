using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Modular.Forums.Application.Feeds;
using Modular.Platform.Http.Answers;

namespace Modular.Forums.Http;

/// <summary>Topics and replies as entries of an Atom feed.</summary>
/// <param name="address">The beginning of absolute links.</param>
internal sealed class ForumAtom(string address)
{
    private const string Api = "/api/v1/forums";

    public AtomFeed Of(NewestTopics newest)
    {
        AtomEntry[] entries = [.. newest.Topics.Select(t => Entry("topic", t.Id, t.AuthorId, t.Title, $"/topics/{Text(t.Id)}", t.Author.DisplayName, t.CreatedAt, t.EditedAt, t.ContentHtml, t.Tags))];
        return newest.Category is { } category
            ? Feed(category.Name, $"/categories/{category.Slug}/feed.atom", $"/topics?category={category.Slug}&sort=newest", entries)
            : Feed("Newest topics", "/feed.atom", "/topics?sort=newest", entries);
    }

    public AtomFeed Of(NewestReplies newest)
    {
        var (topic, path) = (newest.Topic, $"/topics/{Text(newest.Topic.Id)}");
        AtomEntry[] entries = [.. newest.Replies.Select(r => Entry("reply", r.Id, r.AuthorId, "Re: " + topic.Title, $"/replies/{Text(r.Id)}", r.Author!.DisplayName, r.CreatedAt, r.EditedAt, r.ContentHtml ?? "", []))];
        var feed = Feed(topic.Title, path + "/feed.atom", path, entries);
        return feed with { UpdatedAt = Later(feed.UpdatedAt, topic.EditedAt ?? topic.CreatedAt) };
    }

    private AtomFeed Feed(string title, string self, string alternate, AtomEntry[] entries) => new(
        address + Api + self, title, address + Api + self, address + Api + alternate, entries.Length == 0 ? DateTimeOffset.UnixEpoch : entries.Max(e => e.UpdatedAt), entries);

    private AtomEntry Entry(
        string kind, long id, Guid author, string title, string path, string name, DateTimeOffset createdAt, DateTimeOffset? editedAt, string html, IReadOnlyList<string> tags) =>
        new(Name(kind, id, author), title, address + Api + path, name, createdAt, editedAt ?? createdAt, html, tags);

    /// <summary>The same for ever and wherever the forum moves: unique in itself because its author's id is.</summary>
    private static string Name(string kind, long id, Guid author)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}/{Text(id)}/{author:N}")).AsSpan(0, 16);
        (hash[6], hash[8]) = ((byte)((hash[6] & 0x0f) | 0x80), (byte)((hash[8] & 0x3f) | 0x80)); // a UUID of version 8, RFC 9562
        return "urn:uuid:" + new Guid(hash, bigEndian: true);
    }

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
