using Modular.Forums.Domain;

namespace Modular.Forums.Application.Sections;

/// <summary>All sections and categories there are, against which a new order is checked: it names each once.</summary>
internal sealed class KnownOrder(List<Section> sections, List<Category> categories)
{
    public Result<IReadOnlyList<PlacedSection>> Parse(IReadOnlyList<SectionOrder?>? order)
    {
        if (order is null) return SectionErrors.OrderMissing.At("/sections");
        if (order.Count > sections.Count || order.Sum(o => o?.Categories?.Count ?? 0) > categories.Count) return SectionErrors.OrderIncomplete.At("/sections");

        var check = new Validation();
        var (openSections, openCategories) = (sections.ToDictionary(s => s.Name, StringComparer.OrdinalIgnoreCase), categories.ToDictionary(c => c.Slug.Text, StringComparer.Ordinal));
        var placed = new List<PlacedSection>();
        for (var i = 0; i < order.Count; i++)
        {
            var inside = new List<Category>();
            for (var j = 0; j < (order[i]?.Categories?.Count ?? 0); j++)
                if (openCategories.Remove(order[i]!.Categories![j] ?? "", out var category)) inside.Add(category);
                else check.Require(false, $"/sections/{i}/categories/{j}", categories.Exists(c => c.Slug.Text == order[i]!.Categories![j]) ? SectionErrors.Repeated : CategoryErrors.Unknown);

            if (openSections.Remove(order[i]?.Name?.Trim() ?? "", out var section)) placed.Add(new(section, inside));
            else check.Require(false, $"/sections/{i}/name", sections.Exists(s => Same(s.Name, order[i]?.Name)) ? SectionErrors.Repeated : SectionErrors.Unknown);
        }

        check.Require(check.Failed || openSections.Count + openCategories.Count == 0, "/sections", SectionErrors.OrderIncomplete);
        return check.Failed ? check.Errors : Result<IReadOnlyList<PlacedSection>>.Ok(placed);
    }

    /// <summary>For the audit log.</summary>
    public object Now() => new
    {
        Sections = sections.OrderBy(s => s.SortOrder).ThenBy(s => s.Name, StringComparer.Ordinal).Select(s => new
        {
            s.Name,
            Categories = categories.Where(c => c.SectionId == s.Id).OrderBy(c => c.SortOrder).ThenBy(c => c.Name, StringComparer.Ordinal).Select(c => c.Slug.Text).ToList(),
        }).ToList(),
    };

    private static bool Same(string name, string? other) => name.Equals(other?.Trim(), StringComparison.OrdinalIgnoreCase);
}

/// <summary>A section with what is in it, in order.</summary>
internal sealed record PlacedSection(Section Section, IReadOnlyList<Category> Categories);
