using Microsoft.EntityFrameworkCore;
using Modular.Forums.Application.Sections;
using Modular.Forums.Domain;
using Modular.Platform.Auditing;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application;

internal sealed record EditCategory(string Category, IfMatch IfMatch, Optional<string> Section, CategoryWords Words) : ICommand<CategoryView>;

internal sealed class EditCategoryHandler(IForumsDb db, ISections sections, Caller caller, IAuditLog audit, TimeProvider clock) : ICommandHandler<EditCategory, CategoryView>
{
    private static readonly CategoryWords Nothing = new();

    public async Task<Result<CategoryView>> Handle(EditCategory command, CancellationToken cancel)
    {
        var reference = CategoryRef.Parse(command.Category);
        var before = reference.IsSuccess ? await db.ReadCategoryAsync(reference.Value, Viewer.Of(caller), cancel) : null;
        var category = before is null ? null : await db.Categories.SingleOrDefaultAsync(c => c.Id == before.Id, cancel);
        if (before is null || category is null) return CategoryErrors.NotFound;

        var check = new Validation();
        check.Require(command.Section.IsGiven || command.Words != Nothing, "", CategoryErrors.NothingToEdit);
        var traits = check.Field("", category.Traits().With(command.Words));
        var section = check.Field("/section", Parse(command.Section, before.Section));
        if (check.Failed) return check.Errors;

        var edited = category.Edit(command.IfMatch, traits);
        if (edited.IsFailed) return Result<CategoryView>.Fail(edited.Errors);
        if (command.Section.IsGiven) category.PutInto(await sections.FindOrMakeAsync(section, clock.GetUtcNow(), cancel));
        await db.SaveChangesAsync(cancel);

        var after = (await db.ReadCategoryAsync(CategoryRef.Of(category.Id), Viewer.Of(caller), cancel))!;
        await audit.WriteAsync(new("forums.category_edited", Target: $"forums.category/{after.Id}", Before: Summary(before), After: Summary(after)), cancel);
        return after;
    }

    private static Result<string> Parse(Optional<string> section, string now)
    {
        if (!section.IsGiven) return now;
        return string.IsNullOrWhiteSpace(section.Value) ? Domain.Category.DefaultSection : Section.ParseName(section.Value);
    }

    private static object Summary(CategoryView view) =>
        new { view.Section, view.Name, view.Slug, view.Description, view.Color, view.Icon, view.SortOrder, view.IsActive, view.IsPublic, view.Access };
}
