using Modular.Platform.Persistence;
using Modular.Timeline.Application.Administration;
using Modular.Timeline.Domain.Statistics;
using Modular.Timeline.Infrastructure.Statistics;

namespace Modular.Timeline.Infrastructure.Administration;

internal sealed class GameAdministration(DbSession session, GameRemoval removal) : IGameAdministration
{
    private const string List = $"""
        select {AnyGameRow.Columns} from timeline.sessions s where s.id < $1 and ($2::smallint is null or s.status = $2) order by s.id desc limit $3
        """;

    private const string OfPlayer = $"""
        select {AnyGameRow.Columns} from timeline.sessions s where s.id < $1 and ($2::smallint is null or s.status = $2) and s.player_id = $4 order by s.id desc limit $3
        """;

    private const string One = $"select {AnyGameRow.Columns} from timeline.sessions s where s.id = $1";

    private const string Players = $"""
        select t.player_id, d.first_day, d.last_day, {FigureRow.Columns}, t.best_score
        from timeline.player_days d join timeline.tallies t on t.player_id = d.player_id and t.kind = 1 and t.slot = 0
        where d.last_day <= $1 and (d.last_day < $1 or d.player_id > $2) order by d.last_day desc, d.player_id limit $3
        """;

    private const string Health = """
        select (select count(*) from timeline.sessions where status = 0),
          (select count(*) from (select from timeline.sessions where ended_at is not null and counted_at is null limit 10000) u),
          (select extract(epoch from now() - min(ended_at))::double precision from timeline.sessions where ended_at is not null and counted_at is null),
          (select rebuilt_to is not null from timeline.counting where id = 1),
          (select number from timeline.catalogue where id = 1),
          (select count(*) from timeline.events where status = 1), (select count(*) from timeline.events where status = 2), (select count(*) from timeline.events where status = 3),
          (select count(*) from timeline.reports where status = 1)
        """;

    private static readonly Guid Last = new("ffffffff-ffff-ffff-ffff-ffffffffffff");

    public Task<List<AnyGame>> ListGamesAsync(short? status, Guid? player, PageRequest page, CancellationToken cancel)
    {
        object?[] values = [page.After?.Uuid() ?? Last, status, page.Limit + 1];
        return Rows.ListAsync(session, player is null ? List : OfPlayer, AnyGameRow.Read, cancel, player is null ? values : [.. values, player]);
    }

    public async Task<AnyGame?> ReadGameAsync(Guid id, CancellationToken cancel) => (await Rows.ListAsync(session, One, AnyGameRow.Read, cancel, id)).SingleOrDefault();

    public Task<Result<Done>> RemoveGameAsync(Guid id, CancellationToken cancel) => removal.RemoveAsync(id, cancel);

    public Task<List<PlayerLine>> ListPlayersAsync(PageRequest page, CancellationToken cancel) => Rows.ListAsync(
        session, Players, row => new PlayerLine(row.GetGuid(0), FigureRow.Read(row, 3), row.GetInt64(3 + FigureRow.Width), Slots.Day(row.GetInt64(1)), Slots.Day(row.GetInt64(2))), cancel,
        page.After?[2] ?? long.MaxValue, page.After?.Uuid() ?? Guid.Empty, page.Limit + 1);

    public async Task<GameHealth> ReadHealthAsync(CancellationToken cancel) => (await Rows.ListAsync(session, Health, row => new GameHealth(
        row.GetInt64(0), row.GetInt64(1), row.IsDBNull(2) ? null : row.GetDouble(2), row.GetBoolean(3), row.GetInt64(4), row.GetInt64(5), row.GetInt64(6), row.GetInt64(7), row.GetInt64(8)), cancel))[0];
}
