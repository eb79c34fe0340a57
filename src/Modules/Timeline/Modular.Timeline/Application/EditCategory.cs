using Microsoft.EntityFrameworkCore;
using Modular.Platform.Auditing;
using Modular.Platform.UseCases;
using Modular.Timeline.Domain;

namespace Modular.Timeline.Application;

internal sealed record EditCategory(string Slug, IfMatch IfMatch, Optional<string> Name, Optional<string> Description) : ICommand<CategoryView>;

internal sealed class EditCategoryHandler(ITimelineDb db, IAuditLog audit) : ICommandHandler<EditCategory, CategoryView>
{
    public async Task<Result<CategoryView>> Handle(EditCategory command, CancellationToken cancel)
    {
        var category = await db.Categories.SingleOrDefaultAsync(c => c.Slug == command.Slug, cancel);
        if (category is null) return CategoryErrors.NotFound;

        var before = new { category.Name, category.Description };
        var edited = category.Edit(command.IfMatch, command.Name, command.Description);
        if (edited.IsFailed) return Result<CategoryView>.Fail(edited.Errors);

        await db.SaveChangesAsync(cancel);
        await audit.WriteAsync(new("timeline.category_edited", Target: $"timeline.category/{category.Id}", Before: before, After: new { category.Name, category.Description }), cancel);
        return (await db.ReadCategoriesAsync(cancel)).Single(c => c.Slug == category.Slug);
    }
}
