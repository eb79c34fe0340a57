using Modular.Accounts.Contracts;
using Modular.Forums.Application.Sections;
using Modular.Forums.Application.Threads;
using Modular.Forums.Domain;
using Modular.Forums.Infrastructure.Tags;
using Modular.Platform.Jobs;
using Modular.Platform.Persistence;
using Npgsql;

namespace Modular.Forums.Infrastructure.Demo;

/// <summary>
/// Writes demo topics as they stand, flags and times included, in batches. Plain SQL, because the domain refuses replies to topics that were
/// locked later. Ids are drawn first, so that a reply's path is known before it is written.
/// </summary>
internal sealed class DemoWriter(DbSession session, IUserDirectory users, ISections sections, IJobQueue jobs, TimeProvider clock)
{
    private readonly Dictionary<string, Guid> _authors = new(StringComparer.OrdinalIgnoreCase);

    public async Task WriteAsync(DemoData data, CancellationToken cancel)
    {
        var categories = await WriteCategoriesAsync(data, cancel);
        var topicIds = await DrawIdsAsync("forums.topics", data.Topics.Count, cancel);
        var replyIds = await DrawIdsAsync("forums.replies", data.Topics.Sum(t => Count(t.Replies)), cancel);

        await using var batch = session.Batch();
        foreach (var topic in data.Topics)
        {
            var createdAt = clock.GetUtcNow().AddHours(-topic.HoursAgo);
            var thread = new DemoThread(topicIds.Dequeue(), createdAt, replyIds);
            thread.Add(topic.Replies, parent: null);
            foreach (var reply in thread.Replies) await AuthorAsync(reply.Source.Author, cancel);

            AddTopic(batch, topic, categories[topic.Category], await AuthorAsync(topic.Author, cancel), thread);
            foreach (var reply in thread.Replies) AddReply(batch, thread.TopicId, reply, _authors[reply.Source.Author]);
            if (thread.Solution is { } solution) batch.Add("update forums.topics set solution_reply_id = $2 where id = $1", thread.TopicId, solution);
        }

        batch.Add("""
            update forums.categories c set topic_count = t.topics, reply_count = t.replies, last_activity_at = t.last
            from (select category_id, count(*) topics, sum(reply_count) replies, max(last_activity_at) last from forums.topics where deleted_at is null group by 1) t
            where t.category_id = c.id
            """);
        await batch.ExecuteNonQueryAsync(cancel);
        await jobs.EnqueueAsync(new RebuildConversationsArgs(), cancel: cancel);
        await jobs.EnqueueAsync(new RecountTagsArgs(), cancel: cancel);
    }

    private static void AddTopic(NpgsqlBatch batch, DemoTopic topic, long categoryId, Guid author, DemoThread thread) => batch.Add("""
        insert into forums.topics (id, category_id, author_id, title, title_key, claims_title, content, tags, is_pinned, is_locked, is_solved, is_archived, is_featured,
          deleted_at, reply_count, view_count, created_at, last_activity_at, last_reply_author_id, version, activity)
        values ($1, $2, $3, $4, $5, false, $6, $7, $8, $9, $10, $11, $12, $13::timestamptz, $14, $15, $16, $17, $18::uuid, 1, 0)
        """,
        thread.TopicId, categoryId, author, topic.Title, TopicTitle.Stored(topic.Title).Key, topic.Content, topic.Tags, topic.Pinned, topic.Locked, topic.Solved,
        topic.Archived, topic.Featured, topic.Deleted ? thread.LastAt : null, thread.Replies.Count(r => !r.Source.Deleted), topic.Views, thread.CreatedAt, thread.LastAt, null);

    private static void AddReply(NpgsqlBatch batch, long topicId, DemoThread.Written reply, Guid author) => batch.Add("""
        insert into forums.replies (id, topic_id, parent_id, path, depth, author_id, content, created_at, deleted_at, version)
        values ($1, $2, $3::bigint, $4, $5, $6, $7, $8, $9::timestamptz, 1)
        """,
        reply.Id, topicId, reply.ParentId, reply.Path.Take(Reply.MaxPathLength).ToArray(), reply.Path.Length, author, reply.Source.Content, reply.At, reply.Source.Deleted ? reply.At : null);

    private static int Count(IReadOnlyList<DemoReply>? replies) => replies?.Sum(r => 1 + Count(r.Replies)) ?? 0;

    private async Task<Dictionary<string, long>> WriteCategoriesAsync(DemoData data, CancellationToken cancel)
    {
        var ids = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var c in data.Categories)
        {
            await using var insert = session.Command("""
                insert into forums.categories (section_id, name, slug, description, color, icon, sort_order, is_active, is_public, created_at, version)
                values ($1, $2, $3, $4, $5, $6, $7, true, true, $8, 1)
                on conflict (slug) do update set slug = excluded.slug returning id
                """).With(await sections.FindOrMakeAsync(c.Section, clock.GetUtcNow(), cancel), c.Name, c.Slug, c.Description, c.Color, c.Icon, c.SortOrder, clock.GetUtcNow());
            ids[c.Slug] = (long)(await insert.ExecuteScalarAsync(cancel))!;
        }

        return ids;
    }

    private async Task<Queue<long>> DrawIdsAsync(string table, int count, CancellationToken cancel)
    {
        await using var draw = session.Command("select nextval(pg_get_serial_sequence($1, 'id')) from generate_series(1, $2)").With(table, count);
        await using var reader = await draw.ExecuteReaderAsync(cancel);
        var ids = new Queue<long>(count);
        while (await reader.ReadAsync(cancel)) ids.Enqueue(reader.GetInt64(0));
        return ids;
    }

    private async ValueTask<Guid> AuthorAsync(string username, CancellationToken cancel)
    {
        if (_authors.TryGetValue(username, out var known)) return known;
        var card = await users.FindByNameAsync(username, cancel) ?? throw new InvalidOperationException($"The demo needs the user {username}.");
        return _authors[username] = card.Id;
    }
}
