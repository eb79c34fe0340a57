namespace Timeline.Tests.Sessions;

public sealed class SessionRefusalTests(TestHost host)
{
    [Theory]
    [InlineData("""{}""", "/guestName timeline.session.guest_name")]
    [InlineData("""{"guestName":"  "}""", "/guestName timeline.session.guest_name")]
    [InlineData("""{"guestName":"A\u0007"}""", "/guestName timeline.session.guest_name")]
    [InlineData("""{"guestName":"A","cardCount":0}""", "/cardCount timeline.session.card_count")]
    [InlineData("""{"guestName":"A","cardCount":51}""", "/cardCount timeline.session.card_count")]
    [InlineData("""{"guestName":"A","lives":0}""", "/lives timeline.session.lives")]
    [InlineData("""{"guestName":"A","lives":11}""", "/lives timeline.session.lives")]
    [InlineData("""{"guestName":"A","hints":-1}""", "/hints timeline.session.hints")]
    [InlineData("""{"guestName":"A","hints":11}""", "/hints timeline.session.hints")]
    [InlineData("""{"guestName":"A","wrongCards":"keep"}""", "/wrongCards timeline.session.wrong_cards")]
    [InlineData("""{"guestName":"A","seed":""}""", "/seed timeline.session.seed")]
    [InlineData("""{"guestName":"A","difficulty":"mild"}""", "/difficulty timeline.cards.bad_difficulty")]
    [InlineData("""{"guestName":"A","difficulty":6}""", "/difficulty timeline.cards.bad_difficulty")]
    [InlineData("""{"guestName":"A","categories":["no-such-category"]}""", "/categories timeline.category.unknown")]
    [InlineData("""{"guestName":"A","categories":[null]}""", "/categories timeline.category.unknown")]
    public async Task A_game_that_cannot_be_is_refused_and_says_why(string body, string refusal)
    {
        using var guest = host.Client();

        var answer = (await guest.SendAsync(HttpMethod.Post, Play.Sessions, new StringContent(body, new System.Net.Http.Headers.MediaTypeHeaderValue("application/json")))).Expect(422);

        Assert.Equal([refusal], answer.Errors);
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_said_at_once()
    {
        var answer = (await host.Client().PostAsync(Play.Sessions, new { guestName = new string('x', 101), cardCount = 0, lives = 0, difficulty = "mild" })).Expect(422);

        Assert.Equal(4, answer.Errors.Count());
    }

    [Fact]
    public async Task A_category_with_too_few_cards_says_how_many_there_are()
    {
        var (category, _) = await Play.CardsAsync(host, 4);
        using var guest = host.Client();
        object Body(int cards) => new { guestName = "Ann", categories = new[] { category }, cardCount = cards, lives = 1 };

        (await guest.PostAsync(Play.Sessions, Body(3))).Expect(201);
        var refused = (await guest.PostAsync(Play.Sessions, Body(4))).Expect(422, "timeline.cards.too_few");

        Assert.Equal(["/cardCount timeline.cards.too_few"], refused.Errors);
        Assert.Contains("4", refused["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_move_that_is_none_is_refused_and_what_a_client_claims_is_ignored()
    {
        var (category, years) = await Play.CardsAsync(host, 8);
        var game = await new Play(host.Client(), years).StartAsync(new { guestName = "Ann", categories = new[] { category } });
        var token = game.Hand[0].GetProperty("token").GetGuid();
        var moves = $"{game.Path}/moves";

        Assert.Equal(3, (await game.Client.PostAsync(moves, new { })).Expect(422).Errors.Count());
        (await game.Client.PostAsync(moves, new { cardToken = token, gap = -1, expectedVersion = 0 })).Expect(422, "timeline.move.gap_out_of_range");
        (await game.Client.PostAsync(moves, new { cardToken = token, gap = 2, expectedVersion = 0 })).Expect(422, "timeline.move.gap_out_of_range");
        (await game.Client.PostAsync(moves, new { cardToken = "no token", gap = 0, expectedVersion = 0 })).Expect(400);
        (await game.Client.PostAsync(moves, new { cardToken = token, gap = 1L << 40, expectedVersion = 0 })).Expect(400);
        (await game.Client.PostAsync(moves, new { cardToken = Guid.NewGuid(), gap = 0, expectedVersion = 0 })).Expect(422, "timeline.move.unknown_card");
        (await game.Client.PostAsync($"{Play.Sessions}/{Guid.NewGuid()}/moves", new { cardToken = token, gap = 0, expectedVersion = 0 })).Expect(404, "timeline.session.not_found");

        var wrong = await game.GapAsync(game.Hand[0], right: false);
        var claimed = (await game.Client.PostAsync(moves, new { cardToken = token, gap = wrong, expectedVersion = 0, correct = true, isCorrect = true, score = 9999, points = 9999, timestamp = 0 })).Expect(200);
        Assert.Equal(("false", "0"), (claimed["correct"], claimed["score"]));
    }

    [Fact]
    public async Task Signed_in_one_has_ones_own_name_and_a_key_needs_the_right_to_play()
    {
        using var ann = await host.SignedInAsync();

        (await ann.PostAsync(Play.Sessions, new { guestName = "Bea" })).Expect(422, "timeline.session.name_of_player");

        var (category, _) = await Play.CardsAsync(host, 8);
        foreach (var (scope, status) in (ValueTuple<string, int>[])[("accounts.profile.read", 403), ("timeline.play", 201)])
        {
            var key = (await ann.PostAsync("/api/v1/accounts/me/api-keys", new { name = "robot", scopes = new[] { scope } })).Expect(201)["key"];
            using var robot = host.Client();
            (await robot.PostAsync(Play.Sessions, new { categories = new[] { category } }, ("X-Api-Key", key))).Expect(status);
        }
    }
}
