using Modular.Timeline.Domain.Dates;

namespace Modular.Timeline.Domain;

/// <summary>Something that happened, and the card that is dealt of it. What it was at any version is kept: who plays with a card plays with that version.</summary>
internal sealed class TimelineEvent
{
    private TimelineEvent() { }

    /// <summary>In the order in which they came, which may be that of their dates: it leaves the database never.</summary>
    public long Id { get; private init; }

    /// <summary>Its name outside, which tells nothing; the database makes it.</summary>
    public Guid PublicId { get; private init; }

    public EventTitle Title { get; private set; } = null!;

    public string TitleKey { get; private set; } = "";

    public string Description { get; private set; } = "";

    public long CategoryId { get; private set; }

    public short Difficulty { get; private set; }

    /// <summary>How hard it has shown itself; null until it was played enough.</summary>
    public double? MeasuredDifficulty { get; private init; }

    public long Year { get; private set; }

    public short? Month { get; private set; }

    public short? Day { get; private set; }

    public DatePrecision Precision { get; private set; }

    public bool Circa { get; private set; }

    public DateCalendar? Calendar { get; private set; }

    public string DisplayText { get; private set; } = "";

    public long SortLo { get; private set; }

    public long SortHi { get; private set; }

    public string Source { get; private set; } = "";

    public string? ImageUrl { get; private set; }

    public string? ImageLicence { get; private set; }

    public EventStatus Status { get; private set; }

    public long Version { get; private set; } = 1;

    public int ReportCount { get; private init; }

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public HistoricalDate Date => HistoricalDate.Stored(new(Year, Month, Day, Precision, Circa, Calendar), new(SortLo, SortHi), DisplayText);

    public static TimelineEvent Found(EventTraits traits, DateTimeOffset now)
    {
        var made = new TimelineEvent { CreatedAt = now, UpdatedAt = now };
        made.Take(traits);
        return made;
    }

    public EventTraits Traits() => new(Title, Description, CategoryId, Difficulty, Date, Source, ImageUrl, ImageLicence, Status);

    /// <summary>True when that changed something, which makes a new version.</summary>
    public Result<bool> Edit(IfMatch expected, EventTraits traits, DateTimeOffset now)
    {
        if (!expected.Accepts(Version)) return IfMatch.Stale;
        if (traits == Traits()) return false;

        Take(traits);
        (Version, UpdatedAt) = (Version + 1, now);
        return true;
    }

    private void Take(EventTraits traits)
    {
        var (date, parts) = (traits.Date, traits.Date.Parts);
        (Title, TitleKey, Description, CategoryId, Difficulty) = (traits.Title, traits.Title.Key, traits.Description, traits.CategoryId, traits.Difficulty);
        (Year, Month, Day) = (parts.Year, (short?)parts.Month, (short?)parts.Day);
        (Precision, Circa, Calendar) = (parts.Precision, parts.Circa, parts.Calendar);
        (DisplayText, SortLo, SortHi) = (date.DisplayText, date.SortLo, date.SortHi);
        (Source, ImageUrl, ImageLicence, Status) = (traits.Source, traits.ImageUrl, traits.ImageLicence, traits.Status);
    }
}
