using Microsoft.Extensions.Options;
using Modular.Forums.Application.Feeds;
using Modular.Forums.Domain;
using Modular.Platform.Http.Sockets;

namespace Modular.Forums.Infrastructure.Feeds;

/// <summary>Lets somebody follow, where there is room and their position is still good.</summary>
internal sealed class LiveFeed(FeedHub hub, FeedReads reads, FeedMetrics metrics, IOptions<FeedSettings> settings) : ILiveFeed
{
    private readonly SocketSeats _each = new(int.MaxValue, settings.Value.MaxStreamsEach);
    private readonly SocketSeats _all = new(settings.Value.MaxStreams, int.MaxValue);

    public async Task<Result<IFeedReading>> OpenAsync(FeedRequest request, CancellationToken cancel)
    {
        var state = await reads.StateAsync(cancel);
        if (request.After is { } after && !IsGood(after, state)) return FeedErrors.PositionGone;

        if (_each.Take(request.Follower) is not { } seat) return FeedErrors.TooMany;
        if (_all.Take("") is { } place) return Result<IFeedReading>.Ok(Read(request, state.Epoch, seat, place));

        seat.Dispose();
        return FeedErrors.Full;
    }

    private FeedReading Read(FeedRequest request, long epoch, IDisposable seat, IDisposable place)
    {
        var follower = new FeedFollower(settings.Value.Backlog);
        metrics.Opened();
        return new(request, epoch, hub, reads, follower, settings.Value, () =>
        {
            follower.Dispose();
            seat.Dispose();
            place.Dispose();
            metrics.Closed();
        });
    }

    /// <summary>Of this numbering, not before what was dropped, and not one that was never given out.</summary>
    private static bool IsGood(FeedPosition position, FeedState state) =>
        position.Epoch == state.Epoch && position.Transaction < state.Limit && !state.Dropped.IsAfter(FeedReading.PlaceOf(position));
}
