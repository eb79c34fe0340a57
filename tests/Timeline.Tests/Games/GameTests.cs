using Modular.Timeline.Domain.Games;

namespace Timeline.Tests.Games;

public sealed class GameTests
{
    [Fact]
    public void One_card_lies_open_the_next_are_the_hand_and_the_rest_is_hidden()
    {
        var game = Deals.Of(Deals.Rules(), 2, 10, 20, 30, 40, 50);

        Assert.Equal([10], game.Board.Select(c => c.Days.Lo));
        Assert.Equal([20, 30], game.Hand.Select(c => c.Days.Lo));
        Assert.Equal(2, game.Cards.Count(c => c.Place == CardPlace.Deck));
    }

    [Fact]
    public void The_game_is_won_when_the_hand_is_empty()
    {
        var game = Deals.Of(Deals.Rules(), 3, 50, 20, 70, 60, 1, 2);

        foreach (var card in game.Hand.ToArray()) Assert.True(game.Play(card, game.RightGap(card)).Value.Entry.IsRight);

        Assert.Equal((GameStatus.Completed, true, 3, 3, 3), (game.State.Status, game.State.IsWon, game.State.Moves, game.State.RightMoves, game.State.BestStreak));
        Assert.Equal([20, 50, 60, 70], game.Board.Select(c => c.Days.Lo));
    }

    [Fact]
    public void A_wrong_card_is_laid_aside_and_another_drawn()
    {
        var game = Deals.Of(Deals.Rules(), 1, 50, 20, 70, 80);
        var card = game.Hand.Single();

        var placed = game.Play(card, 1).Value;

        Assert.Equal((false, 0, 2), (placed.Entry.IsRight, placed.Entry.Points, placed.Entry.LivesLeft));
        Assert.Equal(CardPlace.Discarded, card.Place);
        Assert.Equal(70, Assert.Single(game.Hand).Days.Lo);
        Assert.Equal((0, 0), (placed.Gaps.First, placed.Gaps.Last));
    }

    [Fact]
    public void Where_it_may_be_tried_again_the_card_goes_back_and_is_worth_less()
    {
        var game = Deals.Of(Deals.Rules(wrongCards: WrongCards.Retry), 1, 50, 20);
        var card = game.Hand.Single();

        Assert.False(game.Play(card, 1, 60).Value.Entry.IsRight);
        Assert.Equal(CardPlace.Hand, card.Place);
        Assert.Equal(175, game.Play(card, 0, 60).Value.Entry.Points);
        Assert.True(game.State.IsWon);
    }

    [Fact]
    public void The_game_is_lost_with_the_last_life_and_nothing_is_drawn_any_more()
    {
        var game = Deals.Of(Deals.Rules(lives: 2), 1, 50, 20, 30);

        game.Play(game.Hand.Single(), 1);
        var last = game.Play(game.Hand.Single(), 1).Value;

        Assert.Null(last.Drawn);
        Assert.Equal((GameStatus.Completed, false, 0), (game.State.Status, game.State.IsWon, game.State.LivesLeft));
        Assert.Equal("timeline.session.ended", game.Play(game.Cards[1], 0).Errors[0].Code);
    }

    [Fact]
    public void There_are_always_enough_cards_to_lose_all_lives()
    {
        var rules = Deals.Rules(lives: 5);
        var game = Deals.Of(rules, 2, [50, .. Enumerable.Range(1, rules.CardsFor(2) - 1)]);

        while (game.State.Status == GameStatus.Active)
        {
            Assert.Equal(2, game.Hand.Count());
            game.Play(game.Hand.First(), 1);
        }

        Assert.Equal((0, 5), (game.State.LivesLeft, game.State.Moves));
    }

    [Theory]
    [InlineData(-1, 0, "timeline.move.gap_out_of_range")]
    [InlineData(2, 0, "timeline.move.gap_out_of_range")]
    [InlineData(0, 1, "timeline.session.stale")]
    [InlineData(0, -1, "timeline.session.stale")]
    public void A_move_that_cannot_be_is_refused_and_changes_nothing(int gap, int version, string code)
    {
        var game = Deals.Of(Deals.Rules(), 1, 50, 20, 30, 40);
        var before = game.State;

        var refused = game.Place(game.Hand.Single().Token, gap, version, Deals.Start.AddSeconds(1));

        Assert.Equal(code, refused.Errors[0].Code);
        Assert.Equal(before, game.State);
    }

    [Fact]
    public void Only_cards_of_the_hand_can_be_placed()
    {
        var game = Deals.Of(Deals.Rules(), 1, 50, 20, 30, 40);

        foreach (var card in (GameCard[])[game.Cards[0], game.Cards[2], Deals.Card(1, 1)]) Assert.Equal("timeline.move.unknown_card", game.Play(card, 0).Errors[0].Code);
    }

    [Fact]
    public void A_hint_compares_with_a_card_of_the_board_and_costs()
    {
        var game = Deals.Of(Deals.Rules(hints: 1), 2, 50, 20, 70, 1, 2);
        var (card, open) = (game.Hand.First(), game.Board.Single());

        var hint = game.Hint(card.Token, open.Token, 0, Deals.Start.AddSeconds(100)).Value;

        Assert.Equal((Bearing.Earlier, 1, 0), (hint.Bearing, game.State.Version, game.State.HintsLeft));
        Assert.Equal("timeline.session.no_hints_left", game.Hint(card.Token, null, 1, Deals.Start).Errors[0].Code);
        Assert.Equal("timeline.hint.unknown_card", game.Hint(card.Token, card.Token, 1, Deals.Start).Errors[0].Code);
        Assert.Equal(180, game.Play(card, 0, 100).Value.Entry.Points);
    }

    [Fact]
    public void A_clock_that_goes_back_counts_as_no_time()
    {
        var game = Deals.Of(Deals.Rules(), 1, 50, 20, 30, 40);

        Assert.Equal(0, game.Play(game.Hand.Single(), 0, -10).Value.Entry.ElapsedMilliseconds);
    }

    [Fact]
    public void Ending_can_be_repeated_and_never_changes_how_it_ended()
    {
        var game = Deals.Of(Deals.Rules(), 1, 50, 20, 30, 40);

        Assert.True(game.Complete(Deals.Start.AddMinutes(1)).IsSuccess);
        Assert.True(game.Complete(Deals.Start.AddMinutes(2)).IsSuccess);
        Assert.Equal("timeline.session.ended", game.Abandon(Deals.Start).Errors[0].Code);
        Assert.Equal((Deals.Start.AddMinutes(1), false), (game.State.EndedAt, game.State.IsWon));
    }
}
