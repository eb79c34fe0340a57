using Modular.Accounts.Contracts;
using Modular.Forums.Domain;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Statistics;

internal sealed record GetAnalytics(DateOnly? From, DateOnly? To) : IQuery<Analytics>;

/// <summary>What was written in a time, as it stands now, in the categories that the caller may see.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Topics">Opened in this time.</param>
/// <param name="Replies">Written in this time.</param>
/// <param name="Answered">How many of these topics somebody else replied to, whenever.</param>
/// <param name="ResponseRate">The share of them, 0 to 1; null where there are no topics.</param>
/// <param name="AverageSecondsToFirstReply">How long they waited for it; null where there are none.</param>
/// <param name="TopContributors">The ten who wrote most.</param>
/// <param name="Days">Every day of it, also those without anything.</param>
internal sealed record Analytics(
    DateOnly From, DateOnly To, long Topics, long Replies, long Answered, double? ResponseRate, double? AverageSecondsToFirstReply,
    IReadOnlyList<TopContributor> TopContributors, IReadOnlyList<AnalyticsDay> Days);

/// <summary>Somebody who wrote much.</summary>
internal sealed record TopContributor(UserCard User, long Topics, long Replies);

/// <summary>One day; people are those who wrote something.</summary>
internal sealed record AnalyticsDay(DateOnly Day, long Topics, long Replies, long People);

internal sealed class GetAnalyticsHandler(IForumStatistics statistics, IUserDirectory users, Caller caller, TimeProvider clock) : IQueryHandler<GetAnalytics, Analytics>
{
    private const int Usual = 30;
    private const int Longest = 366;
    private const int Shown = 10;

    public async Task<Result<Analytics>> Handle(GetAnalytics query, CancellationToken cancel)
    {
        var to = query.To ?? DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var from = query.From ?? DateOnly.FromDayNumber(Math.Max(0, to.DayNumber - Usual + 1));
        if (from > to) return StatisticsErrors.Backwards.At("?from");
        if (to.DayNumber - from.DayNumber >= Longest) return StatisticsErrors.TooLong.At("?from");

        var viewer = Viewer.Of(caller);
        var days = await statistics.ReadDaysAsync(from, to, viewer, cancel);
        var (topics, answered) = (days.Sum(d => d.Topics), days.Sum(d => d.Answered));
        return new Analytics(
            from, to, topics, days.Sum(d => d.Replies), answered,
            topics == 0 ? null : (double)answered / topics, answered == 0 ? null : days.Sum(d => d.AnswerSeconds) / answered,
            await ContributorsAsync(from, to, viewer, cancel), Whole(from, to, days));
    }

    private async Task<IReadOnlyList<TopContributor>> ContributorsAsync(DateOnly from, DateOnly to, Viewer viewer, CancellationToken cancel)
    {
        var contributions = await statistics.ReadContributorsAsync(from, to, viewer, Shown, cancel);
        var cards = await users.FindAsync([.. contributions.Select(c => c.UserId)], cancel);
        return [.. contributions.Select(c => new TopContributor(cards.GetValueOrDefault(c.UserId) ?? UserCard.Gone(c.UserId), c.Topics, c.Replies))];
    }

    private static AnalyticsDay[] Whole(DateOnly from, DateOnly to, IEnumerable<DayFigures> days)
    {
        var known = days.ToDictionary(d => d.Day);
        return [.. Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays)
            .Select(day => known.TryGetValue(day, out var d) ? new AnalyticsDay(day, d.Topics, d.Replies, d.People) : new(day, 0, 0, 0))];
    }
}
