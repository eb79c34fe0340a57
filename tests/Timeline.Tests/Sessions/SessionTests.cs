using Timeline.Tests.Http;

namespace Timeline.Tests.Sessions;

public sealed class SessionTests(TestHost host)
{
    [Fact]
    public async Task A_guest_plays_a_game_to_its_end()
    {
        var (category, years) = await Play.CardsAsync(host, 8);
        var game = await new Play(host.Client(), years).StartAsync(new { guestName = " Ann ", categories = new[] { category } });
        Assert.Equal("Ann", game.Last["guestName"]);
        Assert.Equal((1, 5), (game.Last.Json.GetProperty("board").GetArrayLength(), game.Hand.Count));

        while (game.Hand.Count > 0) await game.PlaceAsync();

        Assert.Equal(("completed", "true"), (game.Last["status"], game.Last["isWon"]));
        await game.ReadAsync();
        Assert.Equal(years.Values.Order().Count(), years.Count);
        Assert.Equal("5", game.Last["rightMoves"]);
        Assert.Equal(6, game.Last.Json.GetProperty("board").GetArrayLength());
        Assert.Equal(game.Last.Json.GetProperty("score").GetInt32(), Log(game, await game.Client.GetAsync($"{game.Path}/moves")));
        (await game.MoveAsync(game.Last.Json.GetProperty("board")[0], 0, 5)).Expect(409, "timeline.session.ended");
    }

    [Fact]
    public async Task A_wrong_card_is_shown_and_laid_aside_or_goes_back_without_its_date()
    {
        var (category, years) = await Play.CardsAsync(host, 8);
        using var ann = await host.SignedInAsync();
        var laid = await new Play(ann, years).StartAsync(new { categories = new[] { category }, cardCount = 2, lives = 2 });
        var card = laid.Hand[0];
        await laid.PlaceAsync(right: false);

        Assert.Equal("1", laid.Last["livesLeft"]);
        Assert.Equal(card.GetProperty("title").GetString(), laid.Last.Json.GetProperty("card").GetProperty("title").GetString());
        Assert.Equal(years[card.GetProperty("title").GetString()!], laid.Last.Json.GetProperty("card").GetProperty("date").GetProperty("year").GetInt64());
        Assert.Equal(2, laid.Hand.Count);
        await laid.PlaceAsync(right: false);
        Assert.Equal(("completed", "false"), (laid.Last["status"], laid.Last["isWon"]));

        var back = await new Play(ann, years).StartAsync(new { categories = new[] { category }, cardCount = 1, wrongCards = "retry" });
        card = back.Hand[0];
        var belongs = await back.GapAsync(card);
        await back.PlaceAsync(right: false);
        Assert.Equal(("null", "null", belongs == 0 ? "earlier" : "later"), (back.Last["card"], back.Last["correctGaps"], back.Last["bearing"]));
        Assert.DoesNotContain("\"date\"", back.Last.Text, StringComparison.Ordinal);
        await back.PlaceAsync();
        Assert.Equal("2", back.Last["attempts"]);
    }

    [Fact]
    public async Task Of_two_moves_at_once_one_is_made()
    {
        var (category, years) = await Play.CardsAsync(host, 12);
        for (var round = 0; round < 5; round++)
        {
            var game = await new Play(host.Client(), years).StartAsync(new { guestName = "Two hands", categories = new[] { category } });
            var gaps = await Task.WhenAll(game.Hand.Select(card => game.GapAsync(card)));

            var answers = await Task.WhenAll(game.Hand.Select((card, i) => game.MoveAsync(card, gaps[i], 0)));

            Assert.Single(answers, a => a.Status == 200);
            Assert.Equal(4, answers.Count(a => a.Code == "timeline.session.stale"));
            Assert.Equal("1", (await game.ReadAsync()).Last["version"]);
        }
    }

    [Fact]
    public async Task The_same_key_makes_one_move()
    {
        var (category, years) = await Play.CardsAsync(host, 8);
        var game = await new Play(host.Client(), years).StartAsync(new { guestName = "Ann", categories = new[] { category } });
        var body = new { cardToken = game.Hand[0].GetProperty("token").GetGuid(), gap = await game.GapAsync(game.Hand[0]), expectedVersion = 0 };
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());

        var first = (await game.Client.PostAsync($"{game.Path}/moves", body, key)).Expect(200);
        var again = (await game.Client.PostAsync($"{game.Path}/moves", body, key)).Expect(200);

