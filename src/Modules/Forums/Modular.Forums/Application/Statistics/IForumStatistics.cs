namespace Modular.Forums.Application.Statistics;

/// <summary>What was written day by day, as far as the viewer may see it. Days are UTC's; figures follow within some seconds.</summary>
internal interface IForumStatistics
{
    /// <summary>How many people wrote something on a day.</summary>
    Task<long> CountActiveAsync(DateOnly day, Viewer viewer, CancellationToken cancel);

    /// <summary>The days on which something was written, in order.</summary>
    Task<List<DayFigures>> ReadDaysAsync(DateOnly from, DateOnly to, Viewer viewer, CancellationToken cancel);

    /// <summary>Who wrote most.</summary>
    Task<List<Contribution>> ReadContributorsAsync(DateOnly from, DateOnly to, Viewer viewer, int atMost, CancellationToken cancel);

    /// <summary>Somebody's posts were taken away: what was counted of them is counted anew.</summary>
    Task ForgetAsync(Guid userId, CancellationToken cancel);
}

/// <summary>One day's figures.</summary>
internal sealed record DayFigures(DateOnly Day, long Topics, long Replies, long People, long Answered, double AnswerSeconds);

/// <summary>What one person wrote.</summary>
internal sealed record Contribution(Guid UserId, long Topics, long Replies);
