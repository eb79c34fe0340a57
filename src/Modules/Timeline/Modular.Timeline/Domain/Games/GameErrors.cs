using static Modular.Kernel.ErrorKind;

namespace Modular.Timeline.Domain.Games;

internal static class GameErrors
{
    public static readonly Error NotFound = new(Kernel.ErrorKind.NotFound, "timeline.session.not_found", "There is no such game.");

    public static readonly Error Ended = new(Conflict, "timeline.session.ended", "This game is over.");

    public static readonly Error NoHintsLeft = new(Conflict, "timeline.session.no_hints_left", "All hints of this game are taken.");

    public static readonly Error UnknownCard = new(Invalid, "timeline.move.unknown_card", "There is no such card in the hand.", "/cardToken");

    public static readonly Error UnknownOther = new(Invalid, "timeline.hint.unknown_card", "There is no such card on the board.", "/thanToken");

    public static readonly Error VersionMissing = new(Invalid, "timeline.move.version_missing", "Say which version of the game the move is for.", "/expectedVersion");

    public static readonly Error GapMissing = new(Invalid, "timeline.move.gap_missing", "Say into which gap the card goes.", "/gap");

    public static Error Stale(int version) => new(Conflict, "timeline.session.stale", $"The game went on meanwhile: it is at version {version}. Read it again.");

    public static Error GapOutOfRange(int last) => new(Invalid, "timeline.move.gap_out_of_range", $"Gaps are 0 to {last}.", "/gap");
}
