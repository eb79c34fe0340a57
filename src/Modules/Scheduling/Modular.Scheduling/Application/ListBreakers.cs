using Microsoft.EntityFrameworkCore;
using Modular.Platform.UseCases;
using Modular.Scheduling.Domain;

namespace Modular.Scheduling.Application;

/// <summary>Shows the breakers that are not closed, and those that count failures.</summary>
/// <param name="Type">Only those of this type of job.</param>
internal sealed record ListBreakers(string? Type) : IQuery<BreakerList>;

/// <summary>Breakers, those that hold jobs back first, then by type and key.</summary>
/// <param name="Items">At most 1,000.</param>
/// <param name="HasMore">Whether there are more than these.</param>
internal sealed record BreakerList(IReadOnlyList<BreakerView> Items, bool HasMore);

/// <summary>A breaker: what a type of job leans on, or one endpoint or provider within it.</summary>
/// <param name="Type">The type of job.</param>
/// <param name="Key">The endpoint or provider; null for the type's own.</param>
/// <param name="State">Whether jobs get through.</param>
/// <param name="Failures">Failures in a row.</param>
/// <param name="OpenedAt">When it opened last.</param>
/// <param name="OpenUntil">When one job tries it, or, half-open, has to be done with that.</param>
/// <param name="LastFailureAt">When the last failure was.</param>
/// <param name="LastError">The last failure, in a few words.</param>
internal sealed record BreakerView(string Type, string? Key, BreakerState State, int Failures, DateTimeOffset? OpenedAt, DateTimeOffset? OpenUntil, DateTimeOffset? LastFailureAt, string? LastError)
{
    public static BreakerView Of(Breaker b) => new(b.Type, b.Key.Length == 0 ? null : b.Key, b.State, b.Failures, b.OpenedAt, b.OpenUntil, b.LastFailureAt, b.LastError);
}

internal sealed class ListBreakersHandler(ISchedulingDb db) : IQueryHandler<ListBreakers, BreakerList>
{
    private const int Most = 1000;

    public async Task<Result<BreakerList>> Handle(ListBreakers query, CancellationToken cancel)
    {
        var breakers = await db.Breakers.AsNoTracking()
            .Where(b => (b.State != BreakerState.Closed || b.Failures > 0) && (query.Type == null || b.Type == query.Type))
            .OrderBy(b => b.State == BreakerState.Closed).ThenBy(b => b.Type).ThenBy(b => b.Key).Take(Most + 1).ToListAsync(cancel);
        return new BreakerList([.. breakers.Take(Most).Select(BreakerView.Of)], breakers.Count > Most);
    }
}
