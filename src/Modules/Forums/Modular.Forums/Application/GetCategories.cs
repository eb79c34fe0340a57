using Modular.Platform.UseCases;

namespace Modular.Forums.Application;

internal sealed record GetCategories : IQuery<CategoryList>;

/// <summary>All categories that the caller may see, by section and sort order.</summary>
internal sealed record CategoryList(IReadOnlyList<CategoryView> Items);

internal sealed class GetCategoriesHandler(IForumsDb db, Caller caller) : IQueryHandler<GetCategories, CategoryList>
{
    public async Task<Result<CategoryList>> Handle(GetCategories query, CancellationToken cancel) =>
        new CategoryList(await db.ReadCategoriesAsync(Viewer.Of(caller), cancel));
}
