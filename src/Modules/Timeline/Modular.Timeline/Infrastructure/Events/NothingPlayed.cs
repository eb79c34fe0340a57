using Modular.Timeline.Application.Events;

namespace Modular.Timeline.Infrastructure.Events;

/// <summary>As long as nobody plays.</summary>
internal sealed class NothingPlayed : IPlayedEvents
{
    public Task<bool> HasPlayedAsync(Guid userId, Guid eventId, CancellationToken cancel) => Task.FromResult(false);

    public Task<bool> WasDealtAsync(long eventId, CancellationToken cancel) => Task.FromResult(false);
}
