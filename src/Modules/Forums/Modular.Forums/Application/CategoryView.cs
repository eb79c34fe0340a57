using Modular.Forums.Domain;

namespace Modular.Forums.Application;

/// <summary>A category as it is shown to one caller. Totals follow writes within a second or so; who may do what there is shown to who manages categories.</summary>
internal sealed record CategoryView(
    long Id, string Section, string Name, string Slug, string Description, string Color, string? Icon, int SortOrder,
    bool IsActive, bool IsPublic, bool CanPost, bool CanModerate, long TopicCount, long ReplyCount, DateTimeOffset? LastActivityAt, CategoryAccessView? Access, EntityTag Etag) : ITagged;

/// <summary>A category beside one of its topics.</summary>
internal sealed record CategoryLabel(long Id, string Slug, string Name);

/// <summary>The roles that may see a category, write in it and keep order there: guest, user, moderator, admin.</summary>
internal sealed record CategoryAccessView(IReadOnlyList<string> View, IReadOnlyList<string> Post, IReadOnlyList<string> Moderate)
{
    public static CategoryAccessView Of(CategoryAccess access) =>
        new(CategoryAccess.NamesOf(access.View), CategoryAccess.NamesOf(access.Post), CategoryAccess.NamesOf(access.Moderate));
}
