namespace Timeline.Tests.Statistics;

/// <summary>Counts games by going through them one after another, in words of its own. The lines read as the tables' rows do.</summary>
internal static class BruteForce
{
    private static readonly int[] Steps =
        [250, 500, 750, 1000, 1250, 1500, 2000, 2500, 3000, 3500, 4000, 5000, 6000, 7000, 8000, 10000, 12000, 15000, 20000, 25000, 30000, 45000, 60000, 90000, 120000, 300000, 600000];

    public const string PeopleRows = """
        select player_id, kind, slot, games, completed, wins, moves, right_moves, tries, first_right, score, play_ms, best_score, best_streak from timeline.tallies
        """;

    public const string TotalRows = "select kind, slot, games, completed, wins, moves, right_moves, tries, first_right, score, play_ms from timeline.totals";

    public const string DayRows = "select player_id, first_day, last_day, days, streak, best_streak from timeline.player_days";

    public const string CardRows = "select event_id, deals, tries, first_right, abandons, rest_tries, rest_right, rest_sum, rest_squares, rest_product from timeline.card_figures";

    public const string TimeRows = "select event_id, step, placements from timeline.card_times";

    public static IEnumerable<string> People(IEnumerable<PlayedGame> games) => games.Where(g => g.Player is not null).SelectMany(g => Parts(g).Select(p => (g.Player, Part: p)))
        .GroupBy(l => (l.Player, l.Part.Kind, l.Part.Slot)).Select(g => $"{g.Key.Player}|{g.Key.Kind}|{g.Key.Slot}|{Sums([.. g.Select(l => l.Part)])}|{g.Max(l => l.Part.Score)}|{g.Max(l => l.Part.Streak)}");

    public static IEnumerable<string> Totals(IEnumerable<PlayedGame> games) =>
        games.SelectMany(Parts).GroupBy(p => (p.Kind, p.Slot)).Select(g => $"{g.Key.Kind}|{g.Key.Slot}|{Sums([.. g])}");

    public static IEnumerable<string> Days(IEnumerable<PlayedGame> games)
    {
        foreach (var person in games.Where(g => g.Player is not null && g.IsCompleted).GroupBy(g => g.Player))
        {
            var days = person.Select(g => g.Day.DayNumber).Distinct().Order().ToList();
            var (run, best) = (0, 0);
            for (var i = 0; i < days.Count; i++) best = Math.Max(best, run = i > 0 && days[i] == days[i - 1] + 1 ? run + 1 : 1);
            yield return $"{person.Key}|{days[0]}|{days[^1]}|{days.Count}|{run}|{best}";
        }
    }

    public static IEnumerable<string> Cards(IReadOnlyList<PlayedGame> games)
    {
        foreach (var id in games.SelectMany(g => g.Cards).Where(c => c.Position > 0 && c.Place > 0).Select(c => c.EventId).Distinct())
        {
            var shown = games.Select(g => (Game: g, Card: g.Cards.SingleOrDefault(c => c.EventId == id && c.Position > 0 && c.Place > 0))).Where(s => s.Card is not null).ToList();
            var (tries, rest) = (0, new List<(int X, long Y)>());
            var right = 0;
            foreach (var (game, _) in shown)
            {
                var first = game.FirstTries.ToList();
                if (first.Find(t => t.Card.EventId == id) is not { Move: not null } own) continue;

                var x = own.Move.IsRight == true ? 1 : 0;
                (tries, right) = (tries + 1, right + x);
                if (first.Count > 1) rest.Add((x, 1000L * (first.Count(t => t.Move.IsRight == true) - x) / (first.Count - 1)));
            }

            var abandons = shown.Count(s => !s.Game.IsCompleted && s.Card!.Place == 1);
            yield return $"{id}|{shown.Count}|{tries}|{right}|{abandons}|{rest.Count}|{rest.Sum(r => r.X)}|{rest.Sum(r => r.Y)}|{rest.Sum(r => r.Y * r.Y)}|{rest.Sum(r => r.X * r.Y)}";
        }
    }

    public static IEnumerable<string> Times(IEnumerable<PlayedGame> games) => games.SelectMany(g => g.FirstTries)
        .GroupBy(t => (t.Card.EventId, Step: Steps.Count(edge => edge <= t.Move.Milliseconds))).Select(g => $"{g.Key.EventId}|{g.Key.Step}|{g.Count()}");

    /// <summary>A game in each kind and slot that it is counted in.</summary>
    private static IEnumerable<Part> Parts(PlayedGame game)
    {
        var day = game.Day.DayNumber;
        while (DateOnly.FromDayNumber(day).DayOfWeek != DayOfWeek.Monday) day--;
        foreach (var (kind, slot) in ((int, long)[])[(1, 0), (4, game.Day.DayNumber), (5, day)]) yield return new(kind, slot, game, game.IsCompleted ? [.. game.Placements] : [], game.BestStreak);
        if (!game.IsCompleted) yield break;

        foreach (var of in game.Placements.GroupBy(p => p.Card.Category)) yield return new(2, of.Key, game, [.. of], 0);
        foreach (var of in game.Placements.GroupBy(p => p.Card.Difficulty)) yield return new(3, of.Key, game, [.. of], 0);
    }

    private static string Sums(IReadOnlyList<Part> parts)
    {
        var first = parts.SelectMany(p => p.Placements.GroupBy(m => m.Card.Position).Select(c => c.MinBy(m => m.Move.Number).Move)).ToList();
        var moves = parts.SelectMany(p => p.Placements).Select(p => p.Move).ToList();
        return $"{parts.Count}|{parts.Count(p => p.Game.IsCompleted)}|{parts.Count(p => p.Game.IsWon)}|{moves.Count}|{moves.Count(m => m.IsRight == true)}|{first.Count}|"
            + $"{first.Count(m => m.IsRight == true)}|{moves.Sum(m => m.Points)}|{moves.Sum(m => (long)Math.Min(m.Milliseconds, 600_000))}";
    }

    private sealed record Part(int Kind, long Slot, PlayedGame Game, IReadOnlyList<(PlayedMove Move, PlayedCard Card)> Placements, int BestStreak)
    {
        public int Score => Placements.Sum(p => p.Move.Points);

        public int Streak => Game.IsCompleted ? BestStreak : 0;
    }
}
