using Timeline.Tests.Http;

namespace Timeline.Tests.Statistics;

public sealed class LeaderboardTests(TestHost host)
{
    [Theory]
    [InlineData("total_score")]
    [InlineData("accuracy")]
    [InlineData("games_played")]
    [InlineData("win_rate")]
    [InlineData("average_score")]
    public async Task Every_order_ranks_as_a_window_over_all_would_page_after_page(string sort)
    {
        await using var database = await host.NewDatabaseAsync();
        await using var node = await host.StartAnotherAsync(database: database);
        var chance = new Random(7);
        for (var i = 0; i < 83; i++)
        {
            var games = chance.Next(1, 5);
            await database.TallyAsync(Guid.NewGuid(), 100 * chance.Next(8), games, chance.Next(games + 1), chance.Next(5) * games);
        }

        using var guest = node.Client();
        var pages = await guest.PagesAsync($"{Boards.Root}/global?sort={sort}&minGames=2&limit=7");

        var column = sort switch { "total_score" => "score", "games_played" => "completed", _ => sort };
        var expected = await database.ListAsync($"select rank() over (order by {column} desc), player_id from timeline.tallies where completed >= 2 order by {column} desc, player_id");
        Assert.True(expected.Count > 40);
        Assert.Equal(expected, pages.SelectMany(p => p.Ranks().Zip(p.PlayersOf(), (rank, player) => $"{rank}|{player}")));
    }

    [Fact]
    public async Task One_sees_oneself_wherever_one_is_and_who_ties_shares_a_rank()
    {
        await using var database = await host.NewDatabaseAsync();
        await using var node = await host.StartAnotherAsync(database: database);
        using var ann = await node.SignedInAsync();
        using var ben = await node.SignedInAsync();
        for (var i = 0; i < 5; i++) await database.TallyAsync(Guid.NewGuid(), 500);
        await database.TallyAsync(ann.Id, 300);
        await database.TallyAsync(ben.Id, 300);
        using var eve = await node.SignedInAsync();

        var board = (await ann.GetAsync($"{Boards.Root}/global?limit=2")).Expect(200);
        Assert.Equal([1, 1], board.Ranks());
        Assert.Equal((6, ann.Username), (board.Json.GetProperty("own").GetProperty("rank").GetInt64(), board.Json.GetProperty("own").GetProperty("player").GetProperty("username").GetString()));

        var friends = (await ann.GetAsync($"{Boards.Root}/global?users={ann.Id},{ben.Id},{eve.Id}")).Expect(200);
        Assert.Equal([1, 1], friends.Ranks());
        Assert.Equal(1, friends.Json.GetProperty("own").GetProperty("rank").GetInt64());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await eve.GetAsync($"{Boards.Root}/global")).Expect(200).Json.GetProperty("own").ValueKind);
        Assert.Equal("Deleted user", board.Items[0].GetProperty("player").GetProperty("displayName").GetString());
    }

    [Fact]
    public async Task Whoever_was_shown_is_not_shown_again_when_points_come_in_meanwhile()
    {
        await using var database = await host.NewDatabaseAsync();
        await using var node = await host.StartAnotherAsync(database: database);
        for (var i = 1; i <= 9; i++) await database.TallyAsync(Guid.NewGuid(), 100 * i);
        using var guest = node.Client();
        var first = (await guest.GetAsync($"{Boards.Root}/global?limit=4")).Expect(200);

        await database.RunAsync("update timeline.tallies set score = score + 350 where score >= 600");
        var second = (await guest.GetAsync(first.NextLink!)).Expect(200);

        Assert.Empty(first.PlayersOf().Intersect(second.PlayersOf()));
        Assert.Equal([5, 6, 7, 8], second.Ranks());
    }

    [Fact]
    public async Task Days_and_weeks_and_categories_have_boards_of_their_own()
    {
        await using var database = await host.NewDatabaseAsync();
        await using var node = await host.StartAnotherAsync(database: database);
        await database.NewEventsAsync();
        var (today, category) = ((long)DateOnly.FromDateTime(DateTime.UtcNow).DayNumber, await database.AskAsync<long>("select id from timeline.categories where slug = 'played-2'"));
        var (daily, weekly, inCategory) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        await database.TallyAsync(daily, 5, kind: 4, slot: today);
        await database.TallyAsync(Guid.NewGuid(), 6, kind: 4, slot: today - 1);
        await database.TallyAsync(weekly, 7, kind: 5, slot: today - today % 7);
        await database.TallyAsync(inCategory, 8, kind: 2, slot: category);
        await database.TallyAsync(Guid.NewGuid(), 9, kind: 3, slot: category);
        using var guest = node.Client();

        Assert.Equal([daily], (await guest.GetAsync($"{Boards.Root}/daily")).Expect(200).PlayersOf());
        Assert.Equal([weekly], (await guest.GetAsync($"{Boards.Root}/weekly")).Expect(200).PlayersOf());
        Assert.Equal([inCategory], (await guest.GetAsync($"{Boards.Root}/categories/played-2")).Expect(200).PlayersOf());
        Assert.Empty((await guest.GetAsync($"{Boards.Root}/global")).Expect(200).Items);
        Assert.Equal(6, (await guest.GetAsync(Boards.Root)).Expect(200).Items.Count);
        (await guest.GetAsync($"{Boards.Root}/categories/nowhere")).Expect(404, "timeline.category.not_found");
    }

    [Theory]
    [InlineData("sort=best", "?sort timeline.leaderboard.unknown_sort")]
    [InlineData("minGames=0", "?minGames timeline.leaderboard.min_games_out_of_range")]
    [InlineData("users=ann", "?users timeline.leaderboard.unknown_user")]
    [InlineData("limit=0&sort=best", "?sort timeline.leaderboard.unknown_sort", "?limit page.limit_out_of_range")]
    [InlineData("cursor=bm9uc2Vuc2U", "?cursor page.cursor_invalid")]
    public async Task What_cannot_be_asked_is_refused_at_once(string query, params string[] errors)
    {
        using var guest = host.Client();

        Assert.Equal(errors, (await guest.GetAsync($"{Boards.Root}/global?{query}")).Expect(422).Errors);
    }
}
