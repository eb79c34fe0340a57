namespace Timeline.Tests.Statistics;

/// <summary>However much there is to show, it takes as many statements as little of it.</summary>
public sealed class StatisticsStatementTests(TestHost host)
{
    [Fact]
    public async Task No_page_asks_once_a_row()
    {
        await using var database = await host.NewDatabaseAsync();
        await using var node = await host.StartAnotherAsync(database: database);
        using var admin = await node.SignedInAsync(Role.Admin);
        var events = await database.NewEventsAsync();
        var players = new Players(31, events, [admin.Id, .. Enumerable.Range(0, 15).Select(_ => (Guid?)Guid.NewGuid())]);
        for (var i = 0; i < 3; i++) await database.WriteAsync(players.Play());
        await database.WriteAsync(players.Play() with { Player = admin.Id, IsCompleted = true });
        await database.CountedAsync();
        string[] paths =
        [
            $"{Boards.Root}/global?limit=100", $"{Boards.Statistics}/me?type=full", $"{Boards.Statistics}/me/daily?days=365", Boards.Analytics, $"{Boards.Analytics}/cards?limit=100",
            $"{Boards.Analytics}/trends?days=365", $"{Boards.Admin}/players?limit=100", $"{Boards.Admin}/games?limit=100", Boards.Admin,
        ];

        var few = await CountAsync(admin, paths);
        for (var i = 0; i < 60; i++) await database.WriteAsync(players.Play());
        await database.CountedAsync();

        Assert.Equal(few, await CountAsync(admin, paths));
        Assert.All(few, line => Assert.InRange(int.Parse(line.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture), 1, 14));
    }

    private static async Task<List<string>> CountAsync(TestClient client, string[] paths)
    {
        var counts = new List<string>();
        foreach (var path in paths) counts.Add($"{path} {await StatementCount.OfAsync(client, path)}");
        return counts;
    }
}
