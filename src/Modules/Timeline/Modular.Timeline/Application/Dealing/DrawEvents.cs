using Modular.Platform.UseCases;
using Modular.Timeline.Application.Events;
using Modular.Timeline.Domain.Dealing;

namespace Modular.Timeline.Application.Dealing;

internal sealed record DrawEvents(int? Count, string? Categories, string? Difficulty, int? DifficultyMin, int? DifficultyMax) : IQuery<EventCardList>;

/// <summary>Cards in the order of chance.</summary>
internal sealed record EventCardList(IReadOnlyList<EventCard> Items);

internal sealed class DrawEventsHandler(ITimelineDb db, ICardStock stock) : IQueryHandler<DrawEvents, EventCardList>
{
    private const int DefaultCount = 5;
    private const int MaxCount = 100;

    public async Task<Result<EventCardList>> Handle(DrawEvents query, CancellationToken cancel)
    {
        var check = new Validation();
        var count = query.Count ?? DefaultCount;
        check.Require(count is >= 1 and <= MaxCount, "?count", DealErrors.CountOutOfRange);
        var filter = check.Field("", DrawFilter.Parse(query.Categories, query.Difficulty, query.DifficultyMin, query.DifficultyMax));
        if (check.Failed) return check.Errors;

        var drawn = await stock.DrawAsync(filter, count, null, cancel);
        if (drawn.IsFailed) return Result<EventCardList>.Fail(drawn.Errors);

        var cards = await db.ReadEventsAsync([.. drawn.Value.Select(c => c.EventId)], cancel);
        return new EventCardList([.. cards.Select(EventCard.Hidden)]);
    }
}
