using Modular.Forums.Domain;
using Modular.Forums.Infrastructure.Changes;
using Modular.Platform.Persistence;

namespace Modular.Forums.Infrastructure.Statistics;

/// <summary>Notes which days have to be counted anew for what happened. Counting from what is there, and not from what happened, can never drift.</summary>
internal sealed class StaleDays(DbSession session) : IChangeFollower
{
    private static readonly string[] OfOne = [ChangeKind.TopicCreated, ChangeKind.ReplyCreated, ChangeKind.ReplyDeleted, ChangeKind.ReplyRestored];
    private static readonly string[] OfAll = [ChangeKind.TopicDeleted, ChangeKind.TopicRestored, ChangeKind.TopicMovedAway, ChangeKind.TopicMovedHere, ChangeKind.TopicMerged];

    private const int MostSeconds = 600; // to look at ten million replies takes its time

    /// <summary>
    /// The days of topics and replies, those of all replies of whole topics, and all days of a category where something says no day any more: it is gone for good, or went into
    /// a topic elsewhere with all its replies.
    /// </summary>
    private const string Mark = """
        with gone as materialized (
          select distinct c.category_id from unnest($4::bigint[], $5::bigint[], $6::bigint[]) c (category_id, topic_id, reply_id)
          left join forums.topics t on t.id = c.topic_id left join forums.replies r on r.id = c.reply_id
          where t.id is null or (c.reply_id is not null and r.id is null)
          union select m.category_id from unnest($7::bigint[], $8::bigint[]) m (category_id, topic_id)
          where not exists (select from forums.topics s join forums.topics t on t.id = s.merged_into and t.category_id = m.category_id where s.id = m.topic_id))
        insert into forums.counted_days as d (day, is_stale, took_ms)
        select distinct touched.day, true, 0 from (
          select (created_at at time zone 'UTC')::date as day from forums.topics where id = any($1)
          union all select (created_at at time zone 'UTC')::date from forums.replies where id = any($2)
          union all select (created_at at time zone 'UTC')::date from forums.replies where topic_id = any($3)
          union all select n.day from gone join forums.days n on n.category_id = gone.category_id) touched
        order by touched.day
        on conflict (day) do update set is_stale = true where not d.is_stale
        """;

    /// <summary>Every day there is anything of.</summary>
    private const string MarkAll = """
        insert into forums.counted_days as d (day, is_stale, took_ms)
        select all_days.day, true, 0 from (
          select (created_at at time zone 'UTC')::date as day from forums.topics union select (created_at at time zone 'UTC')::date from forums.replies
          union select day from forums.days union select day from forums.contributions) all_days
        order by all_days.day
        on conflict (day) do update set is_stale = true where not d.is_stale
        """;

    private const string MarkDays = """
        insert into forums.counted_days as d (day, is_stale, took_ms) select n.day, true, 0 from unnest($1::date[]) as n (day) order by n.day
        on conflict (day) do update set is_stale = true where not d.is_stale
        """;

    private const string NeverCounted = "select not exists (select from forums.counted_days)";

    /// <summary>The days that somebody wrote on, and those of topics that they answered.</summary>
    private const string MarkPerson = """
        update forums.counted_days set is_stale = true where not is_stale and (
          day in (select day from forums.contributions where user_id = $1)
          or day in (select (created_at at time zone 'UTC')::date from forums.topics where id in (select topic_id from forums.replies where author_id = $1)))
        """;

    public static string Name => "stale_days";

    public async Task FollowAsync(IReadOnlyList<ChangeRow> changes, CancellationToken cancel)
    {
        var all = changes.Where(c => OfAll.Contains(c.Kind) || TookIn(c)).ToList();
        var any = changes.Where(c => OfOne.Contains(c.Kind)).Concat(all).ToList();
        if (any.Count == 0) return;

        var merged = changes.Where(c => c.Kind == ChangeKind.TopicMerged).ToList();
        await using var mark = session.Command(Mark).With(
            any.Select(c => c.TopicId).Distinct().ToArray(), any.Where(c => c.ReplyId is not null).Select(c => c.ReplyId!.Value).ToArray(), all.Select(c => c.TopicId).Distinct().ToArray(),
            any.Select(c => c.CategoryId).ToArray(), any.Select(c => c.TopicId).ToArray(), any.Select(c => c.ReplyId).ToArray(),
            merged.Select(c => c.CategoryId).ToArray(), merged.Select(c => c.TopicId).ToArray());
        await mark.ExecuteNonQueryAsync(cancel);
    }

    public Task MarkAllAsync(CancellationToken cancel) => RunAsync(MarkAll, cancel);

    /// <summary>Days that something was written on past the log. Before the first count that has to be all of them: they would pass for all there are.</summary>
    public async Task MarkAsync(IReadOnlyCollection<DateOnly> days, CancellationToken cancel)
    {
        if (await IsFirstAsync(cancel)) await MarkAllAsync(cancel);
        else await RunAsync(MarkDays, cancel, days.ToArray());
    }

    /// <summary>Whether no day was ever counted or is to be.</summary>
    public async Task<bool> IsFirstAsync(CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var look = session.Command(NeverCounted);
        return await look.ExecuteScalarAsync(cancel) is true;
    }

    public Task MarkPersonAsync(Guid userId, CancellationToken cancel) => RunAsync(MarkPerson, cancel, userId);

    private async Task RunAsync(string statement, CancellationToken cancel, params object[] values)
    {
        await session.OpenAsync(cancel);
        await using var mark = session.Command(statement).With(values);
        mark.CommandTimeout = MostSeconds;
        await mark.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>A topic that another one went into has its replies now, of all their days; they may be the first answers.</summary>
    private static bool TookIn(ChangeRow change) => change is { Kind: ChangeKind.TopicUpdated, Replies: not 0 };
}
