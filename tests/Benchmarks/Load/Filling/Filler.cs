using Npgsql;
using NpgsqlTypes;

namespace Load.Filling;

/// <summary>Fills the forum by COPY: people, categories, topics, and replies spread over all topics, fifty of them in one.</summary>
internal sealed class Filler(NpgsqlConnection connection, BenchOptions options)
{
    /// <summary>Replies of the topic that is read with all of them.</summary>
    public const int LongThread = 50;

    private const int People = 1000;
    private const int Categories = 10;
    private const int Pinned = 3;

    private static readonly DateTime Start = new(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly Words _words = new();
    private readonly Guid[] _people = [.. Enumerable.Range(0, People).Select(_ => Guid.CreateVersion7())];

    /// <summary>The topic with <see cref="LongThread"/> replies.</summary>
    public int LongTopic => options.Topics / 2;

    public async Task FillAsync(CancellationToken cancel)
    {
        await CopyAsync("accounts.users (id, username, email, password_hash, display_name, bio, roles, is_active, security_version, created_at, updated_at, last_active_at, version)", People, PersonAsync, cancel);
        await CopyAsync("forums.sections (id, name, sort_order, created_at, version)", 2, SectionAsync, cancel);
        await CopyAsync("forums.categories (id, section_id, name, slug, description, color, sort_order, is_active, is_public, topic_count, reply_count, created_at, version)", Categories, CategoryAsync, cancel);
        await CopyAsync("""
            forums.topics (id, category_id, author_id, title, title_key, claims_title, content, html, tags, is_pinned, is_locked, is_solved, is_archived, is_featured,
            reply_count, view_count, created_at, last_activity_at, version, activity)
            """, options.Topics, TopicAsync, cancel);
        await CopyAsync("forums.replies (id, topic_id, path, depth, author_id, content, html, thread_root_id, conversation_id, participants, created_at, version)", options.Replies + LongThread, ReplyAsync, cancel);

        foreach (var table in (string[])["forums.sections", "forums.categories", "forums.topics", "forums.replies"])
            await ExecuteAsync($"select setval(pg_get_serial_sequence('{table}', 'id'), (select max(id) from {table}))", cancel);
        await ExecuteAsync("vacuum (analyze)", cancel);
        await ExecuteAsync("checkpoint", cancel);
    }

    private async Task CopyAsync(string target, int rows, Func<NpgsqlBinaryImporter, int, Task> write, CancellationToken cancel)
    {
        await using var copy = await connection.BeginBinaryImportAsync($"copy {target} from stdin (format binary)", cancel);
        copy.Timeout = TimeSpan.FromMinutes(10);
        for (var i = 1; i <= rows; i++)
        {
            await copy.StartRowAsync(cancel);
            await write(copy, i);
        }

        await copy.CompleteAsync(cancel);
    }

    private async Task PersonAsync(NpgsqlBinaryImporter row, int i)
    {
        await WriteAsync(row, _people[i - 1], $"person{i}", $"person{i}@example.org", "none", $"Person {i}", "", (string[])["user"], true, 1L, Start, Start, Start, 1L);
    }

    private static Task SectionAsync(NpgsqlBinaryImporter row, int i) => WriteAsync(row, (long)i, i == 1 ? "Odd" : "Even", i, Start, 1L);

    private static Task CategoryAsync(NpgsqlBinaryImporter row, int i) =>
        WriteAsync(row, (long)i, i % 2 == 0 ? 2L : 1L, $"Category {i}", $"category-{i}", "What belongs here, in a sentence.", "#336699", i, true, true, 0L, 0L, Start, 1L);

    private Task TopicAsync(NpgsqlBinaryImporter row, int i)
    {
        var special = (i % 3 == 0 ? " " + Words.Common : "") + (i % 5000 == 0 ? " " + Words.Rare : "");
        var title = $"{_words.Sentence(6)} {i}";
        var created = Start.AddMinutes(i * 5);
        var content = _words.Sentence(60) + special + ".";
        return WriteAsync(row, (long)i, 1L + (i % Categories), Person(), title, title, false, content, $"<p>{content}</p>", (string[])["bench", "tag-" + (i % 20)],
            i <= Pinned, false, false, false, false, options.Replies / options.Topics, (long)_words.Next(5000), created, created.AddMinutes(_words.Next(100_000)), 1L, 0L);
    }

    private Task ReplyAsync(NpgsqlBinaryImporter row, int i)
    {
        var topic = i > options.Replies ? LongTopic : 1 + (i % options.Topics);
        var (author, content) = (Person(), _words.Sentence(20) + (i % 50 == 0 ? " " + Words.Common : ""));
        return WriteAsync(row, (long)i, (long)topic, Array.Empty<long>(), 0, author, content, $"<p>{content}</p>", (long)i, author, (Guid[])[author], Start.AddSeconds(i * 20L), 1L);
    }

    private Guid Person() => _people[_words.Next(People)];

    private static async Task WriteAsync(NpgsqlBinaryImporter row, params object[] values)
    {
        foreach (var value in values)
            if (value is DateTime) await row.WriteAsync(value, NpgsqlDbType.TimestampTz);
            else await row.WriteAsync(value);
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 600 };
        await command.ExecuteNonQueryAsync(cancel);
    }
}
