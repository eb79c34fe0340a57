using System.Text.Json;
using Modular.Testing.Databases;


namespace Timeline.Tests.Statistics;

/// <summary>From games that are played over HTTP to what is told of them.</summary>
public sealed class PlayerStatisticsTests(TestHost host)
{
    [Fact]
    public async Task A_game_is_in_the_figures_a_moment_after_it_ended()
    {
        await using var database = await host.NewDatabaseAsync();
        await using var node = await host.StartAnotherAsync(database: database);
        await database.NewEventsAsync();
        using var ann = await node.SignedInAsync();
        using var guest = node.Client();
        var won = await PlayAsync(database, ann, null, right: true);
        var lost = await PlayAsync(database, ann, null, right: false);
        await PlayAsync(database, guest, "Greta", right: true);
        var begun = (await ann.PostAsync("/api/v1/timeline/sessions", new { cardCount = 2 })).Expect(201)["id"];
        (await ann.PostAsync($"/api/v1/timeline/sessions/{begun}/abandon", null)).Expect(200);
        await database.CountedAsync();

        var own = (await ann.GetAsync($"{Boards.Statistics}/me?type=full")).Expect(200).Json;

        var figures = own.GetProperty("figures");
        Assert.Equal((3, 2, 1, 5, 2), (Number(figures, "games"), Number(figures, "completed"), Number(figures, "wins"), Number(figures, "moves"), Number(figures, "rightMoves")));
        Assert.Equal(won + lost, Number(figures, "totalScore"));
        Assert.Equal((0.4, 0.5), (figures.GetProperty("accuracy").GetDouble(), figures.GetProperty("winRate").GetDouble()));
        Assert.Equal(2.0 / 3, figures.GetProperty("completionRate").GetDouble());
        Assert.Equal((won, 2, 1), (Number(own, "bestScore"), Number(own, "bestStreak"), Number(own.GetProperty("days"), "streak")));
        Assert.Equal(1, own.GetProperty("advanced").GetProperty("rank").GetInt64());
        Assert.Equal(2, own.GetProperty("progress").GetProperty("first").GetProperty("games").GetInt64());
        Assert.Equal(5, own.GetProperty("categories").EnumerateArray().Sum(c => Number(c.GetProperty("figures"), "moves")));
        Assert.Equal(own.GetRawText(), (await guest.GetAsync($"{Boards.Statistics}/players/{ann.Username}?type=full")).Expect(200).Text);
        Assert.Equal(3, (await guest.GetAsync(Boards.Statistics)).Expect(200).Json.GetProperty("figures").GetProperty("completed").GetInt64());
        Assert.Empty(await node.DifferencesAsync());
    }

    [Fact]
    public async Task Each_part_answers_for_oneself_and_for_others_also_before_the_first_game()
    {
        using var ann = await host.SignedInAsync();
        using var guest = host.Client();
        foreach (var part in (string[])["", "/categories", "/difficulties", "/progress", "/daily", "/weekly", "/summary"])
        {
            var own = (await ann.GetAsync($"{Boards.Statistics}/me{part}")).Expect(200).Text;
            Assert.Equal(own, (await guest.GetAsync($"{Boards.Statistics}/players/{ann.Id}{part}")).Expect(200).Text);
            (await guest.GetAsync($"{Boards.Statistics}/me{part}")).Expect(401);
            (await guest.GetAsync($"{Boards.Statistics}/players/nobody-of-this-name{part}")).Expect(404, "timeline.player.not_found");
            (await guest.GetAsync($"{Boards.Statistics}/players/{Guid.NewGuid()}{part}")).Expect(404, "timeline.player.not_found");
        }

        Assert.Equal(30, (await guest.GetAsync($"{Boards.Statistics}/players/{ann.Id}/daily")).Items.Count);
        Assert.Equal(52, (await guest.GetAsync($"{Boards.Statistics}/players/{ann.Id}/weekly?weeks=52")).Items.Count);
        Assert.All((await guest.GetAsync($"{Boards.Statistics}/players/{ann.Id}/weekly")).Items, w => Assert.Equal(DayOfWeek.Monday, DateOnly.ParseExact(w.GetProperty("from").GetString()!, "O", null).DayOfWeek));
    }

    [Theory]
    [InlineData("?type=all", "timeline.statistics.unknown_type")]
    [InlineData("/daily?days=0", "timeline.statistics.days_out_of_range")]
    [InlineData("/daily?days=366", "timeline.statistics.days_out_of_range")]
    [InlineData("/weekly?weeks=53", "timeline.statistics.weeks_out_of_range")]
    public async Task A_series_has_its_limits(string query, string code)
    {
        using var ann = await host.SignedInAsync();

        (await ann.GetAsync($"{Boards.Statistics}/me{query}")).Expect(422, code);
    }

    [Theory]
    [InlineData(0, 4)]
    [InlineData(1, 4)]
    [InlineData(2, 0)]
    public async Task A_streak_of_days_lasts_until_the_end_of_the_next_day(int daysAgo, long streak)
    {
        using var ann = await host.SignedInAsync();
        var last = (long)DateOnly.FromDateTime(DateTime.UtcNow).DayNumber - daysAgo;
        await host.Database.TallyAsync(ann.Id, 1);
        await host.Database.RunAsync("insert into timeline.player_days (player_id, first_day, last_day, days, streak, best_streak) values ($1, $2 - 9, $2, 6, 4, 5)", ann.Id, last);

        Assert.Equal(streak, (await ann.GetAsync($"{Boards.Statistics}/me/summary")).Expect(200).Json.GetProperty("dayStreak").GetInt64());
        Assert.Equal(5, (await ann.GetAsync($"{Boards.Statistics}/me")).Expect(200).Json.GetProperty("days").GetProperty("bestStreak").GetInt64());
        await host.Database.RunAsync("delete from timeline.tallies where player_id = $1", ann.Id);
        await host.Database.RunAsync("delete from timeline.player_days where player_id = $1", ann.Id);
    }

    /// <summary>Plays two cards with knowledge of what the database hides; how many points it was.</summary>
    private static async Task<long> PlayAsync(TestDatabase database, TestClient client, string? guestName, bool right)
    {
        var game = (await client.PostAsync("/api/v1/timeline/sessions", new { guestName, cardCount = 2 })).Expect(201).Json;
        var id = game.GetProperty("id").GetGuid();
        while (game.GetProperty("status").GetString() == "active")
        {
            var token = game.GetProperty("hand")[0].GetProperty("token").GetGuid();
            var gap = await database.AskAsync<long>("""
                select count(*) from timeline.session_cards b join timeline.session_cards c on c.session_id = b.session_id and c.token = $2 where b.session_id = $1 and b.place = 2 and b.sort_lo < c.sort_lo
                """, id, token);
            var other = gap == 0 ? game.GetProperty("board").GetArrayLength() : 0;
            (await client.PostAsync($"/api/v1/timeline/sessions/{id}/moves", new { cardToken = token, gap = right ? gap : other, expectedVersion = game.GetProperty("version").GetInt32() })).Expect(200);
            game = (await client.GetAsync($"/api/v1/timeline/sessions/{id}")).Expect(200).Json;
        }

        return Number(game, "score");
    }

    private static long Number(JsonElement of, string name) => of.GetProperty(name).GetInt64();
}
