using Modular.Timeline.Domain.Statistics;

namespace Modular.Timeline.Application.Analytics;

/// <summary>How the game does as a whole, from the figures.</summary>
internal interface IAnalytics
{
    /// <summary>People whose last completed game was on this day or later.</summary>
    Task<long> CountActiveAsync(DateOnly since, CancellationToken cancel);

    /// <summary>Of people whose first day lies between these, how many completed a game again exactly so many days later.</summary>
    Task<Retention> ReadRetentionAsync(DateOnly from, DateOnly to, int days, CancellationToken cancel);

    /// <summary>People with a completed game, by slot, where there are any.</summary>
    Task<Dictionary<long, long>> ReadPlayersAsync(TallyKind kind, long from, long to, CancellationToken cancel);

    /// <summary>Cards after a position, those that are placed rightly least often first.</summary>
    Task<List<CardFigures>> ReadCardsAsync(CardFilter filter, PageRequest page, CancellationToken cancel);

    Task<CardSummary> ReadSummaryAsync(long? categoryId, short? level, CancellationToken cancel);
}

/// <summary>Which cards.</summary>
/// <param name="CategoryId">Of this category; null for all.</param>
/// <param name="Level">Of this difficulty, as it is set; null for all.</param>
/// <param name="MinTries">Tried at least so often.</param>
internal sealed record CardFilter(long? CategoryId, short? Level, long MinTries);

/// <summary>Who came back.</summary>
/// <param name="Days">After how many days.</param>
/// <param name="Began">People whose first day was in the time that is looked at.</param>
/// <param name="CameBack">Those who completed a game on the day that many days later.</param>
internal sealed record Retention(int Days, long Began, long CameBack)
{
    public double? Rate => Began == 0 ? null : (double)CameBack / Began;
}
