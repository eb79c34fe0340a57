using System.Globalization;
using System.Text.RegularExpressions;
using Modular.Timeline.Domain.Dates;

namespace Modular.Timeline.Domain;

/// <summary>Looks for dates in what players read before a card lies.</summary>
internal static partial class DateHints
{
    /// <summary>True when the text holds the date as it is written, or a number of three or four digits that is one of its years, where these are few.</summary>
    public static bool Tells(string text, HistoricalDate date)
    {
        if (HoldsWord(text, DateText.Of(date.Parts with { Circa = false }))) return true;
        if (date.Parts.Precision < DatePrecision.Decade) return false;

        var years = DateBounds.Years(date.Parts);
        foreach (var match in Numbers().EnumerateMatches(text))
            if (match.Length is 3 or 4 && Holds(years, long.Parse(text.AsSpan(match.Index, match.Length), NumberStyles.None, CultureInfo.InvariantCulture))) return true;
        return false;
    }

    /// <summary>True when it looks like some date, be it another one: a year of our times, a century, a number with its era.</summary>
    public static bool Hints(string text) => SomeDate().IsMatch(text);

    private static bool HoldsWord(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
            if (!GoesOn(text, at - 1) && !GoesOn(text, at + word.Length)) return true;
        return false;
    }

    private static bool GoesOn(string text, int at) => at >= 0 && at < text.Length && char.IsLetterOrDigit(text[at]);

    /// <summary>A number may count from our era on or back from it.</summary>
    private static bool Holds(YearSpan years, long number) => years.Holds(number) || years.Holds(1 - number);

    [GeneratedRegex("[0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\b(1[0-9]{3}s?|20[0-9]{2}s?|[0-9]{1,2}(st|nd|rd|th) (century|millennium)|[0-9]+ (bce?|ce|ad)|ad [0-9]+)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex SomeDate();
}
