namespace Modular.Forums.Application;

/// <summary>A category as it is shown to one caller. Totals follow writes within a second or so.</summary>
internal sealed record CategoryView(
    long Id, string Section, string Name, string Slug, string Description, string Color, string? Icon, int SortOrder,
    bool IsActive, bool IsPublic, bool CanPost, bool CanModerate, long TopicCount, long ReplyCount, DateTimeOffset? LastActivityAt, EntityTag Etag) : ITagged;

/// <summary>A category beside one of its topics.</summary>
internal sealed record CategoryLabel(long Id, string Slug, string Name);
