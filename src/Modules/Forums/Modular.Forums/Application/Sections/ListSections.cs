using Microsoft.EntityFrameworkCore;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Sections;

internal sealed record ListSections : IQuery<SectionList>;

/// <summary>All sections in their order, those without categories too.</summary>
internal sealed record SectionList(IReadOnlyList<SectionView> Items);

internal sealed class ListSectionsHandler(IForumsDb db) : IQueryHandler<ListSections, SectionList>
{
    public async Task<Result<SectionList>> Handle(ListSections query, CancellationToken cancel)
    {
        var sections = await db.Sections.AsNoTracking().OrderBy(s => s.SortOrder).ThenBy(s => s.Name).ToListAsync(cancel);
        return new SectionList([.. sections.Select(SectionView.Of)]);
    }
}
