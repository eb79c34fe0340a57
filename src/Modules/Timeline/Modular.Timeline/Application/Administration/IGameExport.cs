using Modular.Timeline.Application.Import;

namespace Modular.Timeline.Application.Administration;

/// <summary>Writes all games or all players as a file, one after another.</summary>
internal interface IGameExport
{
    Task WriteAsync(Stream file, bool players, DeckFormat format, CancellationToken cancel);
}
