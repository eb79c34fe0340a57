namespace Modular.Timeline.Application.Import;

/// <summary>Writes all events as files of events have them, one after another.</summary>
internal interface IDeckExport
{
    Task WriteAsync(Stream file, DeckFormat format, CancellationToken cancel);
}
