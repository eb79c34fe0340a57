using Modular.Timeline.Domain;
using static Modular.Kernel.ErrorKind;

namespace Modular.Timeline.Application.Events;

/// <summary>Which events are listed; what is null does not matter.</summary>
/// <param name="CategoryId">Their category.</param>
/// <param name="Difficulty">Their difficulty.</param>
/// <param name="Status">Their state.</param>
/// <param name="Text">What stands in their title, in small letters.</param>
internal sealed record EventFilter(long? CategoryId, short? Difficulty, EventStatus? Status, string? Text)
{
    private const int MaxText = 100;

    private static readonly Error TextTooLong = new(Invalid, "timeline.event.search_too_long", "Look for at most 100 characters.");

    public static async Task<Result<EventFilter>> ParseAsync(ITimelineDb db, string? category, int? difficulty, EventStatus? status, string? text, CancellationToken cancel)
    {
        var check = new Validation();
        var categoryId = string.IsNullOrEmpty(category) ? (long?)null : check.Field("?category", await CategoryRef.FindAsync(db, category, cancel));
        check.Require(difficulty is null or (>= 1 and <= 5), "?difficulty", EventErrors.DifficultyOutOfRange);
        check.Require(text is null || text.Length <= MaxText, "?q", TextTooLong);
        return check.Failed ? check.Errors : new EventFilter(categoryId, (short?)difficulty, status, string.IsNullOrWhiteSpace(text) ? null : text.Trim().ToLowerInvariant());
    }
}
