using Modular.Platform.Jobs;
using Modular.Platform.Persistence;

namespace Modular.Forums.Infrastructure.Statistics;

/// <summary>Counts days that are stale, the newest first, each in a transaction of its own. A day that takes long rests for twenty times as long.</summary>
internal sealed class CountDays(DbSession session, StaleDays stale) : IJobHandler<CountDaysArgs>
{
    private const string Next = """
        select day from forums.counted_days where is_stale and (counted_at is null or counted_at + took_ms * interval '20 milliseconds' < clock_timestamp())
        order by day desc limit 1 for update skip locked
        """;

    private const string ForgetDay = "delete from forums.days where day = $1";
    private const string ForgetContributions = "delete from forums.contributions where day = $1";

    private const string Contributions = """
        insert into forums.contributions (day, category_id, user_id, topics, replies)
        select $1, w.category_id, w.author_id, sum(w.topics), sum(w.replies) from (
          select category_id, author_id, 1 as topics, 0 as replies from forums.topics
          where created_at >= $1::timestamp at time zone 'UTC' and created_at < ($1 + 1)::timestamp at time zone 'UTC' and deleted_at is null
          union all select t.category_id, r.author_id, 0, 1 from forums.replies r join forums.topics t on t.id = r.topic_id and t.deleted_at is null
          where r.created_at >= $1::timestamp at time zone 'UTC' and r.created_at < ($1 + 1)::timestamp at time zone 'UTC' and r.deleted_at is null) w
        group by w.category_id, w.author_id
        """;

    private const string Day = """
        insert into forums.days (day, category_id, topics, replies, answered, answer_seconds)
        select $1, w.category_id, sum(w.topics), sum(w.replies), sum(w.answered), sum(w.seconds) from (
          select t.category_id, 1 as topics, 0 as replies, (a.at is not null)::integer as answered, greatest(coalesce(extract(epoch from a.at - t.created_at), 0), 0)::float8 as seconds
          from forums.topics t left join lateral (
            select r.created_at as at from forums.replies r where r.topic_id = t.id and r.deleted_at is null and r.author_id <> t.author_id order by r.id limit 1) a on true
          where t.created_at >= $1::timestamp at time zone 'UTC' and t.created_at < ($1 + 1)::timestamp at time zone 'UTC' and t.deleted_at is null
          union all select t.category_id, 0, 1, 0, 0 from forums.replies r join forums.topics t on t.id = r.topic_id and t.deleted_at is null
          where r.created_at >= $1::timestamp at time zone 'UTC' and r.created_at < ($1 + 1)::timestamp at time zone 'UTC' and r.deleted_at is null) w
        group by w.category_id
        """;

    private const string Finish = """
        update forums.counted_days set is_stale = false, counted_at = clock_timestamp(), took_ms = extract(epoch from clock_timestamp() - now()) * 1000 where day = $1
        """;

    public async Task<Result<Done>> HandleAsync(CountDaysArgs args, JobContext context, CancellationToken cancel)
    {
        if (await stale.IsFirstAsync(cancel)) await stale.MarkAllAsync(cancel);
        while (await session.TransactAsync(() => CountAsync(cancel), cancel)) context.Heartbeat();
        return new Done();
    }

    private async Task<bool> CountAsync(CancellationToken cancel)
    {
        await using var next = session.Command(Next);
        if (await next.ExecuteScalarAsync(cancel) is not DateOnly day) return false;

        await using var count = session.Batch().Add(ForgetDay, day).Add(ForgetContributions, day).Add(Contributions, day).Add(Day, day).Add(Finish, day);
        await count.ExecuteNonQueryAsync(cancel);
        return true;
    }
}

internal sealed record CountDaysArgs : IJobArgs
{
    public static string JobType => "forums.count_days";
}
