using Modular.Forums.Application;

namespace Modular.Forums.Infrastructure.Pages;

/// <summary>What is remembered of a page. Nobody changes it: whoever shows it fills in a copy.</summary>
/// <param name="Key">Which page.</param>
/// <param name="Stamp">What the topic looked like before the page was read; the page may be newer, and is replaced then.</param>
/// <param name="Topic">The topic, for a page of that kind.</param>
/// <param name="Replies">The replies, for a page of that kind.</param>
internal sealed record CachedPage(PageKey Key, PageStamp Stamp, TopicView? Topic, IReadOnlyList<ReplyView> Replies)
{
    private const int Overhead = 600; // the objects around a post's texts

    /// <summary>About how many bytes of memory it takes.</summary>
    public long Bytes { get; } = Overhead + Size(Topic) + Replies.Sum(Size);

    private static long Size(TopicView? topic) => topic is null ? 0 : Overhead + 2L * (topic.Content.Length + topic.ContentHtml.Length + topic.Title.Length);

    private static long Size(ReplyView reply) => Overhead + 2L * ((reply.Content?.Length ?? 0) + (reply.ContentHtml?.Length ?? 0)) + 8L * reply.Path.Length;
}
