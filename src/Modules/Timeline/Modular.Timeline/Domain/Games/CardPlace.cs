namespace Modular.Timeline.Domain.Games;

/// <summary>Where a card lies. The numbers are stored.</summary>
internal enum CardPlace : short
{
    /// <summary>Not drawn yet; nobody knows of it.</summary>
    Deck = 0,

    /// <summary>To be placed; its date is hidden.</summary>
    Hand = 1,

    /// <summary>Placed, with its date.</summary>
    Board = 2,

    /// <summary>Laid aside after a wrong placement, with its date.</summary>
    Discarded = 3,
}
