using Modular.Timeline.Domain.Dates;

namespace Modular.Timeline.Application.Events;

/// <summary>A date.</summary>
/// <param name="Text">As people read it: 15 March 44 BCE.</param>
/// <param name="Year">Astronomical: 1 BCE is 0, 44 BCE is -43.</param>
/// <param name="Month">1 to 12, where it is known.</param>
/// <param name="Day">The day, where it is known.</param>
/// <param name="Precision">
/// day, month, year, decade, century, millennium, ten_thousand_years, hundred_thousand_years, million_years, ten_million_years, hundred_million_years or billion_years.
/// </param>
/// <param name="Circa">True where even that is a guess.</param>
/// <param name="Calendar">julian or gregorian; null for the one in use then.</param>
/// <param name="FirstDay">The first day it can mean, counted from 1 January of year 1.</param>
/// <param name="LastDay">The last day.</param>
internal sealed record DateView(string Text, long Year, int? Month, int? Day, string Precision, bool Circa, string? Calendar, long FirstDay, long LastDay)
{
    public static DateView Of(HistoricalDate date)
    {
        var parts = date.Parts;
        var calendar = parts.Calendar is { } said ? DateCalendars.NameOf(said) : null;
        return new(date.DisplayText, parts.Year, parts.Month, parts.Day, DatePrecisions.NameOf(parts.Precision), parts.Circa, calendar, date.SortLo, date.SortHi);
    }
}
