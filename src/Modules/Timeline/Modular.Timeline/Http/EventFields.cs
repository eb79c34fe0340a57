using Modular.Timeline.Domain;

namespace Modular.Timeline.Http;

/// <summary>
/// An event to make or to change; fields that are left out have their default, or stay as they are. The year is astronomical (1 BCE is 0, 44 BCE is -43); without a
/// precision it is the finest of what is given.
/// </summary>
internal sealed record EventFields
{
    public Optional<string> Title { get; init; }

    public Optional<string> Description { get; init; }

    public Optional<string> Category { get; init; }

    public Optional<int?> Difficulty { get; init; }

    public Optional<long?> Year { get; init; }

    public Optional<int?> Month { get; init; }

    public Optional<int?> Day { get; init; }

    public Optional<string> Precision { get; init; }

    public Optional<bool?> Circa { get; init; }

    public Optional<string> Calendar { get; init; }

    public Optional<string> Source { get; init; }

    public Optional<string> ImageUrl { get; init; }

    public Optional<string> ImageLicence { get; init; }

    public Optional<string> Status { get; init; }

    public EventWords Words() => new()
    {
        Title = Title,
        Description = Description,
        Category = Category,
        Difficulty = Difficulty,
        Year = Year,
        Month = Month,
        Day = Day,
        Precision = Precision,
        Circa = Circa,
        Calendar = Calendar,
        Source = Source,
        ImageUrl = ImageUrl,
        ImageLicence = ImageLicence,
        Status = Status,
    };
}