        Assert.Equal(first.Text, again.Text);
        Assert.Equal("true", again.Header("Idempotent-Replayed"));
        Assert.Equal("1", (await game.ReadAsync()).Last["version"]);
    }

    [Fact]
    public async Task A_game_is_its_players_alone_and_a_token_its_games()
    {
        var (category, years) = await Play.CardsAsync(host, 8);
        using var ann = await host.SignedInAsync();
        using var bea = await host.SignedInAsync();
        var (hers, other) = (await new Play(ann, years).StartAsync(new { categories = new[] { category } }), await new Play(ann, years).StartAsync(new { categories = new[] { category } }));

        foreach (var client in (TestClient[])[bea, host.Client()])
        {
            (await client.GetAsync(hers.Path)).Expect(404, "timeline.session.not_found");
            (await client.GetAsync($"{hers.Path}/moves")).Expect(404);
            (await client.PostAsync($"{hers.Path}/moves", new { cardToken = hers.Hand[0].GetProperty("token").GetGuid(), gap = 0, expectedVersion = 0 })).Expect(404);
            (await client.PostAsync($"{hers.Path}/abandon", null)).Expect(404);
        }

        (await hers.MoveAsync(other.Hand[0], 0)).Expect(422, "timeline.move.unknown_card");
        Assert.Equal(2, (await ann.GetAsync(Play.Sessions)).Expect(200).Items.Count);
        Assert.Empty((await bea.GetAsync(Play.Sessions)).Expect(200).Items);
        Assert.Empty((await host.Client().GetAsync(Play.Sessions)).Expect(200).Items);
        Assert.Equal(2, (await ann.PagesAsync($"{Play.Sessions}?limit=1")).Count);
    }

    [Fact]
    public async Task Hints_tell_earlier_or_later_and_cost()
    {
        var (category, years) = await Play.CardsAsync(host, 8);
        var game = await new Play(host.Client(), years).StartAsync(new { guestName = "Ann", categories = new[] { category }, hints = 1 });
        var (card, open) = (game.Hand[0], game.Last.Json.GetProperty("board")[0]);
        var wish = new { cardToken = card.GetProperty("token").GetGuid(), expectedVersion = 0 };

        var hint = (await game.Client.PostAsync($"{game.Path}/hints", wish)).Expect(200);

        var isEarlier = years[card.GetProperty("title").GetString()!] < years[open.GetProperty("title").GetString()!];
        Assert.Equal((isEarlier ? "earlier" : "later", "1", "0"), (hint["bearing"], hint["version"], hint["hintsLeft"]));
        (await game.Client.PostAsync($"{game.Path}/hints", wish with { expectedVersion = 1 })).Expect(409, "timeline.session.no_hints_left");
        (await game.Client.PostAsync($"{game.Path}/hints", wish)).Expect(409, "timeline.session.stale");
        await game.ReadAsync();
        await game.PlaceAsync();
        Assert.InRange(game.Last.Json.GetProperty("points").GetInt32(), 180, 227); // 200 and what is left of 50, less 20
    }

    [Fact]
    public async Task A_game_can_be_ended_or_given_up_once()
    {
        var (category, years) = await Play.CardsAsync(host, 8);
        var ended = await new Play(host.Client(), years).StartAsync(new { guestName = "Ann", categories = new[] { category } });
        var left = await new Play(host.Client(), years).StartAsync(new { guestName = "Ann", categories = new[] { category } });

        for (var i = 0; i < 2; i++) Assert.Equal("completed", (await ended.Client.PostAsync($"{ended.Path}/complete", null)).Expect(200)["status"]);
        (await ended.Client.PostAsync($"{ended.Path}/abandon", null)).Expect(409, "timeline.session.ended");
        for (var i = 0; i < 2; i++) Assert.Equal("abandoned", (await left.Client.PostAsync($"{left.Path}/abandon", null)).Expect(200)["status"]);
        (await left.Client.PostAsync($"{left.Path}/complete", null)).Expect(409, "timeline.session.ended");
        (await left.MoveAsync(left.Hand[0], 0)).Expect(409, "timeline.session.ended");
    }

    private static int Log(Play game, HttpAnswer log)
    {
        var lines = log.Expect(200).Items;
        Assert.Equal(Enumerable.Range(1, lines.Count), lines.Select(l => l.GetProperty("number").GetInt32()));
        return lines.Sum(l => l.GetProperty("points").GetInt32() + l.GetProperty("streakBonus").GetInt32());
    }
}
