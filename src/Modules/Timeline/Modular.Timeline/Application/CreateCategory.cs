using Modular.Platform.Auditing;
using Modular.Platform.UseCases;
using Modular.Timeline.Domain;

namespace Modular.Timeline.Application;

internal sealed record CreateCategory(string? Slug, string? Name, string? Description) : ICommand<CategoryView>;

internal sealed class CreateCategoryHandler(ITimelineDb db, IAuditLog audit, TimeProvider clock) : ICommandHandler<CreateCategory, CategoryView>
{
    public async Task<Result<CategoryView>> Handle(CreateCategory command, CancellationToken cancel)
    {
        var found = Category.Found(command.Slug, command.Name, command.Description, clock.GetUtcNow());
        if (found.IsFailed) return Result<CategoryView>.Fail(found.Errors);

        var category = found.Value;
        db.Categories.Add(category);
        await db.SaveChangesAsync(cancel);
        await audit.WriteAsync(new("timeline.category_created", Target: $"timeline.category/{category.Id}", After: new { category.Slug, category.Name }), cancel);
        return new CategoryView(category.Slug, category.Name, category.Description, 0, new(category.Version, 0));
    }
}
