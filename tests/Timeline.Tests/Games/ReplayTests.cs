using Modular.Timeline.Domain.Dates;
using Modular.Timeline.Domain.Games;

namespace Timeline.Tests.Games;

public sealed class ReplayTests
{
    [Fact]
    public void Any_game_comes_out_of_its_log_as_it_was()
    {
        for (var seed = 1; seed <= 300; seed++)
        {
            var (game, count, log) = Play(new Random(seed));

            Assert.Null(GameReplay.Compare(game.Rules, count, game.Cards, game.State.StartedAt, log, game.State));
        }
    }

    [Fact]
    public void A_log_or_a_score_that_was_touched_is_noticed()
    {
        for (var seed = 1; seed <= 50; seed++)
        {
            var (game, count, log) = Play(new Random(seed));
            string? Compare(IReadOnlyList<LogEntry> touched, GameState state) => GameReplay.Compare(game.Rules, count, game.Cards, game.State.StartedAt, touched, state);

            Assert.NotNull(Compare(log, game.State with { Score = game.State.Score + 1 }));
            Assert.NotNull(Compare(log, game.State with { IsWon = !game.State.IsWon }));
            Assert.NotNull(Compare(log[1..], game.State));
            Assert.NotNull(Compare(log[..^1], game.State));
            Assert.NotNull(Compare([log[0] with { Points = log[0].Points + 1 }, .. log[1..]], game.State));
        }
    }

    /// <summary>Somebody who guesses, takes hints and gives up now and then.</summary>
    private static (Game Game, int Count, List<LogEntry> Log) Play(Random chance)
    {
        var rules = Deals.Rules(chance.Next(1, 6), chance.Next(0, 4), (WrongCards)chance.Next(2), new Scoring(chance.Next(50), chance.Next(20), chance.Next(1000)));
        var count = chance.Next(1, 10);
        var cards = Enumerable.Range(0, rules.CardsFor(count)).Select(i => Card(chance, i)).ToList();
        var game = Game.Deal(Guid.NewGuid(), rules, count, cards, Deals.Start);
        var log = new List<LogEntry>();
        while (game.State.Status == GameStatus.Active)
        {
            var card = game.Hand.ElementAt(chance.Next(game.Hand.Count()));
            var now = game.State.LastMoveAt.AddMilliseconds(chance.Next(20_000));
            if (chance.Next(4) == 0 && game.State.HintsLeft > 0) log.Add(game.Hint(card.Token, null, game.State.Version, now).Value.Entry);
            else log.Add(game.Place(card.Token, chance.Next(game.Board.Count() + 1), game.State.Version, now).Value.Entry);
        }

        return (game, count, log);
    }

    private static GameCard Card(Random chance, int position)
    {
        var from = chance.Next(1000);
        return new(position, Guid.NewGuid(), position, 1, chance.Next(1, 6), new DayInterval(from, from + chance.Next(100)));
    }
}
