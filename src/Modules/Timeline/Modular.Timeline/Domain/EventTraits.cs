using Modular.Timeline.Domain.Dates;

namespace Modular.Timeline.Domain;

/// <summary>What an event is, once it is known to be acceptable.</summary>
internal sealed record EventTraits(
    EventTitle Title, string Description, long CategoryId, short Difficulty, HistoricalDate Date, string Source, string? ImageUrl, string? ImageLicence, EventStatus Status)
{
    public const int MaxDescriptionLength = 2000;
    public const int MaxSourceLength = 500;
    public const int DefaultDifficulty = 3;

    /// <summary>A new event's; what is not given has a default.</summary>
    public static Result<EventTraits> Parse(EventWords words, Result<long> category, DateOnly today) => Parse(words, null, category, today);

    /// <summary>These with some of them changed.</summary>
    public Result<EventTraits> With(EventWords words, Result<long> category, DateOnly today) => Parse(words, this, category, today);

    private static Result<EventTraits> Parse(EventWords words, EventTraits? now, Result<long> category, DateOnly today)
    {
        var check = new Validation();
        var title = now is not null && !words.Title.IsGiven ? now.Title : check.Field("/title", EventTitle.Parse(words.Title.Value));
        var description = check.Field("/description", EventText.Parse(words.Description.Or(now?.Description), MaxDescriptionLength));
        var source = check.Field("/source", EventText.Parse(words.Source.Or(now?.Source), MaxSourceLength));
        var licence = check.Field("/imageLicence", EventText.Parse(words.ImageLicence.Or(now?.ImageLicence), MaxSourceLength));
        var image = check.Field("/imageUrl", EventText.ParseAddress(words.ImageUrl.Or(now?.ImageUrl)));
        var difficulty = words.Difficulty.Or(now?.Difficulty) ?? DefaultDifficulty;
        check.Require(difficulty is >= 1 and <= 5, "/difficulty", EventErrors.DifficultyOutOfRange);
        var status = words.Status.IsGiven ? check.Field("/status", EventStatuses.Parse(words.Status.Value)) : now?.Status ?? EventStatus.Draft;
        var categoryId = check.Field("/category", category);
        var date = check.Field("", HistoricalDate.Parse(Words(words, now?.Date.Parts), today));
        if (check.Failed) return check.Errors;

        check.Require(!DateHints.Tells(title.Text, date), "/title", EventErrors.TitleTells);
        check.Require(!DateHints.Tells(description, date), "/description", EventErrors.DescriptionTells);
        return check.Failed ? check.Errors : new EventTraits(title, description, categoryId, (short)difficulty, date, source, OrNull(image), OrNull(licence), status);
    }

    /// <summary>Who says a month says anew how exact the date is, unless they say that too.</summary>
    private static DateWords Words(EventWords words, DateParts? now)
    {
        var known = words.Year.IsGiven || words.Month.IsGiven || words.Day.IsGiven || now is null ? null : DatePrecisions.NameOf(now.Precision);
        var calendar = now?.Calendar is { } said ? DateCalendars.NameOf(said) : null;
        return new(
            words.Year.Or(now?.Year), words.Month.Or(now?.Month), words.Day.Or(now?.Day), words.Precision.IsGiven ? words.Precision.Value : known,
            words.Circa.Or(now?.Circa), words.Calendar.Or(calendar));
    }

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}
