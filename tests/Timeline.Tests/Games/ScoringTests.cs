using Modular.Timeline.Domain.Games;

namespace Timeline.Tests.Games;

public sealed class ScoringTests
{
    [Theory]
    [InlineData(1, 0, 1, 0, 147)] // the floor of 0.3 s
    [InlineData(1, 1000, 1, 0, 140)]
    [InlineData(3, 2500, 1, 0, 325)]
    [InlineData(3, 2550, 1, 0, 325)] // 324.5 is rounded up
    [InlineData(5, 5000, 1, 0, 500)]
    [InlineData(5, 3_600_000, 1, 0, 500)]
    [InlineData(1, 60_000, 3, 0, 50)]
    [InlineData(1, 60_000, 10, 0, 10)]
    [InlineData(1, 60_000, 1, 2, 60)]
    [InlineData(1, 60_000, 4, 3, 10)]
    public void A_right_card_is_worth_what_the_rule_says(int difficulty, int milliseconds, int attempts, int hints, int points) =>
        Assert.Equal(points, Deals.Scoring.Points(difficulty, milliseconds, attempts, hints));

    [Fact]
    public void A_streak_adds_for_each_before_and_ends_with_a_mistake()
    {
        var game = Deals.Of(Deals.Rules(scoring: new Scoring(20, 7, 0)), 3, 50, 60, 70, 80, 90, 10);
        int Bonus(GameCard card, int gap) => game.Play(card, gap).Value.Entry.Bonus;

        Assert.Equal(0, Bonus(game.Cards[1], 1));
        Assert.Equal(7, Bonus(game.Cards[2], 2));
        Assert.Equal(0, Bonus(game.Cards[3], 0)); // wrong
        Assert.Equal(0, Bonus(game.Cards[4], 3));
        Assert.Equal(2, game.State.BestStreak);
        Assert.Equal(0, new Scoring(0, 7, 0).Bonus(0));
        Assert.Equal(70, new Scoring(0, 7, 0).Bonus(40));
    }
}
