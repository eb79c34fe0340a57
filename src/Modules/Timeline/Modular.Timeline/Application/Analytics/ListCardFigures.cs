using Modular.Platform.UseCases;
using Modular.Timeline.Domain;
using Modular.Timeline.Domain.Statistics;

namespace Modular.Timeline.Application.Analytics;

internal sealed record ListCardFigures(string? Category, int? Difficulty, int? MinTries, int? Limit, string? Cursor) : IQuery<Page<CardFigures>>;

/// <summary>Those that are placed rightly least often first.</summary>
internal sealed class ListCardFiguresHandler(ITimelineDb db, IAnalytics analytics) : IQueryHandler<ListCardFigures, Page<CardFigures>>
{
    private const string Sort = "cards";

    public async Task<Result<Page<CardFigures>>> Handle(ListCardFigures query, CancellationToken cancel)
    {
        var check = new Validation();
        var category = string.IsNullOrEmpty(query.Category) ? (long?)null : check.Field("?category", await CategoryRef.FindAsync(db, query.Category, cancel));
        check.Require(query.Difficulty is null or (>= 1 and <= 5), "?difficulty", EventErrors.DifficultyOutOfRange);
        check.Require(query.MinTries is null or >= 1, "?minTries", StatisticsErrors.TriesOutOfRange);
        var page = check.Field("", PageRequest.Parse(query.Limit, query.Cursor, Sort));
        if (check.Failed) return check.Errors;

        var cards = await analytics.ReadCardsAsync(new(category, (short?)query.Difficulty, query.MinTries ?? 1), page, cancel);
        return Page<CardFigures>.Cut(cards, page.Limit, c => Cursor.At(Sort, BitConverter.DoubleToInt64Bits(c.FirstTryRate ?? 0), c.Number));
    }
}
