namespace Modular.Timeline.Infrastructure.Decks;

/// <summary><c>Modular:Timeline:Deck</c>.</summary>
internal sealed record DeckSettings
{
    public const string Section = "Modular:Timeline:Deck";

    /// <summary>Whether the shipped events are taken in at a start that finds none.</summary>
    public bool Seed { get; init; } = true;
}
