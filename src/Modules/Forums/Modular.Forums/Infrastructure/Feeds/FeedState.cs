using System.Collections.Frozen;
using Modular.Forums.Application;
using Modular.Forums.Infrastructure.Changes;

namespace Modular.Forums.Infrastructure.Feeds;

/// <summary>What decides whether something may be told, at one moment.</summary>
/// <param name="Epoch">The log's numbering.</param>
/// <param name="Dropped">The highest position that is not kept any more.</param>
/// <param name="Limit">Positions from here on have not been given out yet.</param>
/// <param name="SeenBy">Who may see each category, as bits.</param>
internal sealed record FeedState(long Epoch, ChangePosition Dropped, ulong Limit, FrozenDictionary<long, short> SeenBy)
{
    public bool Sees(Viewer viewer, long categoryId) => SeenBy.TryGetValue(categoryId, out var roles) && (roles & viewer.Bits) != 0;
}
