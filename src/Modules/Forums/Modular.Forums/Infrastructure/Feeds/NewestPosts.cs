using Modular.Forums.Application;
using Modular.Forums.Application.Feeds;
using Modular.Platform.Persistence;
using Npgsql;

namespace Modular.Forums.Infrastructure.Feeds;

/// <summary>The newest topics and replies, each by an index in that order.</summary>
internal sealed class NewestPosts(DbSession session) : ITopicFeeds
{
    private const string Newest = " " + TopicReads.FromVisible + " where t.deleted_at is null order by t.id desc limit $2";
    private const string OfAll = "select " + TopicReads.WholeColumns + Newest;
    private const string ListOfAll = "select " + TopicReads.Columns + Newest;

    /// <summary>Pinned and other topics lie apart in the category's index.</summary>
    private const string OfCategory = "select " + TopicReads.WholeColumns + " " + TopicReads.FromVisible + """
         where t.id = any(array(
          (select id from forums.topics where category_id = $3 and is_pinned and deleted_at is null order by id desc limit $2)
          union all (select id from forums.topics where category_id = $3 and not is_pinned and deleted_at is null order by id desc limit $2)))
        order by t.id desc limit $2
        """;

    private const string OfTopic = ReplyReads.Select + " where r.topic_id = $1 and r.deleted_at is null order by r.id desc limit $2";

    public async Task<List<TopicView>> NewestTopicsAsync(long? categoryId, Viewer viewer, int atMost, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var select = categoryId is null ? session.Command(OfAll).With(viewer.Bits, atMost) : session.Command(OfCategory).With(viewer.Bits, atMost, categoryId);
        return await ReadAsync(select, TopicReads.ReadWhole, cancel);
    }

    public async Task<List<TopicSummary>> ListNewestAsync(Viewer viewer, int atMost, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var select = session.Command(ListOfAll).With(viewer.Bits, atMost);
        return await ReadAsync(select, TopicReads.ReadSummary, cancel);
    }

    public async Task<List<ReplyView>> NewestRepliesAsync(long topicId, int atMost, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var select = session.Command(OfTopic).With(topicId, atMost);
        return await ReadAsync(select, ReplyReads.Read, cancel);
    }

    private static async Task<List<T>> ReadAsync<T>(NpgsqlCommand select, Func<NpgsqlDataReader, T> read, CancellationToken cancel)
    {
        await using var reader = await select.ExecuteReaderAsync(cancel);
        var found = new List<T>();
        while (await reader.ReadAsync(cancel)) found.Add(read(reader));
        return found;
    }
}
