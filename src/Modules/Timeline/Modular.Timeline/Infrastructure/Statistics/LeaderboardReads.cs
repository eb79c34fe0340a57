using Modular.Platform.Persistence;
using Modular.Timeline.Application.Leaderboards;
using Npgsql;

namespace Modular.Timeline.Infrastructure.Statistics;

internal sealed class LeaderboardReads(DbSession session) : ILeaderboards
{
    public Task<List<BoardLine>> ReadAsync(Board board, BoardSort sort, long minGames, Guid[]? users, BoardPosition? after, int count, CancellationToken cancel)
    {
        var sql = BoardSql.Of(sort);
        object[] values = [(short)board.Kind, board.Slot, minGames, From(sort, after), after?.Player ?? Guid.Empty, count];
        return Rows.ListAsync(session, users is null ? sql.Page : sql.PageOfSome, row => LineOf(row, sort), cancel, users is null ? values : [.. values, users]);
    }

    public async Task<RankedLine?> ReadOwnAsync(Board board, BoardSort sort, long minGames, Guid player, CancellationToken cancel, Guid[]? users = null)
    {
        var sql = BoardSql.Of(sort);
        object[] values = [(short)board.Kind, board.Slot, minGames, player];
        return (await Rows.ListAsync(
            session, users is null ? sql.Own : sql.OwnOfSome, row => new RankedLine(row.GetInt64(8), LineOf(row, sort)), cancel, users is null ? values : [.. values, users])).SingleOrDefault();
    }

    private static object From(BoardSort sort, BoardPosition? after)
    {
        if (!BoardSorts.IsShare(sort)) return after?.Value ?? long.MaxValue;
        return after is null ? double.PositiveInfinity : BitConverter.Int64BitsToDouble(after.Value);
    }

    private static BoardLine LineOf(NpgsqlDataReader row, BoardSort sort) => new(
        BoardSorts.IsShare(sort) ? BitConverter.DoubleToInt64Bits(row.GetDouble(7)) : row.GetInt64(7),
        row.GetGuid(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetDouble(4), row.GetDouble(5), row.GetDouble(6));
}
