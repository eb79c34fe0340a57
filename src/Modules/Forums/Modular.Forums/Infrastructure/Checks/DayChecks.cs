namespace Modular.Forums.Infrastructure.Checks;

/// <summary>
/// What was counted of each day. Days that wait to be counted are left to that, and so are those that something in the log may touch which was not looked at yet. Repairing
/// has a day counted anew, by whichever host works on jobs.
/// </summary>
internal static class DayChecks
{
    private const string Unsure = """
        pending as (
          select h.category_id, h.topic_id, h.reply_id from forums.changes h where (h.xid, h.id) > (
            coalesce((select xid from forums.followers where name = 'stale_days'), '0'::xid8), coalesce((select id from forums.followers where name = 'stale_days'), 0))
        ), unsure as (
          select day from forums.counted_days where is_stale and day > $1 and day <= $2
          union select (t.created_at at time zone 'UTC')::date from pending p join forums.topics t on t.id = p.topic_id
          union select (r.created_at at time zone 'UTC')::date from pending p join forums.replies r on r.topic_id = p.topic_id
          union select d.day from pending p join forums.days d on d.category_id = p.category_id
            where not exists (select from forums.topics t where t.id = p.topic_id) or (p.reply_id is not null and not exists (select from forums.replies r where r.id = p.reply_id))
        )
        """;

    private const string Topics = """
        from forums.topics t where t.created_at >= ($1::date + 1)::timestamp at time zone 'UTC' and t.created_at < ($2::date + 1)::timestamp at time zone 'UTC' and t.deleted_at is null
        """;

    private const string Replies = """
        from forums.replies r join forums.topics t on t.id = r.topic_id and t.deleted_at is null
        where r.created_at >= ($1::date + 1)::timestamp at time zone 'UTC' and r.created_at < ($2::date + 1)::timestamp at time zone 'UTC' and r.deleted_at is null
        """;

    private const string Sure = "exists (select from forums.counted_days) and day not in (select day from unsure)";

    private const string Recount = """
        insert into forums.counted_days as d (day, is_stale, took_ms) select day, true, 0 from unnest($1::date[]) as n (day) order by day
        on conflict (day) do update set is_stale = true where not d.is_stale
        """;

    public static readonly Check<DateOnly> Contributions = new("contributions", Pieces.Days,
        $"""
        with {Unsure}, written as (
          select w.day, w.category_id, w.user_id, sum(w.topics) as topics, sum(w.replies) as replies from (
            select (t.created_at at time zone 'UTC')::date as day, t.category_id, t.author_id as user_id, 1 as topics, 0 as replies {Topics}
            union all select (r.created_at at time zone 'UTC')::date, t.category_id, r.author_id, 0, 1 {Replies}) w
          group by w.day, w.category_id, w.user_id
        )
        select distinct day, 'day ' || day
        from written w full join (select * from forums.contributions where day > $1 and day <= $2) n using (day, category_id, user_id)
        where (w.topics, w.replies) is distinct from (n.topics::bigint, n.replies::bigint) and {Sure} order by day
        """, Recount);

    public static readonly Check<DateOnly> Days = new("days", Pieces.Days,
        $"""
        with {Unsure}, written as (
          select w.day, w.category_id, sum(w.topics) as topics, sum(w.replies) as replies, sum(w.answered) as answered, sum(w.seconds) as seconds from (
            select (t.created_at at time zone 'UTC')::date as day, t.category_id, 1 as topics, 0 as replies, (a.at is not null)::integer as answered,
              greatest(coalesce(extract(epoch from a.at - t.created_at), 0), 0)::float8 as seconds
            from (select t.* {Topics}) t left join lateral (
              select r.created_at as at from forums.replies r where r.topic_id = t.id and r.deleted_at is null and r.author_id <> t.author_id order by r.id limit 1) a on true
            union all select (r.created_at at time zone 'UTC')::date, t.category_id, 0, 1, 0, 0 {Replies}) w
          group by w.day, w.category_id
        )
        select distinct day, 'day ' || day
        from written w full join (select * from forums.days where day > $1 and day <= $2) n using (day, category_id)
        where ((w.topics, w.replies, w.answered) is distinct from (n.topics::bigint, n.replies::bigint, n.answered::bigint)
          or abs(w.seconds - n.answer_seconds) > 0.001 + 0.000000001 * w.seconds) and {Sure} order by day
        """, Recount);
}
