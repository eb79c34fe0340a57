namespace Modular.Forums.Infrastructure.Checks;

/// <summary>How a table is walked through, so that no statement takes long.</summary>
/// <param name="First">Before all keys.</param>
/// <param name="Next">The last key of the piece after $1; null after the last one.</param>
/// <param name="Lock">What those who write these keys ($1, an array) lock, in the order in which they do.</param>
internal sealed record Pieces<TKey>(TKey First, string Next, string Lock) where TKey : struct;

/// <summary>The ways through the forums' tables.</summary>
internal static class Pieces
{
    /// <summary>Everything in a topic is written under the lock of its row.</summary>
    public static readonly Pieces<long> Topics = new(
        long.MinValue,
        "select max(id) from (select id from forums.topics where id > $1 order by id limit 500) piece",
        "select from forums.topics where id = any($1) order by id for no key update");

    /// <summary>Totals are folded in under the lock of their follower's place, which is made where nobody followed yet: who begins meanwhile has to wait.</summary>
    public static readonly Pieces<long> Categories = new(
        long.MinValue,
        "select max(id) from (select id from forums.categories where id > $1 order by id limit 1) piece",
        """
        insert into forums.followers as f (name, xid, id) select 'category_totals', '0', 0 where cardinality($1::bigint[]) > 0 on conflict (name) do update set xid = f.xid
        """);

    /// <summary>Reports are written under the locks of their topics.</summary>
    public static readonly Pieces<long> Cases = new(
        long.MinValue,
        "select max(id) from (select id from forums.report_cases where id > $1 order by id limit 1000) piece",
        """
        select from forums.topics where id in (
          select coalesce(k.topic_id, r.topic_id) from forums.report_cases k left join forums.replies r on r.id = k.reply_id where k.id = any($1))
        order by id for no key update
        """);

    /// <summary>Whoever has no row yet gets one, as where they are warned for the first time.</summary>
    public static readonly Pieces<Guid> Standings = new(
        Guid.Empty,
        """
        select user_id from (
          select user_id from (
            (select user_id from forums.standings where user_id > $1 order by user_id limit 500)
            union (select distinct user_id from forums.sanctions where user_id > $1 order by user_id limit 500)) people
          order by user_id limit 500) piece
        order by user_id desc limit 1
        """,
        """
        insert into forums.standings as s (user_id, warnings, version) select user_id, 0, 0 from unnest($1::uuid[]) as p (user_id) order by user_id
        on conflict (user_id) do update set version = s.version
        """);

    public static readonly Pieces<Guid> Notified = new(
        Guid.Empty,
        """
        select user_id from (select distinct user_id from forums.notifications where user_id > $1 order by user_id limit 200) piece order by user_id desc limit 1
        """,
        "select from forums.members where user_id = any($1) order by user_id for no key update");

    public static readonly Pieces<Guid> Attachments = new(
        Guid.Empty,
        "select id from (select id from forums.attachments where id > $1 order by id limit 500) piece order by id desc limit 1",
        """
        select from forums.topics where id in (
          select unnest(array[a.topic_id, r.topic_id]) from forums.attachments a left join forums.replies r on r.id = a.reply_id where a.id = any($1))
        order by id for no key update
        """);

    /// <summary>A week at a time; what lies before, between and after the days that are counted belongs to one of the pieces too.</summary>
    public static readonly Pieces<DateOnly> Days = new(
        DateOnly.MinValue,
        """
        select coalesce(max(day), case when $1::date < 'infinity' then 'infinity'::date end) from (
          select day from (
            (select day from forums.counted_days where day > $1 order by day limit 7)
            union (select distinct day from forums.days where day > $1 order by day limit 7)
            union (select distinct day from forums.contributions where day > $1 order by day limit 7)) known
          order by day limit 7) piece
        """,
        "select from forums.counted_days where day = any($1) order by day for update");
}
