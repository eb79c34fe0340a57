using Modular.Forums.Domain;

namespace Modular.Forums.Application.Sections;

/// <summary>A section as it is shown to who manages categories.</summary>
internal sealed record SectionView(long Id, string Name, int SortOrder, EntityTag Etag) : ITagged
{
    public static SectionView Of(Section section) => new(section.Id, section.Name, section.SortOrder, new(section.Version));
}
