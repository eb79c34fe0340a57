namespace Modular.Timeline.Domain.Games;

/// <summary>What becomes of a card that was placed wrongly. The numbers are stored.</summary>
internal enum WrongCards : short
{
    /// <summary>It is shown with its date and laid aside, and another is drawn.</summary>
    Discard = 0,

    /// <summary>It goes back to the hand; only whether it is earlier or later is said.</summary>
    Retry = 1,
}
