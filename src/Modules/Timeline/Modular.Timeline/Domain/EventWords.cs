namespace Modular.Timeline.Domain;

/// <summary>
/// An event to make or to change, as somebody says it is, before anybody looks at it; fields that are left out have their default, or stay as they are. The year is astronomical (1 BCE is 0,
/// 44 BCE is -43); without a precision it is the finest of what is given.
/// </summary>
internal sealed record EventWords
{
    public Optional<string> Title { get; init; }

    public Optional<string> Description { get; init; }

    /// <summary>A category's slug.</summary>
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
}
