using Modular.Platform.Persistence;
using Modular.Timeline.Application.Games;
using Modular.Timeline.Domain.Games;

namespace Modular.Timeline.Infrastructure.Games;

/// <summary>Plays all games again from their logs, in the order of their ids, and says which do not come out as they are stored.</summary>
internal sealed class GameReplays(DbSession session, IGameStore games)
{
    private const int AtOnce = 200;

    private const string Next = "select id, player_id from timeline.sessions where id > $1 order by id limit $2";

    /// <summary>How many there were so far, and what is wrong with one; null for a sign of life.</summary>
    public async IAsyncEnumerable<(long Games, string? Difference)> RunAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var (count, after) = (0L, Guid.Empty);
        while (await NextAsync(after, cancel) is { Count: > 0 } some)
        {
            foreach (var (id, player) in some)
            {
                count++;
                if (await DifferenceAsync(id, player, cancel) is { } difference) yield return (count, $"game {id}: {difference}");
            }

            after = some[^1].Id;
            yield return (count, null);
        }
    }

    /// <summary>Under the game's lock, so that nobody moves in between.</summary>
    private async Task<string?> DifferenceAsync(Guid id, Guid? player, CancellationToken cancel)
    {
        string? difference = null;
        await session.TransactAsync(async () =>
        {
            if (await games.OpenAsync(id, player, cancel) is not { } opened) return false;

            var (game, log) = (opened.Game, await games.ReadLogAsync(id, cancel));
            difference = GameReplay.Compare(game.Rules, opened.Head.CardCount, game.Cards, game.State.StartedAt, log, game.State);
            return false;
        }, cancel);
        return difference;
    }

    private Task<List<(Guid Id, Guid? Player)>> NextAsync(Guid after, CancellationToken cancel) =>
        Rows.ListAsync(session, Next, row => (row.GetGuid(0), row.IsDBNull(1) ? (Guid?)null : row.GetGuid(1)), cancel, after, AtOnce);
}
