using Modular.Timeline.Domain.Games;

namespace Modular.Timeline.Application.Games;

/// <summary>The words for what is stored as numbers.</summary>
internal static class GameWords
{
    public static string NameOf(GameStatus status) => status switch
    {
        GameStatus.Active => "active",
        GameStatus.Completed => "completed",
        _ => "abandoned",
    };

    public static string NameOf(WrongCards cards) => cards == WrongCards.Discard ? "discard" : "retry";

    public static string NameOf(Bearing bearing) => bearing switch
    {
        Bearing.Earlier => "earlier",
        Bearing.Later => "later",
        _ => "about_the_same",
    };
}
