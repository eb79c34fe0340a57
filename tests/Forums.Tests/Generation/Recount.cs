using Modular.Forums.Infrastructure.Text;
using Modular.Testing.Databases;

namespace Forums.Tests.Generation;

/// <summary>Counts anew, in plain SQL, whatever is stored beside what was written, and names what differs.</summary>
internal static class Recount
{
    private static readonly (string What, string Sql)[] Differences =
    [
        ("a topic's totals", """
            select t.id from forums.topics t where t.reply_count <> (select count(*) from forums.replies r where r.topic_id = t.id and r.deleted_at is null)
              or t.activity <> (select count(*) + count(deleted_at) from forums.replies r where r.topic_id = t.id)
              or t.last_activity_at <> greatest(t.created_at, (select max(created_at) from forums.replies r where r.topic_id = t.id))
              or t.last_reply_author_id is distinct from (select author_id from forums.replies r where r.topic_id = t.id order by r.id desc limit 1)
              or t.version <> 1 + is_pinned::int + is_locked::int + is_solved::int + is_archived::int + is_featured::int + (deleted_at is not null)::int
            """),
        ("a solution", """
            select t.id from forums.topics t where solution_reply_id is not null
              and not (is_solved and exists (select from forums.replies r where r.id = t.solution_reply_id and r.topic_id = t.id and r.deleted_at is null))
            """),
        ("a title's key", "select id from forums.topics where title_key <> lower(title)"),
        ("a score", "select id from forums.topics where score <> 0 union all select id from forums.replies where score <> 0 or activity <> 0"),
        ("a deletion", """
            select id from forums.topics t where (deleted_at is null) <> (deleted_by is null) or deleted_at < last_activity_at or deleted_at > now()
            union all select id from forums.replies r where (deleted_at is null) <> (deleted_by is null) or version <> case when deleted_at is null then 1 else 2 end
              or deleted_at < (select max(created_at) from forums.replies c where c.parent_id = r.id)
            """),
        ("an order", """
            select id from (select id, created_at < lag(created_at) over (order by id) as back from forums.replies) r where back
            union all select id from (select id, created_at < lag(created_at) over (order by id) as back from forums.topics) t where back
            union all select r.id from forums.replies r join forums.topics t on t.id = r.topic_id where r.created_at < t.created_at or r.created_at > now()
            """),
        ("a category's totals", """
            select c.id from forums.categories c where topic_count <> (select count(*) from forums.topics t where t.category_id = c.id and t.deleted_at is null)
              or reply_count <> (select count(*) from forums.replies r join forums.topics t on t.id = r.topic_id where t.category_id = c.id and t.deleted_at is null and r.deleted_at is null)
              or last_activity_at is distinct from (select max(last_activity_at) from forums.topics t where t.category_id = c.id)
            """),
        ("a sequence", """
            select 1 where (select last_value from forums.topics_id_seq) < (select max(id) from forums.topics) or (select last_value from forums.replies_id_seq) < (select max(id) from forums.replies)
            """),
        ("a day that is to be counted", """
            (select (created_at at time zone 'UTC')::date from forums.topics union select (created_at at time zone 'UTC')::date from forums.replies)
            except select day from forums.counted_days where is_stale
            """),
        ("a day of nothing", """
            select day from forums.counted_days where is_stale
            except (select (created_at at time zone 'UTC')::date from forums.topics union select (created_at at time zone 'UTC')::date from forums.replies)
            """),
        ("what the planner knows", "select c.oid from pg_class c where c.oid in ('forums.topics'::regclass, 'forums.replies'::regclass, 'accounts.users'::regclass) and c.reltuples < 1"),
    ];

    private const string Markdown = "(select content from forums.topics order by id) union all (select content from forums.replies order by id)";

    private const string Html = "(select html from forums.topics order by id) union all (select html from forums.replies order by id)";

    /// <param name="database">Where to look.</param>
    /// <param name="except">What need not be so there.</param>
    public static async Task FindsNothingAsync(TestDatabase database, params string[] except)
    {
        foreach (var (what, sql) in Differences.Where(d => !except.Contains(d.What, StringComparer.Ordinal)))
            Assert.True(await database.ListAsync(sql) is [], $"{what} is not what counting says: {string.Join(", ", (await database.ListAsync(sql)).Take(5))}");
        Assert.Equal(await database.ListAsync(Html), (await database.ListAsync(Markdown)).Select(MarkdownHtml.Of));
        foreach (var topic in await database.ListAsync("select id from forums.topics order by reply_count desc, id limit 150"))
            await Threads.Truth.HoldsAsync(database, long.Parse(topic, System.Globalization.CultureInfo.InvariantCulture));
    }
}
