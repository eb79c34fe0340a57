using Timeline.Tests.Http;

namespace Timeline.Tests.Statistics;

public sealed class AnalyticsTests(TestHost host)
{
    [Fact]
    public async Task Cards_come_worst_first_with_what_their_games_say_of_them()
    {
        await using var database = await host.NewDatabaseAsync();
        await using var node = await host.StartAnotherAsync(database: database);
        var players = new Players(11, await database.NewEventsAsync(), [Guid.NewGuid(), null]);
        var games = Enumerable.Range(0, 200).Select(_ => players.Play()).ToList();
        foreach (var game in games) await database.WriteAsync(game);
        await database.CountedAsync();
        using var admin = await node.SignedInAsync(Role.Admin);

        var cards = (await admin.PagesAsync($"{Boards.Analytics}/cards?limit=6&minTries=3")).SelectMany(p => p.Items).ToList();

        Assert.Equal(20, cards.Count);
        Assert.Equal(cards.Select(c => c.GetProperty("firstTryRate").GetDouble()).Order(), cards.Select(c => c.GetProperty("firstTryRate").GetDouble()));
        foreach (var card in cards)
        {
            var number = await database.AskAsync<long>("select id from timeline.events where public_id = $1", card.GetProperty("eventId").GetGuid());
            Assert.Equal(ByHand(games, number), card.GetProperty("discrimination").GetDouble(), 9);
            var times = games.SelectMany(g => g.FirstTries).Where(t => t.Card.EventId == number).Select(t => t.Move.Milliseconds).Order().ToList();
            Assert.InRange(card.GetProperty("medianMilliseconds").GetInt32(), times[(times.Count - 1) / 2], 1.5 * times[(times.Count - 1) / 2] + 250);
        }
    }

    [Fact]
    public async Task A_card_that_was_tried_often_is_dealt_by_how_hard_it_is_and_the_catalogue_changes_once()
    {
        await using var database = await host.NewDatabaseAsync();
        await using var node = await host.StartAnotherAsync(database: database);
        await database.NewEventsAsync();
        await database.RunAsync("""
            insert into timeline.card_figures (event_id, deals, tries, first_right, abandons, rest_tries, rest_right, rest_sum, rest_squares, rest_product)
            select id, 100, case when difficulty = 5 then 29 else 40 end, case when difficulty = 1 then 40 when difficulty = 2 then 30 else 0 end, 0, 0, 0, 0, 0, 0 from timeline.events
            """);
        var before = await database.AskAsync<long>("select number from timeline.catalogue");

        for (var i = 0; i < 2; i++) await MeasureAsync(node);

        Assert.Equal(["1|1", "2|2", "3|5", "4|5", "5|"], await database.ListAsync("select distinct difficulty, measured_difficulty from timeline.events order by 1"));
        Assert.Equal(before + 1, await database.AskAsync<long>("select number from timeline.catalogue"));
    }

    [Fact]
    public async Task Who_comes_back_and_how_days_go_is_told_to_who_looks_after_the_game()
    {
        await using var database = await host.NewDatabaseAsync();
        await using var node = await host.StartAnotherAsync(database: database);
        var today = (long)DateOnly.FromDateTime(DateTime.UtcNow).DayNumber;
        foreach (var days in (long[][])[[-10, -9, -3], [-10, -8], [-12, -5], [0]]) await PlayedOnAsync(database, [.. days.Select(d => today + d)]);
        using var admin = await node.SignedInAsync(Role.Admin);

        var overview = (await admin.GetAsync(Boards.Analytics)).Expect(200).Json;
        var trends = (await admin.GetAsync($"{Boards.Analytics}/trends?days=11")).Expect(200).Items;

        Assert.Equal(["1|3|1", "7|3|2"], overview.GetProperty("retention").EnumerateArray().Select(r => $"{r.GetProperty("days")}|{r.GetProperty("began")}|{r.GetProperty("cameBack")}"));
        Assert.Equal((4, 1, 3), (overview.GetProperty("players").GetInt64(), overview.GetProperty("activeToday").GetInt64(), overview.GetProperty("activeThisWeek").GetInt64()));
        Assert.Equal([2, 1, 1, 0, 0, 1, 0, 1, 0, 0, 1], trends.Select(t => t.GetProperty("players").GetInt32()));
        Assert.InRange((await admin.GetAsync($"{Boards.Analytics}/trends?days=14&interval=week")).Expect(200).Items.Count, 2, 3);
    }

