using Microsoft.EntityFrameworkCore;
using Modular.Accounts.Contracts;
using Modular.Forums.Application;
using Modular.Forums.Domain;
using Modular.Platform.Persistence;

namespace Modular.Forums.Infrastructure.Votes;

/// <summary>Votes go with who cast them, and the scores with the votes: some at a time, under the locks of their topics.</summary>
internal sealed class VoteTraces(ForumsDb db, DbSession session) : IPersonalTraces
{
    private const int AtOnce = 200;

    private const string Next = """
        select v.post_kind, v.post_id, coalesce(r.topic_id, v.post_id) from (
          select post_kind, post_id from forums.votes where user_id = $1 order by post_kind, post_id limit $2) v
        left join forums.replies r on v.post_kind = 2 and r.id = v.post_id
        """;

    private const string Lock = "select id from forums.topics where id = any($1) order by id for no key update";

    private const string Remove = """
        with gone as (
          delete from forums.votes v using unnest($2::smallint[], $3::bigint[]) as g (kind, id)
          where v.user_id = $1 and v.post_kind = g.kind and v.post_id = g.id returning v.post_kind, v.post_id, v.value),
        replies as (
          update forums.replies r set score = r.score - gone.value, activity = r.activity + 1 from gone where gone.post_kind = 2 and r.id = gone.post_id returning r.topic_id),
        touched as (
          select topic_id, 0 as value from replies union all select post_id, value from gone where post_kind = 1),
        topics as (select topic_id, sum(value) as value from touched group by topic_id)
        update forums.topics t set score = t.score - topics.value, activity = t.activity + 1 from topics where t.id = topics.topic_id
        """;

    public IEnumerable<PersonalRecords> Export(Guid userId) =>
    [
        new("votes", db.Votes.AsNoTracking().Where(v => v.UserId == userId).OrderBy(v => v.PostKind).ThenBy(v => v.PostId).Select(v => new
        {
            Post = v.PostKind == PostKind.Topic ? "topic" : "reply", v.PostId, Value = v.Value > 0 ? "up" : "down", v.At,
        }).AsAsyncEnumerable()),
    ];

    public async Task EraseAsync(Guid userId, ErasedContent content, CancellationToken cancel)
    {
        while (await NextAsync(userId, cancel) is { Count: > 0 } votes)
            await session.TransactAsync(() => RemoveAsync(userId, votes, cancel), cancel);
    }

    private async Task<List<Cast>> NextAsync(Guid userId, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var select = session.Command(Next).With(userId, AtOnce);
        await using var row = await select.ExecuteReaderAsync(cancel);
        var votes = new List<Cast>();
        while (await row.ReadAsync(cancel)) votes.Add(new(row.GetInt16(0), row.GetInt64(1), row.GetInt64(2)));
        return votes;
    }

    private async Task<bool> RemoveAsync(Guid userId, List<Cast> votes, CancellationToken cancel)
    {
        await using var batch = session.Batch()
            .Add(Lock, votes.Select(v => v.TopicId).Distinct().ToArray())
            .Add(Remove, userId, votes.Select(v => v.Kind).ToArray(), votes.Select(v => v.PostId).ToArray());
        await batch.ExecuteNonQueryAsync(cancel);
        return true;
    }

    private sealed record Cast(short Kind, long PostId, long TopicId);
}
