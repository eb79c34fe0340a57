using Modular.Timeline.Domain.Dealing;

namespace Modular.Timeline.Application.Dealing;

/// <summary>
/// Deals cards, from what the node remembers of the catalogue; that it is still so is asked at each draw. Not to be asked by who changes the catalogue in the same
/// transaction.
/// </summary>
internal interface ICardStock
{
    /// <summary>
    /// Different cards in the order of chance; refused where there are fewer. The same seed draws the same cards on every node, as long as the catalogue is the same.
    /// </summary>
    Task<Result<IReadOnlyList<DealtCard>>> DrawAsync(DrawFilter filter, int count, long? seed, CancellationToken cancel);
}
