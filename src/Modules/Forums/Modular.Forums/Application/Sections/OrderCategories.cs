using Microsoft.EntityFrameworkCore;
using Modular.Platform.Auditing;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Sections;

internal sealed record OrderCategories(IReadOnlyList<SectionOrder?>? Sections) : ICommand<CategoryList>;

/// <summary>A section at its place, with the slugs of its categories in their order.</summary>
internal sealed record SectionOrder(string? Name, IReadOnlyList<string?>? Categories);

internal sealed class OrderCategoriesHandler(IForumsDb db, ISections sections, Caller caller, IAuditLog audit) : ICommandHandler<OrderCategories, CategoryList>
{
    public async Task<Result<CategoryList>> Handle(OrderCategories command, CancellationToken cancel)
    {
        await sections.LockAsync(cancel);
        var known = new KnownOrder(await db.Sections.OrderBy(s => s.Id).ToListAsync(cancel), await db.Categories.OrderBy(c => c.Id).ToListAsync(cancel));
        var order = known.Parse(command.Sections);
        if (order.IsFailed) return Result<CategoryList>.Fail(order.Errors);

        var before = known.Now();
        if (Apply(order.Value))
        {
            await db.SaveChangesAsync(cancel);
            await audit.WriteAsync(new("forums.categories_ordered", Before: before, After: known.Now()), cancel);
        }

        return new CategoryList(await db.ReadCategoriesAsync(Viewer.Of(caller), cancel));
    }

    /// <summary>True when that moves anything.</summary>
    private static bool Apply(IReadOnlyList<PlacedSection> order)
    {
        var moved = false;
        for (var i = 0; i < order.Count; i++)
        {
            var (section, categories) = order[i];
            moved |= section.MoveTo(i + 1);
            for (var j = 0; j < categories.Count; j++) moved |= categories[j].MoveTo(section.Id, j + 1);
        }

        return moved;
    }
}
