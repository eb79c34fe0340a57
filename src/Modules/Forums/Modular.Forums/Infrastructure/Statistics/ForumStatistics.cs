using Modular.Forums.Application;
using Modular.Forums.Application.Statistics;
using Modular.Platform.Persistence;
using Npgsql;

namespace Modular.Forums.Infrastructure.Statistics;

internal sealed class ForumStatistics(DbSession session, StaleDays stale) : IForumStatistics
{
    private const string Active = """
        select count(distinct n.user_id) from forums.contributions n join forums.categories c on c.id = n.category_id and (c.seen_by & $1) <> 0 where n.day = $2
        """;

    private const string Days = """
        select d.day, d.topics, d.replies, coalesce(p.people, 0), d.answered, d.seconds from (
          select n.day, sum(n.topics) as topics, sum(n.replies) as replies, sum(n.answered) as answered, sum(n.answer_seconds) as seconds
          from forums.days n join forums.categories c on c.id = n.category_id and (c.seen_by & $1) <> 0 where n.day between $2 and $3 group by n.day) d
        left join (
          select n.day, count(distinct n.user_id) as people
          from forums.contributions n join forums.categories c on c.id = n.category_id and (c.seen_by & $1) <> 0 where n.day between $2 and $3 group by n.day) p on p.day = d.day
        order by d.day
        """;

    private const string Contributors = """
        select n.user_id, sum(n.topics), sum(n.replies) from forums.contributions n join forums.categories c on c.id = n.category_id and (c.seen_by & $1) <> 0
        where n.day between $2 and $3 group by n.user_id order by sum(n.topics) + sum(n.replies) desc, n.user_id limit $4
        """;

    public async Task<long> CountActiveAsync(DateOnly day, Viewer viewer, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using var select = session.Command(Active).With(viewer.Bits, day);
        return (long)(await select.ExecuteScalarAsync(cancel))!;
    }

    public Task<List<DayFigures>> ReadDaysAsync(DateOnly from, DateOnly to, Viewer viewer, CancellationToken cancel) =>
        ReadAsync(session.Command(Days).With(viewer.Bits, from, to), row => new DayFigures(
            row.GetFieldValue<DateOnly>(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.GetDouble(5)), cancel);

    public Task<List<Contribution>> ReadContributorsAsync(DateOnly from, DateOnly to, Viewer viewer, int atMost, CancellationToken cancel) =>
        ReadAsync(session.Command(Contributors).With(viewer.Bits, from, to, atMost), row => new Contribution(row.GetGuid(0), row.GetInt64(1), row.GetInt64(2)), cancel);

    public Task ForgetAsync(Guid userId, CancellationToken cancel) => stale.MarkPersonAsync(userId, cancel);

    private async Task<List<T>> ReadAsync<T>(NpgsqlCommand select, Func<NpgsqlDataReader, T> read, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        await using (select)
        {
            await using var reader = await select.ExecuteReaderAsync(cancel);
            var found = new List<T>();
            while (await reader.ReadAsync(cancel)) found.Add(read(reader));
            return found;
        }
    }
}
