using Microsoft.Extensions.Options;
using Modular.Accounts.Contracts;

namespace Modular.Forums.Application;

/// <summary>Puts people's cards beside what they wrote, all of a page in one question, and says how far replies are to be set in.</summary>
internal sealed class Authors(IUserDirectory users, IOptions<ThreadSettings> settings)
{
    public async ValueTask ShowAsync(IReadOnlyList<TopicSummary> topics, CancellationToken cancel)
    {
        if (topics.Count == 0) return;

        var cards = await users.FindAsync(Distinct(topics, t => t.AuthorId), cancel);
        foreach (var topic in topics) topic.Author = Card(cards, topic.AuthorId);
    }

    public async ValueTask ShowAsync(IReadOnlyList<ReplyView> replies, CancellationToken cancel)
    {
        if (replies.Count == 0) return;

        var cards = await users.FindAsync(Distinct(replies, r => r.AuthorId), cancel);
        foreach (var reply in replies)
        {
            if (!reply.IsDeleted) reply.Author = Card(cards, reply.AuthorId);
            reply.DisplayDepth = Math.Min(reply.Depth, settings.Value.MaxDisplayDepth);
        }
    }

    public async ValueTask<TopicView> ShownAsync(TopicView topic, CancellationToken cancel)
    {
        await ShowAsync([topic], cancel);
        return topic;
    }

    public async ValueTask<ReplyView> ShownAsync(ReplyView reply, CancellationToken cancel)
    {
        await ShowAsync([reply], cancel);
        return reply;
    }

    private static HashSet<Guid> Distinct<T>(IReadOnlyList<T> items, Func<T, Guid> author)
    {
        var ids = new HashSet<Guid>(items.Count);
        foreach (var item in items) ids.Add(author(item));
        return ids;
    }

    private static UserCard Card(IReadOnlyDictionary<Guid, UserCard> cards, Guid id) => cards.TryGetValue(id, out var card) ? card : UserCard.Gone(id);
}
