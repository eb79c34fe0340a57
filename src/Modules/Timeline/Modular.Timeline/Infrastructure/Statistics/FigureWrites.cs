using Modular.Platform.Persistence;

namespace Modular.Timeline.Infrastructure.Statistics;

/// <summary>Adds games ($1) to the figures, or takes them away ($2 is 1 or -1). Whoever does holds the lock of <see cref="Counting"/>.</summary>
internal static class FigureWrites
{
    public const string AddToPeople = $"""
        insert into timeline.tallies as t (player_id, kind, slot, {Facts.Sums}, best_score, best_streak) {Facts.OfPeople}
        on conflict (player_id, kind, slot) do update set games = t.games + excluded.games, completed = t.completed + excluded.completed, wins = t.wins + excluded.wins,
          moves = t.moves + excluded.moves, right_moves = t.right_moves + excluded.right_moves, tries = t.tries + excluded.tries, first_right = t.first_right + excluded.first_right,
          score = t.score + excluded.score, play_ms = t.play_ms + excluded.play_ms,
          best_score = greatest(t.best_score, excluded.best_score), best_streak = greatest(t.best_streak, excluded.best_streak)
        """;

    /// <summary>Of the people of these games, from what was just added.</summary>
    public const string CountDays = """
        insert into timeline.player_days as d (player_id, first_day, last_day, days, streak, best_streak)
        select r.player_id, min(r.first), max(r.last), sum(r.length), (array_agg(r.length order by r.last desc))[1], max(r.length)
        from (
          select n.player_id, min(n.slot) as first, max(n.slot) as last, count(*) as length
          from (
            select t.player_id, t.slot, t.slot - row_number() over (partition by t.player_id order by t.slot) as island
            from timeline.tallies t where t.kind = 4 and t.completed > 0 and t.player_id in (select s.player_id from timeline.sessions s where s.id = any($1) and s.status = 1)) n
          group by n.player_id, n.island) r
        group by r.player_id
        on conflict (player_id) do update set first_day = excluded.first_day, last_day = excluded.last_day, days = excluded.days, streak = excluded.streak, best_streak = excluded.best_streak
        """;

    private const string ChangeTotals = $"""
        insert into timeline.totals as t (kind, slot, {Facts.Sums})
        select kind, slot, $2 * games, $2 * completed, $2 * wins, $2 * moves, $2 * right_moves, $2 * tries, $2 * first_right, $2 * score, $2 * play_ms from ({Facts.OfAll}) f
        on conflict (kind, slot) do update set games = t.games + excluded.games, completed = t.completed + excluded.completed, wins = t.wins + excluded.wins,
          moves = t.moves + excluded.moves, right_moves = t.right_moves + excluded.right_moves, tries = t.tries + excluded.tries, first_right = t.first_right + excluded.first_right,
          score = t.score + excluded.score, play_ms = t.play_ms + excluded.play_ms
        """;

    private const string ChangeCards = $"""
        insert into timeline.card_figures as t (event_id, deals, tries, first_right, abandons, rest_tries, rest_right, rest_sum, rest_squares, rest_product)
        select event_id, $2 * deals, $2 * tries, $2 * first_right, $2 * abandons, $2 * rest_tries, $2 * rest_right, $2 * rest_sum, $2 * rest_squares, $2 * rest_product from ({Facts.OfCards}) f
        on conflict (event_id) do update set deals = t.deals + excluded.deals, tries = t.tries + excluded.tries, first_right = t.first_right + excluded.first_right,
          abandons = t.abandons + excluded.abandons, rest_tries = t.rest_tries + excluded.rest_tries, rest_right = t.rest_right + excluded.rest_right, rest_sum = t.rest_sum + excluded.rest_sum,
          rest_squares = t.rest_squares + excluded.rest_squares, rest_product = t.rest_product + excluded.rest_product
        """;

    private const string ChangeTimes = $"""
        insert into timeline.card_times as t (event_id, step, placements) select event_id, step, $2 * placements from ({Facts.OfTimes}) f
        on conflict (event_id, step) do update set placements = t.placements + excluded.placements
        """;

    private const string Note = "update timeline.sessions set counted_at = now() where id = any($1) and counted_at is null";

    private static readonly string[] Empty = ["delete from timeline.totals where games = 0", "delete from timeline.card_figures where deals = 0", "delete from timeline.card_times where placements = 0"];

    private const string ForgetSums = "delete from timeline.tallies where player_id = $1";
    private const string ForgetDays = "delete from timeline.player_days where player_id = $1";

    public static async Task AddAsync(DbSession session, Guid[] games, CancellationToken cancel)
    {
        await using var batch = session.Batch().Add(AddToPeople, games).Add(CountDays, games).Add(ChangeTotals, games, 1L).Add(ChangeCards, games, 1L).Add(ChangeTimes, games, 1L).Add(Note, games);
        await batch.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Takes them out of what belongs to nobody; people are counted anew.</summary>
    public static async Task TakeAwayAsync(DbSession session, Guid[] games, CancellationToken cancel)
    {
        await using var batch = session.Batch().Add(ChangeTotals, games, -1L).Add(ChangeCards, games, -1L).Add(ChangeTimes, games, -1L);
        foreach (var statement in Empty) batch.Add(statement);
        await batch.ExecuteNonQueryAsync(cancel);
    }

    public static async Task RecountAsync(DbSession session, Guid player, Guid[] games, CancellationToken cancel)
    {
        await using var batch = session.Batch().Add(ForgetSums, player).Add(ForgetDays, player).Add(AddToPeople, games).Add(CountDays, games);
        await batch.ExecuteNonQueryAsync(cancel);
    }

    public static async Task ForgetAsync(DbSession session, Guid player, CancellationToken cancel)
    {
        await using var batch = session.Batch().Add(ForgetSums, player).Add(ForgetDays, player);
        await batch.ExecuteNonQueryAsync(cancel);
    }
}
