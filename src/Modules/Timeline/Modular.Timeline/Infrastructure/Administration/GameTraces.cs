using Microsoft.EntityFrameworkCore;
using Modular.Accounts.Contracts;
using Modular.Platform.Persistence;
using Modular.Timeline.Application.Games;
using Modular.Timeline.Application.Statistics;
using Modular.Timeline.Domain.Games;
using Modular.Timeline.Infrastructure.Games;
using Modular.Timeline.Infrastructure.Statistics;
using Modular.Timeline.Infrastructure.Statistics.Tables;

namespace Modular.Timeline.Infrastructure.Administration;

internal sealed class GameTraces(TimelineDb db, DbSession session, Counting counting) : IGameTraces
{
    private const int AtOnce = 500;

    /// <summary>Games stay what they were for the figures of all and of cards.</summary>
    private const string Disown = """
        update timeline.sessions set player_id = null, guest_name = '' where id in (select id from timeline.sessions where player_id = $1 order by id limit $2 for update)
        """;

    public IEnumerable<PersonalRecords> Export(Guid userId) =>
    [
        new("games", db.Set<SessionTable.Row>().AsNoTracking().Where(s => s.PlayerId == userId).OrderBy(s => s.Id).Select(s => new
        {
            s.Id, Status = GameWords.NameOf((GameStatus)s.Status), s.IsWon, s.Score, s.CardCount, s.Categories, s.Difficulties, s.Moves, s.RightMoves, s.BestStreak, s.StartedAt, s.EndedAt,
        }).AsAsyncEnumerable()),
        new("moves", db.Set<SessionTable.Row>().AsNoTracking().Where(s => s.PlayerId == userId).Join(db.Set<MoveTable.Row>(), s => s.Id, m => m.SessionId, (s, m) => m)
            .OrderBy(m => m.SessionId).ThenBy(m => m.Number).Select(m => new { Game = m.SessionId, m.Number, m.Gap, m.IsRight, m.ElapsedMs, m.Points, m.Bonus, m.At }).AsAsyncEnumerable()),
        new("statistics", db.Set<TallyTable.Row>().AsNoTracking().Where(t => t.PlayerId == userId).OrderBy(t => t.Kind).ThenBy(t => t.Slot).Select(t => new
        {
            t.Kind, t.Slot, t.Games, t.Completed, t.Wins, t.Moves, t.RightMoves, t.Score, t.BestScore, t.BestStreak, t.PlayMs,
        }).AsAsyncEnumerable()),
    ];

    public async Task EraseAsync(Guid userId, CancellationToken cancel)
    {
        for (var left = true; left;)
            await session.TransactAsync(async () =>
            {
                await counting.LockAsync(cancel);
                await using var disown = session.Command(Disown).With(userId, AtOnce);
                left = await disown.ExecuteNonQueryAsync(cancel) == AtOnce;
                if (!left) await FigureWrites.ForgetAsync(session, userId, cancel);
                return true;
            }, cancel);
    }
}
