namespace Modular.Timeline.Domain;

/// <summary>What somebody says an event is, before anybody looks at it; what is not given stays as it is.</summary>
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
