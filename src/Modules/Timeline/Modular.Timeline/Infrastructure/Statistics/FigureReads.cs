using Modular.Platform.Persistence;
using Modular.Timeline.Application.Statistics;
using Modular.Timeline.Domain.Statistics;
using Npgsql;

namespace Modular.Timeline.Infrastructure.Statistics;

internal sealed class FigureReads(DbSession session) : IFigures
{
    private const string Person = $"""
        select {FigureRow.Columns}, t.best_score, t.best_streak, coalesce(d.days, 0), d.first_day, d.last_day, coalesce(d.streak, 0), coalesce(d.best_streak, 0)
        from timeline.tallies t left join timeline.player_days d on d.player_id = t.player_id where t.player_id = $1 and t.kind = 1 and t.slot = 0
        """;

    private const string OfKind = $"""
        select t.slot, {FigureRow.Columns}, t.best_score from timeline.tallies t where t.player_id = $1 and t.kind = $2 and t.slot between $3 and $4 order by t.slot
        """;

    private const string ByCategory = $"""
        select c.slug, c.name, {FigureRow.Columns}, t.best_score from timeline.tallies t join timeline.categories c on c.id = t.slot
        where t.player_id = $1 and t.kind = 2 order by t.completed desc, t.slot
        """;

    private const string Ends = """
        select count(*), count(*) filter (where e.is_won), coalesce(sum(e.moves), 0), coalesce(sum(e.right_moves), 0), coalesce(sum(e.score), 0)
        from (select * from timeline.sessions where player_id = $1 and status = 1 order by id limit $2) e
        union all
        select count(*), count(*) filter (where e.is_won), coalesce(sum(e.moves), 0), coalesce(sum(e.right_moves), 0), coalesce(sum(e.score), 0)
        from (select * from timeline.sessions where player_id = $1 and status = 1 order by id desc limit $2) e
        """;

    private const string Totals = $"select t.slot, {FigureRow.Columns}, 0::bigint from timeline.totals t where t.kind = $1 and t.slot between $2 and $3 order by t.slot";

    private const string Players = "select count(*) from timeline.player_days";

    public async Task<PersonFigures?> ReadAsync(Guid player, CancellationToken cancel) => (await Rows.ListAsync(session, Person, PersonOf, cancel, player)).SingleOrDefault();

    public Task<List<SlotFigures>> ReadAsync(Guid player, TallyKind kind, long from, long to, CancellationToken cancel) =>
        Rows.ListAsync(session, OfKind, SlotOf, cancel, player, (short)kind, from, to);

    public Task<List<CategoryFigures>> ReadCategoriesAsync(Guid player, CancellationToken cancel) => Rows.ListAsync(
        session, ByCategory, row => new CategoryFigures(row.GetString(0), row.GetString(1), FigureRow.Read(row, 2), row.GetInt64(2 + FigureRow.Width)), cancel, player);

    public async Task<(ProgressPart First, ProgressPart Last)> ReadEndsAsync(Guid player, int count, CancellationToken cancel)
    {
        var ends = await Rows.ListAsync(
            session, Ends, row => new ProgressPart(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4)), cancel, player, count);
        return (ends[0], ends[1]);
    }

    public Task<List<SlotFigures>> ReadTotalsAsync(TallyKind kind, long from, long to, CancellationToken cancel) =>
        Rows.ListAsync(session, Totals, SlotOf, cancel, (short)kind, from, to);

    public async Task<long> CountPlayersAsync(CancellationToken cancel) => (await Rows.ListAsync(session, Players, row => row.GetInt64(0), cancel))[0];

    private static SlotFigures SlotOf(NpgsqlDataReader row) => new(row.GetInt64(0), FigureRow.Read(row, 1), row.GetInt64(1 + FigureRow.Width));

    private static PersonFigures PersonOf(NpgsqlDataReader row) => new(
        FigureRow.Read(row, 0), row.GetInt64(9), row.GetInt64(10), row.GetInt64(11), DayOf(row, 12), DayOf(row, 13), row.GetInt64(14), row.GetInt64(15));

    private static DateOnly? DayOf(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : Slots.Day(row.GetInt64(column));
}
