namespace Modular.Timeline.Application.Events;

/// <summary>An event with all that is known of it, for who looks after them.</summary>
internal sealed record EventView : ITagged
{
    public required Guid Id { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    /// <summary>Its category's slug.</summary>
    public required string Category { get; init; }

    /// <summary>1 (easy) to 5 (hard), as it was set.</summary>
    public required int Difficulty { get; init; }

    /// <summary>The same as it has shown itself; null until it was played enough.</summary>
    public required double? MeasuredDifficulty { get; init; }

    public required DateView Date { get; init; }

    /// <summary>Where the date comes from.</summary>
    public required string Source { get; init; }

    public required string? ImageUrl { get; init; }

    public required string? ImageLicence { get; init; }

    /// <summary>draft, published or retired.</summary>
    public required string Status { get; init; }

    /// <summary>Reports that nobody has decided about.</summary>
    public required int ReportCount { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public required EntityTag Etag { get; init; }
}
