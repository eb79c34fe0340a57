using Modular.Timeline.Domain.Games;

namespace Modular.Timeline.Application.Games;

/// <summary>What a game is played by.</summary>
/// <param name="CardCount">Cards to be placed.</param>
/// <param name="Categories">By slug; none means all.</param>
/// <param name="Difficulties">1 to 5; none means all.</param>
/// <param name="Lives">Wrong placements that end it.</param>
/// <param name="Hints">Hints that may be taken.</param>
/// <param name="WrongCards">discard: a card that was placed wrongly is shown and laid aside, and another is drawn. retry: it goes back to the hand.</param>
/// <param name="Seed">The word that drew its cards; null for chance.</param>
/// <param name="HintCost">Points that each hint takes from its card.</param>
/// <param name="StreakBonus">Points for each right placement in a row before, for ten at most.</param>
internal sealed record GameSettingsView(
    int CardCount, IReadOnlyList<string> Categories, IReadOnlyList<short> Difficulties, int Lives, int Hints, string WrongCards, string? Seed, int HintCost, int StreakBonus)
{
    public static GameSettingsView Of(GameHead head, GameRules rules) => new(
        head.CardCount, head.Categories, head.Difficulties, rules.Lives, rules.Hints, GameWords.NameOf(rules.WrongCards), head.Seed, rules.Scoring.HintCost, rules.Scoring.StreakBonus);
}
