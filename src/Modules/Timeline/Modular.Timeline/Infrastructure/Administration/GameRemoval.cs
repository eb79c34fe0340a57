using Modular.Platform.Persistence;
using Modular.Timeline.Domain.Games;
using Modular.Timeline.Domain.Statistics;
using Modular.Timeline.Infrastructure.Statistics;

namespace Modular.Timeline.Infrastructure.Administration;

/// <summary>
/// Takes a game away. What belongs to nobody is a sum and loses the game's part; its player is counted anew from the others, because greatest values and streaks cannot be taken back.
/// </summary>
internal sealed class GameRemoval(DbSession session, Counting counting)
{
    private const string Find = "select player_id, counted_at is not null from timeline.sessions where id = $1 for update";
    private const string Remove = "delete from timeline.sessions where id = $1";
    private const string Others = "select id from timeline.sessions where player_id = $1 and id <> $2 and counted_at is not null";

    public async Task<Result<Done>> RemoveAsync(Guid id, CancellationToken cancel)
    {
        await session.OpenAsync(cancel);
        if (await counting.LockAsync(cancel) is not null) return StatisticsErrors.Rebuilding;

        var found = await Rows.ListAsync(session, Find, row => (Player: row.IsDBNull(0) ? (Guid?)null : row.GetGuid(0), IsCounted: row.GetBoolean(1)), cancel, id);
        if (found.Count == 0) return GameErrors.NotFound;

        if (found[0].IsCounted) await TakeBackAsync(id, found[0].Player, cancel);
        await using var remove = session.Command(Remove).With(id);
        await remove.ExecuteNonQueryAsync(cancel);
        return new Done();
    }

    private async Task TakeBackAsync(Guid id, Guid? player, CancellationToken cancel)
    {
        await FigureWrites.TakeAwayAsync(session, [id], cancel);
        if (player is not { } whose) return;

        var others = await Rows.ListAsync(session, Others, row => row.GetGuid(0), cancel, whose, id);
        await FigureWrites.RecountAsync(session, whose, [.. others], cancel);
    }
}
