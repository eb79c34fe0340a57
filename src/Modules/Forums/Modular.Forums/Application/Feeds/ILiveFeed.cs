namespace Modular.Forums.Application.Feeds;

/// <summary>Everything that happens, in the order of the log, on whichever node it happens.</summary>
internal interface ILiveFeed
{
    /// <summary>Refuses a position that cannot be gone on from, and one follower too many.</summary>
    Task<Result<IFeedReading>> OpenAsync(FeedRequest request, CancellationToken cancel);
}

/// <summary>One reader's way through the feed; disposing it gives the place back.</summary>
internal interface IFeedReading : IDisposable
{
    /// <summary>Ends when the reader was too slow or has followed for long enough; the next one goes on from the last position.</summary>
    IAsyncEnumerable<FeedEvent> ReadAsync(CancellationToken cancel);
}
