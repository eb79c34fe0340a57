using Modular.Platform.UseCases;

namespace Modular.Timeline.Application;

internal sealed record ListCategories : IQuery<CategoryList>;

internal sealed class ListCategoriesHandler(ITimelineDb db) : IQueryHandler<ListCategories, CategoryList>
{
    public async Task<Result<CategoryList>> Handle(ListCategories query, CancellationToken cancel) => new CategoryList(await db.ReadCategoriesAsync(cancel));
}
