using Microsoft.Extensions.DependencyInjection;
using Modular.Testing.Databases;
using Modular.Timeline.Infrastructure.Statistics;

namespace Timeline.Tests.Statistics;

/// <summary>Writes games past the host, as if they had been played.</summary>
internal static class PlayedGames
{
    private const string Session = """
        insert into timeline.sessions (id, player_id, guest_name, card_count, categories, difficulties, seed, lives, hints, wrong_cards, hint_cost, streak_bonus, floor_ms, status, is_won, version, score,
          lives_left, hints_left, streak, best_streak, moves, right_moves, started_at, last_move_at, ended_at)
        select $1, p.id, case when p.id is null then 'A guest' end, 4, '{}', '{}', null, 3, 3, 0, 20, 0, 300, 0, false, $3, $4, 0, 0, 0, $5, $6, $7, $8, $9, null
        from (select nullif($2, '00000000-0000-0000-0000-000000000000'::uuid) as id) p
        """;

    private const string Cards = """
        insert into timeline.session_cards (session_id, position, token, event_id, event_version, difficulty, sort_lo, sort_hi, place, misses, hints)
        select $1, c.position, gen_random_uuid(), c.event_id, 1, c.difficulty, 0, 0, c.place, 0, 0
        from unnest($2::smallint[], $3::bigint[], $4::smallint[], $5::smallint[]) as c (position, event_id, difficulty, place)
        """;

    private const string Moves = """
        insert into timeline.moves (session_id, number, position, gap, than, is_right, elapsed_ms, points, bonus, score, lives_left, at)
        select $1, m.number, m.position, case when m.is_right is not null then 0 end, case when m.is_right is null then 0 end, m.is_right, m.ms, m.points / 2, m.points - m.points / 2, 0, 0, now()
        from unnest($2::smallint[], $3::smallint[], $4::boolean[], $5::integer[], $6::integer[]) as m (number, position, is_right, ms, points)
        """;

    /// <summary>Last of all, as in games that are played: only what ended is counted.</summary>
    private const string End = "update timeline.sessions set status = $2, is_won = $3, ended_at = $4 where id = $1";

    private static readonly string[] Catalogue =
    [
        "insert into timeline.categories (slug, name, description, created_at, version) select 'played-' || n, 'Played ' || n, '', now(), 1 from generate_series(1, 3) n",
        """
        insert into timeline.events (title, title_key, description, category_id, difficulty, year, precision, circa, display_text, sort_lo, sort_hi, source, status, version, report_count, created_at, updated_at)
        select 'Played ' || n, 'played ' || n, '', c.id, 1 + n % 5, n, 9, false, n || ' CE', n * 365, n * 365 + 364, '', 2, 1, 0, now(), now()
        from generate_series(1, 20) n join timeline.categories c on c.slug = 'played-' || (1 + n % 3)
        """,
        """
        insert into timeline.event_versions (event_id, version, title, description, category_id, difficulty, year, precision, circa, display_text, sort_lo, sort_hi, at)
        select id, 1, title, description, category_id, difficulty, year, precision, circa, display_text, sort_lo, sort_hi, now() from timeline.events
        """,
    ];

    /// <summary>Twenty events in three categories.</summary>
    public static async Task<IReadOnlyList<PlayedCard>> NewEventsAsync(this TestDatabase database)
    {
        foreach (var statement in Catalogue) await database.RunAsync(statement);
        var rows = await database.ListAsync("select id, category_id, difficulty from timeline.events order by id");
        return [.. rows.Select(r => r.Split('|')).Select(r => new PlayedCard(0, Number(r[0]), Number(r[1]), (int)Number(r[2]), 0))];
    }

    public static async Task WriteAsync(this TestDatabase database, PlayedGame game)
    {
        var (cards, moves) = (game.Cards, game.Moves);
        await database.RunAsync(
            Session, game.Id, game.Player ?? Guid.Empty, moves.Count, game.Score, (short)game.BestStreak, (short)game.Placements.Count(),
            (short)moves.Count(m => m.IsRight == true), game.StartedAt, game.LastMoveAt);
        await database.RunAsync(Cards, game.Id, Of(cards, c => (short)c.Position), Of(cards, c => c.EventId), Of(cards, c => (short)c.Difficulty), Of(cards, c => (short)c.Place));
        await database.RunAsync(Moves, game.Id, Of(moves, m => (short)m.Number), Of(moves, m => (short)m.Position), Of(moves, m => m.IsRight), Of(moves, m => m.Milliseconds), Of(moves, m => m.Points));
        await database.RunAsync(End, game.Id, (short)(game.IsCompleted ? 1 : 2), game.IsWon, game.EndedAt);
    }

    public static Task CountedAsync(this TestDatabase database) => database.WaitUntilAsync("""
        select not exists (select from timeline.sessions where ended_at is not null and counted_at is null) and (select rebuilt_to is null from timeline.counting where id = 1)
        """);

    /// <summary>Does something with a part of the module, in a scope of its own.</summary>
    public static async Task<T> InScopeAsync<TPart, T>(this TestNode node, Func<TPart, Task<T>> work) where TPart : notnull
    {
        await using var scope = node.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TPart>());
    }

    public static Task<IReadOnlyList<string>> DifferencesAsync(this TestNode node) => node.InScopeAsync<FigureChecks, IReadOnlyList<string>>(c => c.RunAsync(CancellationToken.None));

    private static T[] Of<TItem, T>(IReadOnlyList<TItem> items, Func<TItem, T> value) => [.. items.Select(value)];

    private static long Number(string text) => long.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
