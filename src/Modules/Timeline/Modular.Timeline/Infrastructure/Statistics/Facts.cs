namespace Modular.Timeline.Infrastructure.Statistics;

/// <summary>
/// What games ($1, an array of ids) say of people, of everybody and of cards. All figures are sums and greatest values of these lines, so they can be made anew from games, and of any
/// games in any order. A completed game counts on the day on which it ended, one that was given up on the day of its last move.
/// </summary>
internal static class Facts
{
    /// <summary>A pause is no play: no placement counts as longer than ten minutes.</summary>
    private const string LongestMove = "600000";

    public const string Sums = "games, completed, wins, moves, right_moves, tries, first_right, score, play_ms";

    private const string Of = $"""
        count(*) as moves, count(*) filter (where p.is_right) as right_moves, count(*) filter (where p.is_first) as tries, count(*) filter (where p.is_first and p.is_right) as first_right,
        sum(p.points) as score, sum(p.ms) as play_ms
        """;

    private const string Placed = $"""
        placed as (
          select m.session_id, c.event_id, v.category_id, c.difficulty, m.is_right, m.points + m.bonus as points, m.elapsed_ms, least(m.elapsed_ms, {LongestMove}) as ms,
            row_number() over (partition by m.session_id, m.position order by m.number) = 1 as is_first
          from timeline.moves m join timeline.session_cards c on c.session_id = m.session_id and c.position = m.position
            left join timeline.event_versions v on v.event_id = c.event_id and v.version = c.event_version
          where m.session_id = any($1) and m.gap is not null)
        """;

    /// <summary>Lines of kinds and slots; a game is one in each category and difficulty of which a card was placed.</summary>
    public const string OfGames = $"""
        with game as (
          select s.id, s.player_id, (s.status = 1)::integer as completed, s.is_won::integer as won, case when s.status = 1 then s.best_streak else 0 end as best_streak,
            ((case when s.status = 1 then s.ended_at else s.last_move_at end) at time zone 'UTC')::date - date '0001-01-01' as day
          from timeline.sessions s where s.id = any($1) and s.status > 0),
        {Placed},
        whole as (select p.session_id, {Of} from placed p group by p.session_id),
        of_category as (select p.session_id, p.category_id, {Of} from placed p where p.category_id is not null group by p.session_id, p.category_id),
        of_difficulty as (select p.session_id, p.difficulty, {Of} from placed p group by p.session_id, p.difficulty),
        line as (
          select g.player_id, x.kind, x.slot::bigint as slot, 1 as games, g.completed, g.won as wins, coalesce(w.moves, 0) as moves, coalesce(w.right_moves, 0) as right_moves, coalesce(w.tries, 0) as tries,
            coalesce(w.first_right, 0) as first_right, coalesce(w.score, 0) as score, coalesce(w.play_ms, 0) as play_ms, g.best_streak
          from game g left join whole w on w.session_id = g.id and g.completed = 1 cross join lateral (values (1, 0), (4, g.day), (5, g.day - g.day % 7)) x (kind, slot)
          union all select g.player_id, 2, c.category_id, 1, 1, g.won, c.moves, c.right_moves, c.tries, c.first_right, c.score, c.play_ms, 0
          from game g join of_category c on c.session_id = g.id where g.completed = 1
          union all select g.player_id, 3, d.difficulty, 1, 1, g.won, d.moves, d.right_moves, d.tries, d.first_right, d.score, d.play_ms, 0
          from game g join of_difficulty d on d.session_id = g.id where g.completed = 1)
        """;

    public const string OfPeople = $"""
        {OfGames}
        select player_id, kind, slot, sum(games)::bigint as games, sum(completed)::bigint as completed, sum(wins)::bigint as wins, sum(moves)::bigint as moves, sum(right_moves)::bigint as right_moves,
          sum(tries)::bigint as tries, sum(first_right)::bigint as first_right, sum(score)::bigint as score, sum(play_ms)::bigint as play_ms, max(score)::bigint as best_score,
          max(best_streak)::bigint as best_streak
        from line where player_id is not null group by player_id, kind, slot
        """;

    public const string OfAll = $"""
        {OfGames}
        select kind, slot, sum(games)::bigint as games, sum(completed)::bigint as completed, sum(wins)::bigint as wins, sum(moves)::bigint as moves, sum(right_moves)::bigint as right_moves,
          sum(tries)::bigint as tries, sum(first_right)::bigint as first_right, sum(score)::bigint as score, sum(play_ms)::bigint as play_ms
        from line group by kind, slot
        """;

    /// <summary>Abandoned games say of cards what was done with them until then.</summary>
    public const string OfCards = $"""
        with {Placed},
        result as (select session_id, count(*) as tries, count(*) filter (where is_right) as right_ones from placed where is_first group by session_id),
        tried as (
          select p.event_id, p.is_right::integer as x, case when r.tries > 1 then 1000 * (r.right_ones - p.is_right::integer) / (r.tries - 1) end as y
          from placed p join result r on r.session_id = p.session_id where p.is_first),
        shown as (
          select c.event_id, count(*) as deals, count(*) filter (where s.status = 2 and c.place = 1) as abandons
          from timeline.session_cards c join timeline.sessions s on s.id = c.session_id and s.status > 0
          where c.session_id = any($1) and c.position > 0 and c.place > 0 group by c.event_id),
        tries as (
          select event_id, count(*) as tries, sum(x) as first_right, count(y) as rest_tries, coalesce(sum(x) filter (where y is not null), 0) as rest_right, coalesce(sum(y), 0) as rest_sum,
            coalesce(sum(y * y), 0) as rest_squares, coalesce(sum(x * y), 0) as rest_product
          from tried group by event_id)
        select s.event_id, s.deals::bigint as deals, coalesce(t.tries, 0)::bigint as tries, coalesce(t.first_right, 0)::bigint as first_right, s.abandons::bigint as abandons,
          coalesce(t.rest_tries, 0)::bigint as rest_tries, coalesce(t.rest_right, 0)::bigint as rest_right, coalesce(t.rest_sum, 0)::bigint as rest_sum,
          coalesce(t.rest_squares, 0)::bigint as rest_squares, coalesce(t.rest_product, 0)::bigint as rest_product
        from shown s left join tries t on t.event_id = s.event_id
        """;

    public const string OfTimes = $"""
        with {Placed}
        select p.event_id, width_bucket(p.elapsed_ms, {TimeSteps.Sql})::smallint as step, count(*)::bigint as placements from placed p where p.is_first group by p.event_id, 2
        """;
}
