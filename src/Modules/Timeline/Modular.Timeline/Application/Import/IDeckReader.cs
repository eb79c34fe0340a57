namespace Modular.Timeline.Application.Import;

/// <summary>Reads files of events, one event after another.</summary>
internal interface IDeckReader
{
    IAsyncEnumerable<DeckLine> ReadAsync(Stream file, DeckFormat format, CancellationToken cancel);
}
