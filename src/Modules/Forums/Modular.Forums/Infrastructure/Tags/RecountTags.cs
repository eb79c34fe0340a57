using Modular.Platform.Jobs;
using Modular.Platform.Persistence;

namespace Modular.Forums.Infrastructure.Tags;

/// <summary>Counts the tags of all topics anew, some topics at a time, for what was written past the log of changes; what is right already costs little.</summary>
internal sealed class RecountTags(DbSession session, TagCounting counting) : IJobHandler<RecountTagsArgs>
{
    private const string Lock = "select from forums.followers where name = $1 for update";

    /// <summary>Those that are there, and those that were counted.</summary>
    private const string Next = """
        select coalesce(array_agg(id order by id), '{}') from (
          (select id from forums.topics where id > $1 order by id limit 1000) union (select topic_id from forums.tagged_topics where topic_id > $1 order by topic_id limit 1000)
          order by 1 limit 1000) next
        """;

    /// <summary>Where the totals are not what was counted, what was counted holds.</summary>
    private const string Mend = """
        with counted as (select tag collate "C" as tag, category_id, count(*) as topics from forums.tagged_topics, unnest(tags) tag group by 1, category_id),
        gone as (delete from forums.tag_totals n where not exists (select from counted c where c.tag = n.tag and c.category_id = n.category_id))
        insert into forums.tag_totals as n (tag, category_id, topics) select tag, category_id, topics from counted
        on conflict (tag, category_id) do update set topics = excluded.topics where n.topics <> excluded.topics
        """;

    public async Task<Result<Done>> HandleAsync(RecountTagsArgs args, JobContext context, CancellationToken cancel)
    {
        long last = 0;
        while (await session.TransactAsync(() => CountAsync(last, id => last = id, cancel), cancel)) context.Heartbeat();
        await session.TransactAsync(() => MendAsync(cancel), cancel);
        return new Done();
    }

    private async Task<bool> CountAsync(long after, Action<long> reached, CancellationToken cancel)
    {
        await LockAsync(cancel);
        await using var next = session.Command(Next).With(after);
        var topics = (long[])(await next.ExecuteScalarAsync(cancel))!;
        if (topics.Length == 0) return false;

        await counting.CountAsync(topics, cancel);
        reached(topics[^1]);
        return true;
    }

    private async Task<bool> MendAsync(CancellationToken cancel)
    {
        await LockAsync(cancel);
        await using var mend = session.Command(Mend);
        await mend.ExecuteNonQueryAsync(cancel);
        return true;
    }

    private async Task LockAsync(CancellationToken cancel)
    {
        await using var wait = session.Command(Lock).With(TagCounting.Name);
        await wait.ExecuteNonQueryAsync(cancel);
    }
}

internal sealed record RecountTagsArgs : IJobArgs
{
    public static string JobType => "forums.recount_tags";
}
