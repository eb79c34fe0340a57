using Modular.Forums.Infrastructure.Threads;
using Modular.Platform.Persistence;
using Npgsql;
using NpgsqlTypes;

namespace Modular.Forums.Infrastructure.Generation;

/// <summary>Writes replies by COPY, each in its place in the tree and in its conversation.</summary>
internal sealed class ReplyRows(DbSession session, Writing writing)
{
    private const string Copy = """
        copy forums.replies (id, topic_id, parent_id, path, depth, thread_root_id, participants, conversation_id, author_id, content, html, created_at, deleted_at, deleted_by, version)
        from stdin (format binary)
        """;

    public async Task WriteAsync(IReadOnlyList<(Talk Talk, int Turn)> replies, Cast cast, CancellationToken cancel)
    {
        if (replies.Count == 0) return;

        await using var copy = await session.CopyAsync(Copy, cancel);
        copy.Timeout = Generator.Patience;
        foreach (var (talk, turn) in replies) await WriteAsync(copy, talk, turn, cast, cancel);
        await copy.CompleteAsync(cancel);
    }

    private async Task WriteAsync(NpgsqlBinaryImporter copy, Talk talk, int number, Cast cast, CancellationToken cancel)
    {
        var turn = talk.Turns[number];
        var place = Place.Of(talk.Id, Branch(talk, number, cast));
        var body = writing.Reply(talk);

        await copy.StartRowAsync(cancel);
        await copy.WriteAsync(turn.Id, NpgsqlDbType.Bigint, cancel);
        await copy.WriteAsync(talk.Id, NpgsqlDbType.Bigint, cancel);
        await copy.WriteAsync(turn.Parent < 0 ? null : (long?)talk.Turns[turn.Parent].Id, NpgsqlDbType.Bigint, cancel);
        await copy.WriteAsync(place.Path, NpgsqlDbType.Array | NpgsqlDbType.Bigint, cancel);
        await copy.WriteAsync(place.Depth, NpgsqlDbType.Integer, cancel);
        await copy.WriteAsync(place.RootId, NpgsqlDbType.Bigint, cancel);
        await copy.WriteAsync(place.Participants, NpgsqlDbType.Array | NpgsqlDbType.Uuid, cancel);
        await copy.WriteAsync(place.ConversationId, NpgsqlDbType.Uuid, cancel);
        await copy.WriteAsync(cast.People[turn.Author], NpgsqlDbType.Uuid, cancel);
        await copy.WriteAsync(body.Content.Text, NpgsqlDbType.Text, cancel);
        await copy.WriteAsync(body.Html, NpgsqlDbType.Text, cancel);
        await copy.WriteAsync(turn.At, NpgsqlDbType.TimestampTz, cancel);
        await copy.WriteAsync(turn.IsDeleted ? (DateTime?)talk.TakenBackAt : null, NpgsqlDbType.TimestampTz, cancel);
        await copy.WriteAsync(turn.IsDeleted ? (Guid?)cast.People[turn.Author] : null, NpgsqlDbType.Uuid, cancel);
        await copy.WriteAsync(turn.IsDeleted ? 2L : 1L, NpgsqlDbType.Bigint, cancel);
    }

    private static List<(long, Guid)> Branch(Talk talk, int number, Cast cast)
    {
        var branch = new List<(long, Guid)>();
        for (; number >= 0; number = talk.Turns[number].Parent) branch.Add((talk.Turns[number].Id, cast.People[talk.Turns[number].Author]));
        branch.Reverse();
        return branch;
    }
}
