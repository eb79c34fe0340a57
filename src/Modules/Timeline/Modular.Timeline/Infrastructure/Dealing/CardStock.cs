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
        var categories = await FindAsync(filter.Categories, cancel);
        if (categories.Count < filter.Categories.Count) return CategoryErrors.Unknown.At("?categories");

        var drawn = new Drawing(shelf.Select(categories, filter.Difficulties), filter.Without, new(seed ?? Random.Shared.NextInt64())).Draw(count);
        return drawn.Count < count ? DealErrors.TooFew(drawn.Count) : Result<IReadOnlyList<DealtCard>>.Ok(drawn);
    }

    private async Task<List<long>> FindAsync(IReadOnlyList<string> slugs, CancellationToken cancel)
    {
        var ids = new List<long>();
        if (slugs.Count == 0) return ids;

        await using var select = session.Command(Find).With((object)slugs.ToArray());
        await using var row = await select.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel)) ids.Add(row.GetInt64(0));
        return ids;
    }
}
