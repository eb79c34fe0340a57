using System.Threading.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Modular.Forums.Application;
using Modular.Forums.Domain;
using Modular.Platform.Persistence;

namespace Modular.Forums.Infrastructure;

/// <summary>
/// A search keeps a processor of the database busy for some milliseconds. More of them at once than it has processors make each other slow and everything else too, so they take turns;
/// who waits holds no connection.
/// </summary>
internal sealed class Searching(DbSession session, [FromKeyedServices(Searching.Turns)] ConcurrencyLimiter turns) : ISearching
{
    public const string Turns = "forums.search";

    public static ConcurrencyLimiter NewTurns(IServiceProvider services)
    {
        var settings = services.GetRequiredService<IOptions<SearchSettings>>().Value;
        return new(new() { PermitLimit = settings.AtOnce, QueueLimit = settings.Waiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });
    }

    public async Task<Result<SearchHits>> FindAsync(SearchText text, SearchFilter filter, PageRequest page, CancellationToken cancel)
    {
        using var turn = turns.AttemptAcquire() is { IsAcquired: true } atOnce ? atOnce : await WaitAsync(cancel);
        return turn.IsAcquired ? await SearchReads.FindAsync(session, text, filter, page, cancel) : SearchErrors.Busy;
    }

    private async Task<RateLimitLease> WaitAsync(CancellationToken cancel)
    {
        await session.PauseAsync();
        return await turns.AcquireAsync(cancellationToken: cancel);
    }
}
