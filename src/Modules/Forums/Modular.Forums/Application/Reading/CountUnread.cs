using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Reading;

internal sealed record CountUnread : IQuery<UnreadCount>;

/// <summary>How many of the topics that the caller follows have replies that they have not read.</summary>
/// <param name="Topics">The number; 1,000 stands for that many or more.</param>
internal sealed record UnreadCount(int Topics);

internal sealed class CountUnreadHandler(IReadingDb reading, Caller caller) : IQueryHandler<CountUnread, UnreadCount>
{
    public async Task<Result<UnreadCount>> Handle(CountUnread query, CancellationToken cancel) =>
        new UnreadCount(await reading.CountUnreadAsync(caller.Id, Viewer.Of(caller), cancel));
}
