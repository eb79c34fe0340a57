using Modular.Forums.Domain;
using Modular.Platform.Auditing;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application;

internal sealed record DeleteCategory(string Category, string? MoveTo) : ICommand<Done>;

internal sealed class DeleteCategoryHandler(IForumsDb db, ICategoryRemoval removal, Caller caller, ChangeLog changes, IAuditLog audit, TimeProvider clock)
    : ICommandHandler<DeleteCategory, Done>
{
    public async Task<Result<Done>> Handle(DeleteCategory command, CancellationToken cancel)
    {
        if (await FindAsync(command.Category, cancel) is not { } category) return CategoryErrors.NotFound;

        var target = string.IsNullOrEmpty(command.MoveTo) ? null : await FindAsync(command.MoveTo, cancel);
        if (target is null && !string.IsNullOrEmpty(command.MoveTo)) return CategoryErrors.Unknown.At("?moveTo");
        if (target?.Id == category.Id) return CategoryErrors.SameTarget.At("?moveTo");

        var locked = await removal.LockAsync(target is null ? [category.Id] : [category.Id, target.Id], cancel);
        if (!locked.Contains(category.Id)) return CategoryErrors.NotFound;
        if (target is not null && !locked.Contains(target.Id)) return CategoryErrors.Unknown.At("?moveTo");
        if (target is null && await removal.HoldsTopicsAsync(category.Id, cancel)) return CategoryErrors.NotEmpty;

        var moved = target is null ? 0 : await removal.MoveTopicsAsync(category.Id, target.Id, caller.UserId, clock.GetUtcNow(), cancel);
        await removal.RemoveAsync(category.Id, cancel);
        if (moved > 0) changes.Tell();

        await audit.WriteAsync(new("forums.category_deleted", Target: $"forums.category/{category.Id}",
            Before: new { category.Section, category.Name, category.Slug }, After: new { MovedTo = target?.Id, Topics = moved }), cancel);
        return new Done();
    }

    private async Task<CategoryView?> FindAsync(string text, CancellationToken cancel)
    {
        var reference = CategoryRef.Parse(text);
        return reference.IsFailed ? null : await db.ReadCategoryAsync(reference.Value, Viewer.Of(caller), cancel);
    }
}
