using Modular.Forums.Domain;
using Modular.Platform.Persistence;
using NpgsqlTypes;

namespace Modular.Forums.Infrastructure.Generation;

/// <summary>Writes topics by COPY, with all that their replies will make of them. Which reply solved one is said later, when it is there.</summary>
internal sealed class TopicRows(DbSession session, Writing writing)
{
    private const string Copy = """
        copy forums.topics (id, category_id, author_id, title, title_key, claims_title, content, html, tags, is_pinned, is_locked, is_archived, is_featured, is_solved, deleted_at, deleted_by,
          reply_count, view_count, created_at, last_activity_at, last_reply_author_id, version, activity) from stdin (format binary)
        """;

    private const string Solve = "update forums.topics t set solution_reply_id = s.reply_id from unnest($1::bigint[], $2::bigint[]) as s (topic_id, reply_id) where t.id = s.topic_id";

    public async Task WriteAsync(IReadOnlyList<Talk> talks, Cast cast, CancellationToken cancel)
    {
        if (talks.Count == 0) return;

        await using var copy = await session.CopyAsync(Copy, cancel);
        copy.Timeout = Generator.Patience;
        foreach (var talk in talks)
        {
            var (title, tags, body) = (Writing.Title(talk), Writing.Tags(talk), writing.Topic(talk));
            await copy.StartRowAsync(cancel);
            await copy.WriteAsync(talk.Id, NpgsqlDbType.Bigint, cancel);
            await copy.WriteAsync(cast.Categories[talk.Category], NpgsqlDbType.Bigint, cancel);
            await copy.WriteAsync(cast.People[talk.Author], NpgsqlDbType.Uuid, cancel);
            await copy.WriteAsync(title.Text, NpgsqlDbType.Text, cancel);
            await copy.WriteAsync(title.Key, NpgsqlDbType.Text, cancel);
            await copy.WriteAsync(true, NpgsqlDbType.Boolean, cancel);
            await copy.WriteAsync(body.Content.Text, NpgsqlDbType.Text, cancel);
            await copy.WriteAsync(body.Html, NpgsqlDbType.Text, cancel);
            await copy.WriteAsync(tags.Tags.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Text, cancel);
            foreach (var flag in Flags) await copy.WriteAsync(talk.Flags.Contains(flag), NpgsqlDbType.Boolean, cancel);
            await copy.WriteAsync(talk.DeletedAt, NpgsqlDbType.TimestampTz, cancel);
            await copy.WriteAsync(talk.DeletedAt is null ? null : (Guid?)cast.People[talk.Author], NpgsqlDbType.Uuid, cancel);
            await copy.WriteAsync(talk.LiveReplies, NpgsqlDbType.Integer, cancel);
            await copy.WriteAsync(talk.Views, NpgsqlDbType.Bigint, cancel);
            await copy.WriteAsync(talk.CreatedAt, NpgsqlDbType.TimestampTz, cancel);
            await copy.WriteAsync(talk.LastAt, NpgsqlDbType.TimestampTz, cancel);
            await copy.WriteAsync(talk.LastAuthor is { } last ? (Guid?)cast.People[last] : null, NpgsqlDbType.Uuid, cancel);
            await copy.WriteAsync(talk.Version, NpgsqlDbType.Bigint, cancel);
            await copy.WriteAsync(talk.Activity, NpgsqlDbType.Bigint, cancel);
        }

        await copy.CompleteAsync(cancel);
    }

    public async Task SolveAsync(IReadOnlyList<(Talk Talk, int Turn)> replies, CancellationToken cancel)
    {
        var solutions = replies.Where(r => r.Talk.Solution == r.Turn).ToList();
        if (solutions.Count == 0) return;

        await using var solve = session.Command(Solve).With(solutions.Select(s => s.Talk.Id).ToArray(), solutions.Select(s => s.Talk.Turns[s.Turn].Id).ToArray());
        solve.CommandTimeout = (int)Generator.Patience.TotalSeconds;
        await solve.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>In the order of the columns.</summary>
    private static readonly TopicFlag[] Flags = [TopicFlag.Pinned, TopicFlag.Locked, TopicFlag.Archived, TopicFlag.Featured, TopicFlag.Solved];
}
