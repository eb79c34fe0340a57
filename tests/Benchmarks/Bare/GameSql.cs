namespace Bare;

/// <summary>The product's statements of a game.</summary>
internal static class GameSql
{
    public const string Published = "select id, version, difficulty, sort_lo, sort_hi from timeline.events where status = 2";

    public const string InsertGame = """
        insert into timeline.sessions (
          id, player_id, guest_name, card_count, categories, difficulties, seed, lives, hints, wrong_cards, hint_cost, streak_bonus, floor_ms,
          status, is_won, version, score, lives_left, hints_left, streak, best_streak, moves, right_moves, started_at, last_move_at)
        values ($1, null, $2, 5, '{}', '{}', null, 3, 3, 0, 20, 0, 300, 0, false, 0, 0, 3, 3, 0, 0, 0, 0, now(), now())
        """;

    public const string InsertCards = """
        insert into timeline.session_cards (session_id, position, event_id, event_version, difficulty, sort_lo, sort_hi, place, misses, hints)
        select $1, c.position, c.event_id, c.event_version, c.difficulty, c.lo, c.hi, c.place, 0, 0
        from unnest($2::smallint[], $3::bigint[], $4::bigint[], $5::smallint[], $6::bigint[], $7::bigint[], $8::smallint[])
          as c (position, event_id, event_version, difficulty, lo, hi, place)
        """;

    public const string Lock = "select s.status, s.version, s.score, s.lives_left, s.last_move_at from timeline.sessions s where s.id = $1 for no key update";

    public const string Cards = """
        select c.position, c.token, c.event_id, c.event_version, c.difficulty, c.sort_lo, c.sort_hi, c.place, c.misses, c.hints,
               e.public_id, v.title, v.description, k.slug, v.year, v.month, v.day, v.precision, v.circa, v.calendar, v.display_text, v.image_url, v.image_licence
        from timeline.session_cards c join timeline.event_versions v on v.event_id = c.event_id and v.version = c.event_version
          join timeline.events e on e.id = c.event_id join timeline.categories k on k.id = v.category_id
        where c.session_id = $1 order by c.position
        """;

    public const string UpdateGame = """
        update timeline.sessions set status = $2, is_won = $3, version = version + 1, score = score + $4, lives_left = $5, moves = moves + 1, last_move_at = now(),
          ended_at = case when $2 = 1 then now() end where id = $1
        """;

    public const string UpdateCard = "update timeline.session_cards set place = $3 where session_id = $1 and position = $2";

    public const string InsertMove = """
        insert into timeline.moves (session_id, number, position, gap, than, is_right, elapsed_ms, points, bonus, score, lives_left, at)
        values ($1, $2, $3, $4, null, $5, 1000, $6, 0, $7, $8, now())
        """;
}
