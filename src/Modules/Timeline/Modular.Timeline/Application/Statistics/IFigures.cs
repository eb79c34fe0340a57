using Modular.Timeline.Domain.Statistics;

namespace Modular.Timeline.Application.Statistics;

/// <summary>Figures of people and of everybody. They follow games within a second or two.</summary>
internal interface IFigures
{
    /// <summary>Null for who has no game that ended.</summary>
    Task<PersonFigures?> ReadAsync(Guid player, CancellationToken cancel);

    /// <summary>Of one kind, in order, where there is anything.</summary>
    Task<List<SlotFigures>> ReadAsync(Guid player, TallyKind kind, long from, long to, CancellationToken cancel);

    /// <summary>By category, the one with most games first.</summary>
    Task<List<CategoryFigures>> ReadCategoriesAsync(Guid player, CancellationToken cancel);

    /// <summary>The first and the last completed games, so many of each.</summary>
    Task<(ProgressPart First, ProgressPart Last)> ReadEndsAsync(Guid player, int count, CancellationToken cancel);

    /// <summary>Of everybody together.</summary>
    Task<List<SlotFigures>> ReadTotalsAsync(TallyKind kind, long from, long to, CancellationToken cancel);

    /// <summary>People with a completed game.</summary>
    Task<long> CountPlayersAsync(CancellationToken cancel);
}

/// <summary>What one person's games come to.</summary>
internal sealed record PersonFigures(Figures Figures, long BestScore, long BestStreak, long DaysPlayed, DateOnly? FirstDay, DateOnly? LastDay, long LastDayStreak, long BestDayStreak);
