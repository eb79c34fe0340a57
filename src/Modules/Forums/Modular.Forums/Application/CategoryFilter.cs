using Modular.Forums.Domain;

namespace Modular.Forums.Application;

/// <summary>The category that a list is narrowed to, which the viewer may see. Null within where no filter was given.</summary>
internal sealed record CategoryFilter(long? Id)
{
    public static async Task<Result<CategoryFilter>> FindAsync(string? text, IForumsDb db, Viewer viewer, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(text)) return new CategoryFilter((long?)null);

        var category = CategoryRef.Parse(text);
        if (category.IsFailed) return CategoryErrors.Unknown;

        var found = await db.ReadCategoryAsync(category.Value, viewer, cancel);
        return found is null ? CategoryErrors.Unknown : new CategoryFilter(found.Id);
    }
}
