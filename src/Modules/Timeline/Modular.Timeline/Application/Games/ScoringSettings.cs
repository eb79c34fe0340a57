namespace Modular.Timeline.Application.Games;

/// <summary><c>Modular:Timeline:Scoring</c>; a game keeps what it began with.</summary>
internal sealed record ScoringSettings
{
    public const string Section = "Modular:Timeline:Scoring";

    /// <summary>Points that each hint takes from its card.</summary>
    public int HintCost { get; init; } = 20;

    /// <summary>Points for each right placement in a row before, for ten at most; 0 for none.</summary>
    public int StreakBonus { get; init; }

    /// <summary>Whoever answers faster counts as having taken so long.</summary>
    public int FloorMilliseconds { get; init; } = 300;

    public bool IsValid => HintCost is >= 0 and <= 1000 && StreakBonus is >= 0 and <= 1000 && FloorMilliseconds is >= 0 and <= 10_000;
}
