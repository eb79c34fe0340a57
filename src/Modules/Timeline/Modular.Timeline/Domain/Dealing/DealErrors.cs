using System.Globalization;
using static Modular.Kernel.ErrorKind;

namespace Modular.Timeline.Domain.Dealing;

/// <summary>Every way a draw can refuse.</summary>
internal static class DealErrors
{
    public static readonly Error CountOutOfRange = new(Invalid, "timeline.cards.count_out_of_range", "Ask for 1 to 100 cards.");
    public static readonly Error BadDifficulty = new(Invalid, "timeline.cards.bad_difficulty", "A difficulty is easy (1 and 2), medium (3), hard (4 and 5) or a number from 1 to 5; several are joined by commas.");
    public static readonly Error TooManyCategories = new(Invalid, "timeline.cards.too_many_categories", "Name at most 50 categories.");

    public static Error TooFew(int found) => new(Invalid, "timeline.cards.too_few", string.Create(CultureInfo.InvariantCulture, $"There are only {found} such cards."), "?count");
}