    [Theory]
    [InlineData("/trends?days=0&interval=month", 422, "?days timeline.statistics.days_out_of_range", "?interval timeline.statistics.unknown_interval")]
    [InlineData("/cards?difficulty=6&minTries=0", 422, "?difficulty timeline.event.difficulty_out_of_range", "?minTries timeline.statistics.tries_out_of_range")]
    [InlineData("/difficulties/6", 404)]
    [InlineData("/categories/nowhere", 404)]
    public async Task What_cannot_be_asked_is_refused(string path, int status, params string[] errors)
    {
        using var admin = await host.SignedInAsync(Role.Admin);

        var answer = (await admin.GetAsync(Boards.Analytics + path)).Expect(status);
        if (errors.Length > 0) Assert.Equal(errors, answer.Errors);
    }

    [Fact]
    public async Task Only_who_looks_after_the_game_sees_them()
    {
        using var moderator = await host.SignedInAsync(Role.Moderator);
        using var guest = host.Client();
        string[] paths =
        [
            Boards.Analytics, $"{Boards.Analytics}/trends", $"{Boards.Analytics}/cards", $"{Boards.Analytics}/difficulties/1", Boards.Admin, $"{Boards.Admin}/players", $"{Boards.Admin}/games",
            $"{Boards.Admin}/health", $"{Boards.Admin}/export/games", $"{Boards.Admin}/export/players",
        ];
        foreach (var path in paths)
        {
            (await moderator.GetAsync(path)).Expect(403, "auth.forbidden");
            (await guest.GetAsync(path)).Expect(401);
        }
    }

    private static async Task PlayedOnAsync(Modular.Testing.Databases.TestDatabase database, long[] days)
    {
        var player = Guid.NewGuid();
        await database.TallyAsync(player, 1);
        foreach (var day in days) await database.TallyAsync(player, 1, kind: 4, slot: day);
        await database.RunAsync("insert into timeline.player_days (player_id, first_day, last_day, days, streak, best_streak) values ($1, $2, $3, 1, 1, 1)", player, days[0], days[^1]);
    }

    private static Task<bool> MeasureAsync(TestNode node) => node.InScopeAsync<Modular.Timeline.Infrastructure.Statistics.MeasureDifficulty, bool>(
        async m => (await m.HandleAsync(new(), null!, CancellationToken.None)).IsSuccess);

    /// <summary>Pearson's correlation, the long way.</summary>
    private static double ByHand(List<PlayedGame> games, long card)
    {
        var pairs = new List<(double X, double Y)>();
        foreach (var first in games.Select(g => g.FirstTries.ToList()).Where(f => f.Count > 1 && f.Any(t => t.Card.EventId == card)))
        {
            var x = first.Any(t => t.Card.EventId == card && t.Move.IsRight == true) ? 1 : 0;
            pairs.Add((x, 1000 * (first.Count(t => t.Move.IsRight == true) - x) / (first.Count - 1)));
        }

        var (meanX, meanY) = (pairs.Average(p => p.X), pairs.Average(p => p.Y));
        return pairs.Sum(p => (p.X - meanX) * (p.Y - meanY)) / Math.Sqrt(pairs.Sum(p => (p.X - meanX) * (p.X - meanX)) * pairs.Sum(p => (p.Y - meanY) * (p.Y - meanY)));
    }
}
