using Microsoft.Extensions.DependencyInjection;
using Modular.Timeline.Application.Games;
using Modular.Timeline.Infrastructure.Games;
using Timeline.Tests.Http;

namespace Timeline.Tests.Sessions;

public sealed class SessionUpkeepTests(TestHost host)
{
    [Fact]
    public async Task A_game_that_is_left_alone_for_a_day_is_abandoned_and_no_other()
    {
        var (category, years) = await Play.CardsAsync(host, 8);
        var (idle, lively) = (await NewAsync(category, years), await NewAsync(category, years));
        await host.Database.RunAsync("update timeline.sessions set last_move_at = now() - interval '24 hours 1 second' where id = $1", idle.Id);
        await host.Database.RunAsync("update timeline.sessions set last_move_at = now() - interval '23 hours 59 minutes' where id = $1", lively.Id);

        await using (var scope = host.Node.Services.CreateAsyncScope())
        {
            var now = DateTimeOffset.UtcNow;
            await scope.ServiceProvider.GetRequiredService<IGameStore>().AbandonIdleAsync(now - AbandonIdleGames.After, now, 1000, CancellationToken.None);
        }

        Assert.Equal("abandoned", (await idle.ReadAsync()).Last["status"]);
        Assert.Equal("active", (await lively.ReadAsync()).Last["status"]);
        await lively.PlaceAsync();
    }

    [Fact]
    public async Task All_games_come_out_of_their_logs_and_one_that_was_touched_does_not()
    {
        var (category, years) = await Play.CardsAsync(host, 8);
        var game = await NewAsync(category, years);
        await game.PlaceAsync();
        await game.PlaceAsync(right: false);
        Assert.DoesNotContain(await DifferencesAsync(), d => d.Contains(game.Id.ToString(), StringComparison.Ordinal));

        await host.Database.RunAsync("update timeline.sessions set score = score + 1 where id = $1", game.Id);
        Assert.Contains(await DifferencesAsync(), d => d.Contains(game.Id.ToString(), StringComparison.Ordinal));
        await host.Database.RunAsync("update timeline.sessions set score = score - 1 where id = $1", game.Id);
        await host.Database.RunAsync("update timeline.session_cards set place = 2 where session_id = $1 and place = 3", game.Id);
        Assert.Contains(await DifferencesAsync(), d => d.Contains(game.Id.ToString(), StringComparison.Ordinal));
        await host.Database.RunAsync("delete from timeline.sessions where id = $1", game.Id);
    }

    [Fact]
    public async Task An_event_is_told_to_who_has_played_it()
    {
        var (category, years) = await Play.CardsAsync(host, 8);
        using var ann = await host.SignedInAsync();
        using var bea = await host.SignedInAsync();
        var game = await new Play(ann, years).StartAsync(new { categories = new[] { category } });
        await game.PlaceAsync();
        var id = game.Last.Json.GetProperty("card").GetProperty("eventId").GetGuid();

        (await ann.GetAsync($"{Cards.Events}/{id}")).Expect(200);
        (await bea.GetAsync($"{Cards.Events}/{id}")).Expect(404, "timeline.event.not_found");
    }

    [Fact]
    public async Task Whoever_leaves_takes_their_games_along_and_nobody_has_them_then()
    {
        var (category, years) = await Play.CardsAsync(host, 8);
        using var ann = await host.SignedInAsync();
        var game = await new Play(ann, years).StartAsync(new { categories = new[] { category } });
        var export = (await ann.GetAsync("/api/v1/accounts/me/export")).Expect(200).Json.GetProperty("modules").GetProperty("timeline").GetProperty("games");
        Assert.Equal(game.Id, Assert.Single(export.EnumerateArray()).GetProperty("id").GetGuid());

        (await ann.DeleteAsync("/api/v1/accounts/me")).Expect(204);

        await host.Database.WaitUntilAsync("select exists (select from timeline.sessions where id = $1 and player_id is null and guest_name = '')", game.Id);
    }

    private async Task<Play> NewAsync(string category, Dictionary<string, long> years) =>
        await new Play(host.Client(), years).StartAsync(new { guestName = "Ann", categories = new[] { category } });

    private async Task<List<string>> DifferencesAsync()
    {
        await using var scope = host.Node.Services.CreateAsyncScope();
        var differences = new List<string>();
        await foreach (var (_, difference) in scope.ServiceProvider.GetRequiredService<GameReplays>().RunAsync(CancellationToken.None))
        {
            if (difference is not null) differences.Add(difference);
        }

        return differences;
    }
}
