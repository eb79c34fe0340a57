using Modular.Platform.Persistence;
using Modular.Timeline.Application.Dealing;
using Modular.Timeline.Domain;
using Modular.Timeline.Domain.Dealing;

namespace Modular.Timeline.Infrastructure.Dealing;

internal sealed class CardStock(DbSession session, CardMemory memory) : ICardStock
{
    private const string Find = "select id from timeline.categories where slug = any($1)";

    public async Task<Result<IReadOnlyList<DealtCard>>> DrawAsync(DrawFilter filter, int count, long? seed, CancellationToken cancel)
    {
        var shelf = await memory.ReadAsync(session, cancel);
        var categories = filter.Categories.Count == 0 ? [] : await Rows.ListAsync(session, Find, row => row.GetInt64(0), cancel, (object)filter.Categories.ToArray());
        if (categories.Count < filter.Categories.Count) return CategoryErrors.Unknown.At("?categories");

        var drawn = new Drawing(shelf.Select(categories, filter.Difficulties), filter.Without, new(seed ?? Random.Shared.NextInt64())).Draw(count);
        return drawn.Count < count ? DealErrors.TooFew(drawn.Count) : Result<IReadOnlyList<DealtCard>>.Ok(drawn);
    }
}
