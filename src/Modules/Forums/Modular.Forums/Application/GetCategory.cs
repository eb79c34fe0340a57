using Modular.Forums.Domain;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application;

internal sealed record GetCategory(string Category) : IQuery<CategoryView>;

internal sealed class GetCategoryHandler(IForumsDb db, Caller caller) : IQueryHandler<GetCategory, CategoryView>
{
    public async Task<Result<CategoryView>> Handle(GetCategory query, CancellationToken cancel)
    {
        var category = CategoryRef.Parse(query.Category);
        if (category.IsFailed) return CategoryErrors.NotFound;

        var found = await db.ReadCategoryAsync(category.Value, Viewer.Of(caller), cancel);
        return found is null ? CategoryErrors.NotFound : found;
    }
}
