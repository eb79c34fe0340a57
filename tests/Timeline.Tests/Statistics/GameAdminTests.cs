using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Modular.Platform.Persistence;
using Modular.Timeline.Infrastructure.Administration;
using Timeline.Tests.Http;

namespace Timeline.Tests.Statistics;

public sealed class GameAdminTests(TestHost host)
{
    [Fact]
    public async Task Games_and_players_are_listed_and_go_out_as_files()
    {
        await using var database = await host.NewDatabaseAsync();
        await using var node = await host.StartAnotherAsync(database: database);
        Guid?[] people = [Guid.NewGuid(), Guid.NewGuid(), null];
        var players = new Players(21, await database.NewEventsAsync(), people);
        var games = Enumerable.Range(0, 40).Select(_ => players.Play()).ToList();
        foreach (var game in games) await database.WriteAsync(game);
        await database.RunAsync("update timeline.sessions set guest_name = '=1+1' where player_id is null");
        await database.CountedAsync();
        using var admin = await node.SignedInAsync(Role.Admin);

        var listed = (await admin.PagesAsync($"{Boards.Admin}/games?limit=7")).SelectMany(p => p.Items).ToList();
        Assert.Equal(await database.ListAsync("select id from timeline.sessions order by id desc"), listed.Select(g => g.GetProperty("id").GetString()!));
        Assert.Equal(games.Count(g => !g.IsCompleted && g.Player == people[0]), (await admin.GetAsync($"{Boards.Admin}/games?status=abandoned&player={people[0]}&limit=100")).Expect(200).Items.Count);
        Assert.Equal(games[3].Score, (await admin.GetAsync($"{Boards.Admin}/games/{games[3].Id}")).Expect(200).Json.GetProperty("score").GetInt32());
        Assert.Equal(2, (await admin.PagesAsync($"{Boards.Admin}/players?limit=1")).SelectMany(p => p.Items).Count());

        var json = JsonElement.Parse((await admin.GetAsync($"{Boards.Admin}/export/games?format=json")).Expect(200).Text).EnumerateArray().ToList();
        Assert.Equal(games.Sum(g => g.Score), json.Sum(g => g.GetProperty("score").GetInt32()));
        var lines = (await admin.GetAsync($"{Boards.Admin}/export/games")).Expect(200).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(41, lines.Length);
        Assert.DoesNotContain(lines, l => l.Contains(",=1+1", StringComparison.Ordinal));
        using var plain = new HttpClient { BaseAddress = node.Address }; // the tests' own reads all JSON as one value
        plain.DefaultRequestHeaders.Authorization = new("Bearer", admin.AccessToken);
        Assert.Equal(2, (await plain.GetStringAsync($"{Boards.Admin}/export/players?format=ndjson")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        (await admin.GetAsync($"{Boards.Admin}/export/players?format=xml")).Expect(422, "timeline.import.unknown_format");
        (await admin.GetAsync($"{Boards.Admin}/games?status=lost")).Expect(422, "timeline.session.unknown_status");
    }

    [Fact]
    public async Task The_module_says_how_it_does()
    {
        await using var database = await host.NewDatabaseAsync();
        await using var node = await host.StartAnotherAsync(database: database);
        await database.NewEventsAsync();
        using var admin = await node.SignedInAsync(Role.Admin);
        (await admin.PostAsync("/api/v1/timeline/sessions", new { })).Expect(201);

        var health = (await admin.GetAsync($"{Boards.Admin}/health")).Expect(200).Json;
        Assert.Equal((1, 0, 20), (health.GetProperty("activeGames").GetInt32(), health.GetProperty("uncountedGames").GetInt32(), health.GetProperty("publishedEvents").GetInt32()));
        var dashboard = (await admin.GetAsync(Boards.Admin)).Expect(200).Json;
        Assert.Equal((7, 1), (dashboard.GetProperty("lastDays").GetArrayLength(), dashboard.GetProperty("recentGames").GetArrayLength()));
    }

    [Fact]
    public async Task Nothing_is_taken_away_while_all_is_made_anew()
    {
        await using var scope = host.Node.Services.CreateAsyncScope();
        var (session, removal) = (scope.ServiceProvider.GetRequiredService<DbSession>(), scope.ServiceProvider.GetRequiredService<GameRemoval>());
        Result<Done>? removed = null;

        await session.TransactAsync(async () =>
        {
            await using var begin = session.Command("update timeline.counting set rebuilt_to = gen_random_uuid()");
            await begin.ExecuteNonQueryAsync();
            removed = await removal.RemoveAsync(Guid.NewGuid(), CancellationToken.None);
            return false;
        }, CancellationToken.None);

        Assert.Equal("timeline.statistics.rebuilding", removed!.Errors[0].Code);
    }
}
