using Modular.Testing.Databases;
using Modular.Timeline.Infrastructure.Statistics;
using Npgsql;

namespace Timeline.Tests.Statistics;

/// <summary>Hosts count by themselves every second; where that would be in the way, so many count at once that it is not noticed.</summary>
public sealed class CountingTests(TestHost host)
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task What_is_counted_is_what_counting_by_hand_gives_however_many_count_at_once(int seed)
    {
        await using var database = await host.NewDatabaseAsync();
        await using var node = await host.StartAnotherAsync(database: database);
        var games = await PlayAsync(database, seed, 250, () => Task.WhenAll(CountAsync(node), CountAsync(node)));

        await Task.WhenAll(CountAsync(node), CountAsync(node), CountAsync(node));
        await SameAsync(database, games);
        Assert.Empty(await node.DifferencesAsync());
    }

    [Fact]
    public async Task Made_anew_they_are_the_same()
    {
        await using var database = await host.NewDatabaseAsync();
        await using var node = await host.StartAnotherAsync(database: database);
        var games = await PlayAsync(database, 3, 700, () => Task.CompletedTask);
        await database.CountedAsync();
        await SameAsync(database, games);
        await database.RunAsync("update timeline.tallies set score = score + 1 where kind = 2");
        await database.RunAsync("delete from timeline.card_times");
        Assert.Equal(2, (await node.DifferencesAsync()).Count);

        await node.InScopeAsync<Counting, bool>(async c =>
        {
            await c.BeginAsync(CancellationToken.None);
            return true;
        });
        await Task.WhenAll(CountAsync(node), CountAsync(node));

        await database.CountedAsync();
        await SameAsync(database, games);
    }

    [Fact]
    public async Task A_count_that_is_killed_again_and_again_loses_and_doubles_nothing()
    {
        await using var database = await host.NewDatabaseAsync();
        await using var node = await host.StartAnotherAsync(database: database);
        using var over = new CancellationTokenSource();
        var kills = 0;
        var killing = Task.Run(async () =>
        {
            while (!over.IsCancellationRequested)
            {
                kills += (await database.ListAsync("""
                    select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'
                      and query similar to '%timeline.(tallies|totals|card_|player_days|counting)%'
                    """)).Count;
                await Task.Delay(15, CancellationToken.None);
            }
        }, CancellationToken.None);

        var games = new List<PlayedGame>();
        var players = new Players(4, await database.NewEventsAsync(), People);
        for (var i = 0; i < 120; i++)
        {
            games.Add(players.Play());
            await database.WriteAsync(games[^1]);
            if (i % 10 == 0) await TryAsync(() => CountAsync(node));
        }

        await over.CancelAsync();
        await killing;
        await database.CountedAsync();
        Assert.True(kills > 0);
        await SameAsync(database, games);
    }

    [Fact]
    public async Task A_game_that_is_taken_away_is_in_no_figure_any_more()
    {
        await using var database = await host.NewDatabaseAsync();
        await using var node = await host.StartAnotherAsync(database: database);
        var games = await PlayAsync(database, 5, 60, () => Task.CompletedTask);
        await database.CountedAsync();
        using var admin = await node.SignedInAsync(Role.Admin);

        for (var i = 0; i < 25; i++)
        {
            (await admin.DeleteAsync($"/api/v1/timeline/admin/games/{games[0].Id}")).Expect(204);
            games.RemoveAt(0);
        }

        await SameAsync(database, games);
        (await admin.DeleteAsync($"/api/v1/timeline/admin/games/{Guid.NewGuid()}")).Expect(404, "timeline.session.not_found");
    }

    [Fact]
    public async Task Whoever_goes_leaves_games_of_nobody_and_no_figures()
    {
        await using var database = await host.NewDatabaseAsync();
        await using var node = await host.StartAnotherAsync(database: database);
        var games = await PlayAsync(database, 6, 80, () => Task.CompletedTask);
        await database.CountedAsync();
        var gone = People[0]!.Value;

        await node.InScopeAsync<Modular.Timeline.Application.Statistics.IGameTraces, bool>(async t =>
        {
            await t.EraseAsync(gone, CancellationToken.None);
            await t.EraseAsync(gone, CancellationToken.None);
            return true;
        });

        await SameAsync(database, [.. games.Select(g => g.Player == gone ? g with { Player = null } : g)]);
        Assert.Equal(games.Count(g => g.Player == gone), await database.AskAsync<long>("select count(*) from timeline.sessions where guest_name = '' and player_id is null"));
    }

    private static readonly Guid?[] People = [.. Enumerable.Range(0, 5).Select(_ => (Guid?)Guid.NewGuid()), null];

    private static async Task<List<PlayedGame>> PlayAsync(TestDatabase database, int seed, int count, Func<Task> meanwhile)
    {
        var games = new List<PlayedGame>();
        var players = new Players(seed, await database.NewEventsAsync(), People);
        for (var i = 0; i < count; i++)
        {
            games.Add(players.Play());
            await database.WriteAsync(games[^1]);
            if (i % 40 == 39) await meanwhile();
        }

        return games;
    }

    private static Task<bool> CountAsync(TestNode node) => node.InScopeAsync<Counting, bool>(async c =>
    {
        while (await c.CountSomeAsync(CancellationToken.None) > 0) await Task.Yield();
        return true;
    });

    private static async Task TryAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (NpgsqlException)
        {
            // Killed: somebody else goes on.
        }
    }

    private static async Task SameAsync(TestDatabase database, IReadOnlyList<PlayedGame> games)
    {
        await SameAsync(database, BruteForce.PeopleRows, BruteForce.People(games));
        await SameAsync(database, BruteForce.TotalRows, BruteForce.Totals(games));
        await SameAsync(database, BruteForce.DayRows, BruteForce.Days(games));
        await SameAsync(database, BruteForce.CardRows, BruteForce.Cards(games));
        await SameAsync(database, BruteForce.TimeRows, BruteForce.Times(games));
    }

    private static async Task SameAsync(TestDatabase database, string rows, IEnumerable<string> expected) =>
        Assert.Equal(expected.Order(StringComparer.Ordinal), (await database.ListAsync(rows)).Order(StringComparer.Ordinal));
}
