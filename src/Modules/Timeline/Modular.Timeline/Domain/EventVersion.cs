using Modular.Timeline.Domain.Dates;

namespace Modular.Timeline.Domain;

/// <summary>What a card showed and was judged by at one version of its event; written with the version and never changed.</summary>
internal sealed class EventVersion
{
    private EventVersion() { }

    public long EventId { get; private init; }

    public long Version { get; private init; }

    public string Title { get; private init; } = "";

    public string Description { get; private init; } = "";

    public long CategoryId { get; private init; }

    public short Difficulty { get; private init; }

    public long Year { get; private init; }

    public short? Month { get; private init; }

    public short? Day { get; private init; }

    public DatePrecision Precision { get; private init; }

    public bool Circa { get; private init; }

    public DateCalendar? Calendar { get; private init; }

    public string DisplayText { get; private init; } = "";

    public long SortLo { get; private init; }

    public long SortHi { get; private init; }

    public string? ImageUrl { get; private init; }

    public string? ImageLicence { get; private init; }

    public DateTimeOffset At { get; private init; }

    /// <summary>The event as it is now; it has its id already.</summary>
    public static EventVersion Of(TimelineEvent now) => new()
    {
        EventId = now.Id,
        Version = now.Version,
        Title = now.Title.Text,
        Description = now.Description,
        CategoryId = now.CategoryId,
        Difficulty = now.Difficulty,
        Year = now.Year,
        Month = now.Month,
        Day = now.Day,
        Precision = now.Precision,
        Circa = now.Circa,
        Calendar = now.Calendar,
        DisplayText = now.DisplayText,
        SortLo = now.SortLo,
        SortHi = now.SortHi,
        ImageUrl = now.ImageUrl,
        ImageLicence = now.ImageLicence,
        At = now.UpdatedAt,
    };
}
