using Modular.Forums.Application.Sections;
using Modular.Forums.Domain;
using Modular.Platform.Auditing;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application;

internal sealed record CreateCategory(string? Section, CategoryWords Words) : ICommand<CategoryView>;

internal sealed class CreateCategoryHandler(IForumsDb db, ISections sections, Caller caller, IAuditLog audit, TimeProvider clock) : ICommandHandler<CreateCategory, CategoryView>
{
    public async Task<Result<CategoryView>> Handle(CreateCategory command, CancellationToken cancel)
    {
        var check = new Validation();
        var traits = check.Field("", CategoryTraits.Parse(command.Words));
        var section = string.IsNullOrWhiteSpace(command.Section) ? Category.DefaultSection : check.Field("/section", Section.ParseName(command.Section));
        if (check.Failed) return check.Errors;

        var category = Category.Found(traits, clock.GetUtcNow());
        category.PutInto(await sections.FindOrMakeAsync(section, category.CreatedAt, cancel));
        db.Categories.Add(category);
        await db.SaveChangesAsync(cancel);

        var made = (await db.ReadCategoryAsync(CategoryRef.Of(category.Id), Viewer.Of(caller), cancel))!;
        await audit.WriteAsync(new("forums.category_created", Target: $"forums.category/{made.Id}", After: new { made.Section, made.Name, made.Slug, made.Access }), cancel);
        return made;
    }
}
