using Microsoft.Extensions.Logging;
using Modular.Accounts.Contracts;
using Modular.Forums.Application;
using Modular.Forums.Application.Sections;
using Modular.Forums.Domain;
using Modular.Forums.Infrastructure.Statistics;
using Modular.Forums.Infrastructure.Tags;
using Modular.Platform.Jobs;
using Modular.Platform.Persistence;
using Npgsql;

namespace Modular.Forums.Infrastructure.Demo;

/// <summary>
/// Writes demo topics as they stand, flags and times included, in batches. Plain SQL, because the domain refuses replies to topics that were
/// locked later. Ids are drawn first, so that a reply's place is known before it is written.
/// </summary>
internal sealed class DemoWriter(DbSession session, IUserDirectory users, ISections sections, IMarkdown markdown, StaleDays days, IJobQueue jobs, ILogger<DemoWriter> log, TimeProvider clock)
{
    private readonly Dictionary<string, Guid> _authors = new(StringComparer.OrdinalIgnoreCase);

    public async Task WriteAsync(DemoData data, CancellationToken cancel)
    {
        var categories = await WriteCategoriesAsync(data, cancel);
        var topicIds = await DrawIdsAsync("forums.topics", data.Topics.Count, cancel);
        var replyIds = await DrawIdsAsync("forums.replies", data.Topics.Sum(t => Count(t.Replies)), cancel);

        await using var batch = session.Batch();
        var (orphans, written) = (0, new HashSet<DateOnly>());
        foreach (var topic in data.Topics)
        {
            var thread = new DemoThread(topicIds.Dequeue(), clock.GetUtcNow().AddHours(-topic.HoursAgo));
            thread.Add(topic.Replies, parent: null);
            thread.Number(replyIds);
            foreach (var name in thread.Replies.Select(r => r.Source.Author).Append(topic.Author)) await LearnAsync(name, cancel);

            AddTopic(batch, topic, categories[topic.Category], thread);
            foreach (var reply in thread.Replies) AddReply(batch, thread, reply);
            if (thread.Solution is { } solution) batch.Add("update forums.topics set solution_reply_id = $2 where id = $1", thread.TopicId, solution.Id);
            orphans += thread.Orphans;
            written.UnionWith(thread.Replies.Select(r => r.At).Append(thread.CreatedAt).Select(at => DateOnly.FromDateTime(at.UtcDateTime)));
        }

        batch.Add("""
            update forums.categories c set topic_count = t.topics, reply_count = t.replies, last_activity_at = t.last
            from (
              select category_id, count(*) filter (where deleted_at is null) topics, coalesce(sum(reply_count) filter (where deleted_at is null), 0) replies, max(last_activity_at) last
              from forums.topics group by 1) t
            where t.category_id = c.id
            """);
        await batch.ExecuteNonQueryAsync(cancel);
        await jobs.EnqueueAsync(new RecountTagsArgs(), cancel: cancel);
        await days.MarkAsync(written, cancel);
        if (orphans > 0) log.LogInformation("{Orphans} replies of the demo answered what is not there; they answer their topics now", orphans);
    }

    private void AddTopic(NpgsqlBatch batch, DemoTopic topic, long categoryId, DemoThread thread)
    {
        var (author, body) = (_authors[topic.Author], PostContent.ParseTopic(topic.Content).Then(markdown.Render).Value);
        var raised = ((bool[])[topic.Pinned, topic.Locked, topic.Solved, topic.Archived, topic.Featured, topic.Deleted]).Count(on => on);
        batch.Add("""
            insert into forums.topics (id, category_id, author_id, title, title_key, claims_title, content, html, tags, is_pinned, is_locked, is_solved, is_archived, is_featured,
              deleted_at, deleted_by, reply_count, view_count, created_at, last_activity_at, last_reply_author_id, version, activity)
            values ($1, $2, $3, $4, $5, false, $6, $7, $8, $9, $10, $11, $12, $13, $14::timestamptz, $15::uuid, $16, $17, $18, $19, $20::uuid, $21, $22)
            """,
            thread.TopicId, categoryId, author, topic.Title, TopicTitle.Stored(topic.Title).Key, body.Content.Text, body.Html, topic.Tags, topic.Pinned, topic.Locked, topic.Solved,
            topic.Archived, topic.Featured, topic.Deleted ? thread.LastAt : null, topic.Deleted ? author : null, thread.Replies.Count(r => !r.Source.Deleted), topic.Views,
            thread.CreatedAt, thread.LastAt, thread.Last is { } last ? _authors[last.Source.Author] : null, 1L + raised, (long)thread.Replies.Count + thread.Replies.Count(r => r.Source.Deleted));
    }

    private void AddReply(NpgsqlBatch batch, DemoThread thread, DemoThread.Written reply)
    {
        var (author, place, deleted) = (_authors[reply.Source.Author], reply.PlaceIn(thread.TopicId, _authors), reply.Source.Deleted);
        var body = PostContent.ParseReply(reply.Source.Content).Then(markdown.Render).Value;
        batch.Add("""
            insert into forums.replies (id, topic_id, parent_id, path, depth, thread_root_id, participants, conversation_id, author_id, content, html, created_at, deleted_at, deleted_by, version)
            values ($1, $2, $3::bigint, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13::timestamptz, $14::uuid, $15)
            """,
            reply.Id, thread.TopicId, reply.Parent?.Id, place.Path, place.Depth, place.RootId, place.Participants, place.ConversationId, author, body.Content.Text, body.Html,
            reply.At, deleted ? thread.LastAt : null, deleted ? author : null, deleted ? 2L : 1L);
    }

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

    private async ValueTask LearnAsync(string username, CancellationToken cancel)
    {
        if (_authors.ContainsKey(username)) return;
        var card = await users.FindByNameAsync(username, cancel) ?? throw new InvalidOperationException($"The demo needs the user {username}.");
        _authors[username] = card.Id;
    }
}
