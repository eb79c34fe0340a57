using Modular.Forums.Domain;
using Modular.Platform.Auditing;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application;

internal sealed record CreateCategory(string? Section, string? Name, string? Slug, string? Description, string? Color, string? Icon, int SortOrder) : ICommand<CategoryView>;

internal sealed class CreateCategoryHandler(IForumsDb db, Caller caller, IAuditLog audit, TimeProvider clock) : ICommandHandler<CreateCategory, CategoryView>
{
    public async Task<Result<CategoryView>> Handle(CreateCategory command, CancellationToken cancel)
    {
        var category = Category.Found(
            command.Section, command.Name, command.Slug, command.Description, command.Color, command.Icon, command.SortOrder, clock.GetUtcNow());
        if (category.IsFailed) return Result<CategoryView>.Fail(category.Errors);

        db.Categories.Add(category.Value);
        await db.SaveChangesAsync(cancel);

        var reference = CategoryRef.Parse(category.Value.Slug.Text);
        var made = (await db.ReadCategoryAsync(reference.Value, Viewer.Of(caller), cancel))!;
        await audit.WriteAsync(new("forums.category_created", Target: $"forums.category/{made.Id}", After: new { made.Section, made.Name, made.Slug }), cancel);
        return made;
    }
}
