using Modular.Platform.Persistence;
using Modular.Timeline.Application.Games;
using Modular.Timeline.Domain.Games;

namespace Modular.Timeline.Infrastructure.Games;

/// <summary>What games write, in plain SQL and one round trip.</summary>
internal static class GameWrites
{
    private const string InsertGame = """
        insert into timeline.sessions (
          id, player_id, guest_name, card_count, categories, difficulties, seed, lives, hints, wrong_cards, hint_cost, streak_bonus, floor_ms,
          status, is_won, version, score, lives_left, hints_left, streak, best_streak, moves, right_moves, started_at, last_move_at)
        values ($1, $2::uuid, $3::text, $4, $5, $6, $7::text, $8, $9, $10, $11, $12, $13, 0, false, 0, 0, $8, $9, 0, 0, 0, 0, $14, $14)
        """;

    private const string InsertCards = """
        insert into timeline.session_cards (session_id, position, event_id, event_version, difficulty, sort_lo, sort_hi, place, misses, hints)
        select $1, c.position, c.event_id, c.event_version, c.difficulty, c.lo, c.hi, c.place, 0, 0
        from unnest($2::smallint[], $3::bigint[], $4::bigint[], $5::smallint[], $6::bigint[], $7::bigint[], $8::smallint[])
          as c (position, event_id, event_version, difficulty, lo, hi, place)
        """;

    private const string UpdateGame = """
        update timeline.sessions set status = $2, is_won = $3, version = $4, score = $5, lives_left = $6, hints_left = $7, streak = $8, best_streak = $9, moves = $10, right_moves = $11,
          last_move_at = $12, ended_at = $13::timestamptz where id = $1
        """;

    private const string UpdateCard = "update timeline.session_cards set place = $3, misses = $4, hints = $5 where session_id = $1 and position = $2";

    private const string InsertMove = """
        insert into timeline.moves (session_id, number, position, gap, than, is_right, elapsed_ms, points, bonus, score, lives_left, at)
        values ($1, $2, $3, $4::smallint, $5::smallint, $6::boolean, $7, $8, $9, $10, $11, $12)
        """;

    public static async Task AddAsync(DbSession session, Game game, GameHead head, CancellationToken cancel)
    {
        var (rules, cards) = (game.Rules, game.Cards);
        await using var batch = session.Batch()
            .Add(InsertGame, game.Id, head.PlayerId, head.GuestName, (short)head.CardCount, head.Categories.ToArray(), head.Difficulties.ToArray(), head.Seed, (short)rules.Lives, (short)rules.Hints,
                (short)rules.WrongCards, (short)rules.Scoring.HintCost, (short)rules.Scoring.StreakBonus, rules.Scoring.FloorMilliseconds, game.State.StartedAt)
            .Add(InsertCards, game.Id, Of(cards, c => (short)c.Position), Of(cards, c => c.EventId), Of(cards, c => c.EventVersion), Of(cards, c => (short)c.Difficulty),
                Of(cards, c => c.Days.Lo), Of(cards, c => c.Days.Hi), Of(cards, c => (short)c.Place));
        await batch.ExecuteNonQueryAsync(cancel);
    }

    public static async Task WriteAsync(DbSession session, Game game, LogEntry? entry, IReadOnlyList<GameCard> touched, CancellationToken cancel)
    {
        var state = game.State;
        await using var batch = session.Batch().Add(UpdateGame, game.Id, (short)state.Status, state.IsWon, state.Version, state.Score, (short)state.LivesLeft, (short)state.HintsLeft,
            (short)state.Streak, (short)state.BestStreak, (short)state.Moves, (short)state.RightMoves, state.LastMoveAt, state.EndedAt);
        foreach (var card in touched) batch.Add(UpdateCard, game.Id, (short)card.Position, (short)card.Place, (short)card.Misses, (short)card.Hints);
        if (entry is not null)
            batch.Add(InsertMove, game.Id, (short)entry.Number, (short)entry.Position, (short?)entry.Gap, (short?)entry.Than, entry.IsRight, entry.ElapsedMilliseconds, entry.Points, entry.Bonus,
                entry.Score, (short)entry.LivesLeft, entry.At);
        await batch.ExecuteNonQueryAsync(cancel);
    }

    private static T[] Of<T>(IReadOnlyList<GameCard> cards, Func<GameCard, T> value) => [.. cards.Select(value)];
}
