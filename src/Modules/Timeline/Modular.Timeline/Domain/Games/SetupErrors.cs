using static Modular.Kernel.ErrorKind;

namespace Modular.Timeline.Domain.Games;

/// <summary>Every way a game can refuse to begin.</summary>
internal static class SetupErrors
{
    public static readonly Error CardCount = new(Invalid, "timeline.session.card_count", "Play with 1 to 50 cards.");
    public static readonly Error Lives = new(Invalid, "timeline.session.lives", "Have 1 to 10 lives.");
    public static readonly Error Hints = new(Invalid, "timeline.session.hints", "Have up to 10 hints.");
    public static readonly Error WrongCards = new(Invalid, "timeline.session.wrong_cards", "Wrong cards are for discard or for retry.");
    public static readonly Error Seed = new(Invalid, "timeline.session.seed", "A seed has 1 to 100 characters.");
    public static readonly Error GuestName = new(Invalid, "timeline.session.guest_name", "Guests give a name of 1 to 100 characters.");
    public static readonly Error NameOfPlayer = new(Invalid, "timeline.session.name_of_player", "Who is signed in plays by their own name.");
    public static readonly Error MayNotPlay = new(Forbidden, "timeline.session.may_not_play", "This key may not play; its scopes need timeline.play.");
    public static readonly Error CardsChanged = new(Conflict, "timeline.session.cards_changed", "A card was taken away while it was dealt. Begin again.", RetryAfter: TimeSpan.FromSeconds(1));
}
