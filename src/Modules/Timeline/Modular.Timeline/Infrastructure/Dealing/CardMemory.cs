using Modular.Platform.Persistence;
using Modular.Timeline.Domain.Dealing;

namespace Modular.Timeline.Infrastructure.Dealing;

/// <summary>
/// The cards that can be dealt, as this node remembers them. What is remembered is never trusted for its age: the catalogue's number, which every change raises in its own
/// transaction, is asked each time.
/// </summary>
internal sealed class CardMemory : IDisposable
{
    private readonly SemaphoreSlim _reading = new(1);
    private volatile Remembered? _cards;

    public async Task<Shelf> ReadAsync(DbSession session, CancellationToken cancel)
    {
        var number = await CatalogueNumber.ReadAsync(session, cancel);
        if (_cards is { } known && known.Number == number) return known.Shelf;

        await _reading.WaitAsync(cancel);
        try
        {
            if (_cards is { } fresh && fresh.Number >= number) return fresh.Shelf;

            var read = await CardReads.AllAsync(session, cancel);
            _cards = new(read.Number, new(read.Cards));
            return _cards.Shelf;
        }
        finally
        {
            _reading.Release();
        }
    }

    public void Dispose() => _reading.Dispose();

    private sealed record Remembered(long Number, Shelf Shelf);
}
