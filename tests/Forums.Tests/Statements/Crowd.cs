using Forums.Tests.Http;

namespace Forums.Tests.Statements;

/// <summary>A person, and a category around them, with so many rows of everything.</summary>
internal sealed class Crowd : IAsyncDisposable
{
    private static int _years = 1999;

    private Crowd(TestUser person) => Person = person;

    public TestUser Person { get; }

    public required int Rows { get; init; }

    public required string Category { get; init; }

    public required long Topic { get; init; }

    public required string Topics { get; init; }

    public required string Replies { get; init; }

    public required long Case { get; init; }

    public required long Webhook { get; init; }

    /// <summary>In which all that was counted of it happened.</summary>
    public required int Year { get; init; }

    public static async Task<Crowd> MakeAsync(TestHost host, int rows)
    {
        var (person, category, year) = (await host.SignedInAsync(), await host.NewCategoryAsync(), Interlocked.Increment(ref _years));
        var topic = (await person.NewTopicAsync(category)).Id;
        await host.ToldAsync(topic); // so that it is followed already
        foreach (var statement in Statements) await host.Database.RunAsync(statement, topic, rows, person.Id, new DateOnly(year, 1, 1));
        var webhook = await host.Database.AskAsync<long>("select webhook_id from forums.webhook_deliveries where topic_id = $1 limit 1", topic);
        return new(person)
        {
            Rows = rows,
            Category = category,
            Topic = topic,
            Topics = string.Join(',', await host.Database.ListAsync("select t.id from forums.topics t, forums.topics m where m.id = $1 and t.category_id = m.category_id", topic)),
            Replies = string.Join(',', await host.Database.ListAsync("select id from forums.replies where topic_id = $1", topic)),
            Case = await host.Database.AskAsync<long>("select id from forums.report_cases where topic_id = $1", topic),
            Webhook = webhook,
            Year = year,
        };
    }

    public ValueTask DisposeAsync()
    {
        Person.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Each has the topic as $1, how many as $2, the person as $3 and a day as $4.</summary>
    private static readonly string[] Statements =
    [
        """
        insert into forums.topics (category_id, author_id, title, title_key, claims_title, content, tags, is_pinned, is_locked, is_solved, is_archived, is_featured, reply_count, view_count,
                                   created_at, last_activity_at, version, activity)
        select category_id, gen_random_uuid(), 'Crowded ' || n, 'crowded ' || n, false, content, tags, false, false, false, false, false, 1, 0, created_at, last_activity_at, 1, 0
        from forums.topics, generate_series(2, $2) n where id = $1 and $3 is not null and $4::date is not null
        """,
        $"{Mine} insert into forums.replies (topic_id, path, depth, author_id, content, created_at, version) select id, '{{}}', 0, gen_random_uuid(), 'One.', now(), 1 from mine",
        $"{Mine} insert into forums.replies (topic_id, path, depth, author_id, content, created_at, version) select $1, '{{}}', 0, gen_random_uuid(), 'One.', now(), 1 from generate_series(2, $2)",
        $"{Mine} insert into forums.follows (user_id, topic_id, level, is_automatic, at) select $3, id, 1, false, now() from mine on conflict do nothing",
        $"{Mine} insert into forums.drafts (user_id, key, topic_id, title, content, tags, created_at, updated_at, version) select $3, 'topic-' || id, id, '', 'Begun.', '{{}}', now(), now(), 1 from mine",
        $"""
        {Mine} insert into forums.notifications (user_id, number, kind, topic_id, actor_id, about, at)
        select $3, 1000 + row_number() over (), 'topic_reply', id, gen_random_uuid(), 'crowd/' || id, now() from mine
        """,
        $"""
        {Mine}, cases as (
          insert into forums.report_cases (topic_id, author_id, status, assignee_id, report_count, created_at, last_reported_at, version) select id, $3, 1, $3, $2, now(), now(), 1 from mine returning id)
        insert into forums.reports (case_id, reporter_id, reason, note, created_at) select id, gen_random_uuid(), 1, '', now() from cases, generate_series(1, $2)
        """,
        $"{Mine} insert into forums.sanctions (user_id, kind, reason, by_id, at) select $3, 1, 'Hm.', gen_random_uuid(), now() from mine",
        $"{Mine} insert into forums.revisions (post_kind, post_id, version, title, content, tags, edited_by, at) select 1, $1, row_number() over (), '', '', '{{}}', gen_random_uuid(), now() from mine",
        $"{Mine} insert into forums.votes (user_id, post_kind, post_id, value, at) select $3, 2, r.id, 1, now() from forums.replies r where r.topic_id = $1",
        $"{Mine} insert into forums.reactions (user_id, post_kind, post_id, emoji, at) select gen_random_uuid(), 2, r.id, '🎉', now() from forums.replies r where r.topic_id = $1",
        $"{Mine} insert into forums.changes (kind, category_id, topic_id, topics, replies, at) select 'topic.updated', t.category_id, t.id, 0, 0, now() from mine join forums.topics t on t.id = mine.id",
        $"{Mine} insert into forums.contributions (day, category_id, user_id, topics, replies) select $4 + row_number() over ()::integer, t.category_id, gen_random_uuid(), 1, 0 from mine join forums.topics t on t.id = mine.id",
        $"{Mine} insert into forums.days (day, category_id, topics, replies, answered, answer_seconds) select $4 + row_number() over ()::integer, t.category_id, 1, 0, 0, 0 from mine join forums.topics t on t.id = mine.id",
        $"""
        {Mine}, hook as (
          insert into forums.webhooks (url, description, events, audience, secret, paused_at, created_by, created_at, version)
          values ('https://example.org', '', array['topic.created'], 1, '', now(), gen_random_uuid(), now(), 1) returning id)
        insert into forums.webhook_deliveries (webhook_id, event_id, kind, topic_id, at, state, attempts, created_at)
        select hook.id, 'evt_' || mine.id, 'topic.created', $1, now(), 2, 1, now() from hook, mine
        """,
    ];

    /// <summary>All topics of its category.</summary>
    private const string Mine = """
        with mine as (
          select t.id from forums.topics t, forums.topics m where m.id = $1 and t.category_id = m.category_id and $2::integer > 0 and $3::uuid is not null and $4::date is not null)
        """;
}
