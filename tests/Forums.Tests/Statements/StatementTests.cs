using Forums.Tests.Http;

namespace Forums.Tests.Statements;

/// <summary>How many statements a read needs: the same for one row and for fifty, and few.</summary>
public sealed class StatementTests(TestHost host)
{
    private const int Most = 4;

    [Fact]
    public async Task A_read_takes_as_many_statements_for_fifty_rows_as_for_one()
    {
        var (one, _) = await FilledAsync(1);
        var (fifty, word) = await FilledAsync(50);
        using var reader = await host.SignedInAsync();
        (string Of, Func<Place, string> Path)[] reads =
        [
            ("categories", _ => Forum.Categories),
            ("topics", p => $"{Forum.Topics}?category={p.Category}&limit=100"),
            ("narrowed topics", p => $"{Forum.Topics}?category={p.Category}&status=unsolved&sort=popular&limit=100"),
            ("topic", p => $"{Forum.Topics}/{p.Topic}"),
            ("replies", p => $"{Forum.Topics}/{p.Topic}/replies?limit=100"),
            ("search", p => $"/api/v1/forums/search?category={p.Category}&q={word}&limit=100"),
            ("tags", _ => "/api/v1/forums/tags?limit=100"),
            ("tags by name", _ => "/api/v1/forums/tags?sort=name&limit=100"),
            ("reactions", p => $"{Forum.Topics}/{p.Topic}/reactions"),
            ("newest topics", p => $"{Forum.Categories}/{p.Category}/feed.atom"),
            ("newest topics of all", _ => "/api/v1/forums/feed.atom"),
            ("newest replies", p => $"{Forum.Topics}/{p.Topic}/feed.atom"),
            ("suggestions", _ => "/api/v1/forums/search/suggestions?q=statement"),
        ];

        foreach (var (of, path) in reads)
        {
            var (few, many) = (await StatementCount.OfAsync(reader, path(one)), await StatementCount.OfAsync(reader, path(fifty)));

            Assert.True(few == many && few is > 0 and <= Most, $"{of}: {few} statements for one row, {many} for fifty");
        }
    }

    private async Task<(Place Place, string Word)> FilledAsync(int rows)
    {
        using var ann = await host.SignedInAsync();
        var category = await host.NewCategoryAsync();
        var topic = await ann.NewTopicAsync(category, content: "Where statements are counted.");
        await host.Database.RunAsync(
            """
            insert into forums.topics (category_id, author_id, title, title_key, claims_title, content, tags, is_pinned, is_locked, is_solved, is_archived, is_featured,
                                       reply_count, view_count, created_at, last_activity_at, version, activity)
            select category_id, author_id, 'Statement ' || n, 'statement ' || n, false, content, tags, false, false, false, false, false, 0, 0, created_at, last_activity_at, 1, 0
            from forums.topics, generate_series(1, $2) n where id = $1
            """, topic.Id, rows - 1);
        await host.Database.RunAsync(
            "insert into forums.replies (topic_id, path, depth, author_id, content, created_at, version) select $1, '{}', 0, gen_random_uuid(), 'One of the statements.', now(), 1 from generate_series(1, $2)",
            topic.Id, rows);
        return (new(category, topic.Id), "statements");
    }

    private sealed record Place(string Category, long Topic);
}
