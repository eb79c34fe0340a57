using Modular.Platform.Persistence;
using Modular.Timeline.Application.Analytics;
using Modular.Timeline.Domain.Statistics;

namespace Modular.Timeline.Infrastructure.Statistics;

internal sealed class AnalyticsReads(DbSession session) : IAnalytics
{
    private const string Active = "select count(*) from timeline.player_days where last_day >= $1";

    private const string CameBack = """
        select count(*), count(t.player_id) from timeline.player_days d
        left join timeline.tallies t on t.player_id = d.player_id and t.kind = 4 and t.slot = d.first_day + $3 and t.completed > 0 where d.first_day between $1 and $2
        """;

    private const string Players = """
        select slot, count(*) from timeline.tallies where kind = $1 and slot between $2 and $3 and completed > 0 group by slot
        """;

    private const string Summary = """
        select count(*), count(f.event_id) filter (where f.tries > 0), coalesce(sum(f.tries), 0)::bigint, coalesce(sum(f.first_right), 0)::bigint, avg(e.measured_difficulty)
        from timeline.events e left join timeline.card_figures f on f.event_id = e.id
        where e.status = 2 and ($1::bigint is null or e.category_id = $1) and ($2::smallint is null or e.difficulty = $2)
        """;

    public Task<long> CountActiveAsync(DateOnly since, CancellationToken cancel) => OneAsync(Active, cancel, Slots.OfDay(since));

    public async Task<Retention> ReadRetentionAsync(DateOnly from, DateOnly to, int days, CancellationToken cancel) =>
        (await Rows.ListAsync(session, CameBack, row => new Retention(days, row.GetInt64(0), row.GetInt64(1)), cancel, Slots.OfDay(from), Slots.OfDay(to), (long)days))[0];

    public async Task<Dictionary<long, long>> ReadPlayersAsync(TallyKind kind, long from, long to, CancellationToken cancel) =>
        (await Rows.ListAsync(session, Players, row => (Slot: row.GetInt64(0), Count: row.GetInt64(1)), cancel, (short)kind, from, to)).ToDictionary(p => p.Slot, p => p.Count);

    public Task<List<CardFigures>> ReadCardsAsync(CardFilter filter, PageRequest page, CancellationToken cancel) => CardFigureReads.ListAsync(session, filter, page, cancel);

    public async Task<CardSummary> ReadSummaryAsync(long? categoryId, short? level, CancellationToken cancel) => (await Rows.ListAsync(
        session, Summary, row => new CardSummary(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.IsDBNull(4) ? null : row.GetDouble(4)), cancel, categoryId, level))[0];

    private async Task<long> OneAsync(string sql, CancellationToken cancel, params object?[] values) => (await Rows.ListAsync(session, sql, row => row.GetInt64(0), cancel, values))[0];
}
