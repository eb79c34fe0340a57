using Modular.Timeline.Application.Import;

namespace Modular.Timeline.Infrastructure.Import;

internal sealed class DeckReader : IDeckReader
{
    public IAsyncEnumerable<DeckLine> ReadAsync(Stream file, DeckFormat format, CancellationToken cancel) => format switch
    {
        DeckFormat.Csv => CsvDeck.ReadAsync(file, cancel),
        DeckFormat.Json => JsonDeck.ReadArrayAsync(file, cancel),
        _ => JsonDeck.ReadLinesAsync(file, cancel),
    };
}
